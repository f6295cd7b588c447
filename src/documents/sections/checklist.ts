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
  { label: 'Credential', ids: ['token-comes-', 'token-failure-', 'key-'] },
  { label: 'Form', ids: ['jwt-is-', 'jwt-typ-', 'jwt-unknown-', 'jwt-kinds-', 'jwt-decryption-'] },
  { label: 'Issuer, keys and algorithms', ids: ['jwt-alg-', 'jwt-key-', 'jwt-issuer-', 'jwt-header-', 'jwt-every-', 'jwt-symmetric-', 'jwks-'] },
  { label: 'Claims', ids: ['token-audience-', 'token-exp-', 'jwt-nbf-', 'jwt-iat-', 'jwt-has-', 'token-subject-', 'token-client-'] },
  { label: 'Proof of possession', ids: ['dpop-', 'bound-', 'certificate-'] },
  { label: 'Rights', ids: ['token-scope-', 'token-shows-', 'token-actor-'] },
  { label: 'Withdrawal', ids: ['introspection-', 'token-was-', 'jwt-lives-'] },
  { label: 'Signature', ids: ['signature-', 'event-', 'request-', 'message-'] },
  { label: 'Handling', ids: ['token-is-neither-', 'client-'] },
  { label: 'At the authorization server', ids: ['assertion-', 'federated-', 'attested-', 'exchanged-'] },
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
  const lines = [...grouped(checks, ({ topic, parts }) => `${topic} ${parts.map(({ key }) => key).join(' ')}`).values()].toSorted(
    (a, b) => a[0]!.topic - b[0]!.topic,
  )
  if (lines.length === 0) return []
  return [
    heading(2, ['Validation checklist'], checklistKey),
    ...tasks(
      lines.map((line) => [
        strong(`${labelOf(sheet, line[0]!)}:`),
        ' ',
        ...join(
          line.map(({ id }) => wordsOf(sheet.knowledge, id)),
          ' ',
        ),
      ]),
    ),
  ]
}

function labelOf(sheet: Sheet, { topic, parts }: { topic: number; parts: readonly Part[] }): string {
  const label = topics[topic]?.label ?? 'Also'
  return parts.length === sheet.parts.length ? label : `${label}, ${listed(parts.map(({ name }) => name))}`
}

function wordsOf(knowledge: Knowledge, id: string): Inline[] {
  const check = (knowledge.checks as Readonly<Record<string, Check>>)[id]
  return check === undefined ? [id] : [...prose(sentence(check.says).slice(0, -1)), ...cites(knowledge, check.sources), '.']
}
