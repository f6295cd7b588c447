import type { Check, Knowledge } from '../../knowledge/notation'
import { grouped } from '../grouping'
import { heading, join, strong, tasks, type Block, type Inline } from '../markdown/blocks'
import { prose } from '../markdown/prose'
import type { Part, Sheet } from '../sheet'
import { cites, listed, sentence } from '../wording'

export const checklistKey = 'section:checklist'

/** Chapters of the checklist in the order of validation, with the beginnings of the ids that belong to each. */
const topics: readonly { readonly label: string; readonly ids: readonly string[] }[] = [
  { label: 'Session', ids: ['cookie-', 'session-', 'request-is-', 'backend-'] },
  { label: 'Credential and its form', ids: ['token-comes-', 'token-failure-', 'key-', 'jwt-is-', 'jwt-typ-', 'jwt-unknown-', 'jwt-kinds-', 'jwt-decryption-'] },
  { label: 'Issuer, keys and algorithms', ids: ['jwt-alg-', 'jwt-key-', 'jwt-issuer-', 'jwt-header-', 'jwt-every-', 'jwt-symmetric-', 'jwks-'] },
  {
    label: 'Claims and rights',
    ids: [
      'jwt-nbf-',
      'jwt-iat-',
      'jwt-has-',
      'token-audience-',
      'token-exp-',
      'token-subject-',
      'token-client-',
      'token-scope-',
      'token-shows-',
      'token-actor-',
    ],
  },
  { label: 'Proof of possession', ids: ['dpop-', 'bound-', 'certificate-'] },
  { label: 'Withdrawal and handling', ids: ['introspection-', 'token-was-', 'jwt-lives-', 'token-is-neither-', 'client-never-'] },
  { label: 'Signature', ids: ['signature-', 'event-', 'request-', 'message-'] },
  { label: 'At the authorization server', ids: ['assertion-', 'federated-', 'attested-', 'exchanged-', 'client-'] },
]
const topicOf = (id: string): number => {
  const found = topics.findIndex(({ ids }) => ids.some((start) => id.startsWith(start)))
  return found < 0 ? topics.length : found
}

/** What the API checks on each call, by topic; what several integrations share stands once. */
export function checklist(sheet: Sheet): Block[] {
  const holders = grouped(
    sheet.parts.flatMap((part) => (part.decision.validation?.checks ?? []).map((id) => ({ part, id }))),
    ({ id }) => id,
  )
  const checks = [...holders].map(([id, uses]) => ({ id, topic: topicOf(id), parts: uses.map(({ part }) => part) }))
  const lines = [...grouped(checks, ({ topic }) => topic)].toSorted(([a], [b]) => a - b)
  if (lines.length === 0) return []
  return [
    heading(2, ['Validation checklist'], checklistKey),
    ...tasks(lines.map(([topic, held]) => [strong(`${topics[topic]?.label ?? 'Also'}:`), ' ', ...topicWords(sheet, held)])),
  ]
}

/** The checks of one topic: first those of all integrations, then those of some, with their names before them. */
function topicWords(sheet: Sheet, checks: readonly { readonly id: string; readonly parts: readonly Part[] }[]): Inline[] {
  const groups = [...grouped(checks, ({ parts }) => parts.map(({ key }) => key).join(' ')).values()]
  return join(
    groups
      .toSorted((a, b) => b[0]!.parts.length - a[0]!.parts.length)
      .map((group): Inline[] => {
        const { parts } = group[0]!
        const only: Inline[] = parts.length === sheet.parts.length ? [] : [strong(`${listed(parts.map(({ name }) => name))}:`), ' ']
        return [
          ...only,
          ...join(
            group.map(({ id }) => wordsOf(sheet.knowledge, id)),
            ' ',
          ),
        ]
      }),
    ' ',
  )
}

function wordsOf(knowledge: Knowledge, id: string): Inline[] {
  const check = (knowledge.checks as Readonly<Record<string, Check>>)[id]
  return check === undefined ? [id] : [...prose(sentence(check.says).slice(0, -1)), ...cites(knowledge, check.sources), '.']
}
