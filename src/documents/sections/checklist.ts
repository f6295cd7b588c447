import type { Check, Knowledge } from '../../knowledge/notation'
import { grouped } from '../grouping'
import { heading, join, list, strong, taskGroups, type Block, type Inline } from '../markdown/blocks'
import { prose } from '../markdown/prose'
import type { Part, Sheet } from '../sheet'
import { capital, cites, listed, sentence } from '../wording'

export const checklistKey = 'section:checklist'

/** Chapters of the checklist in the order of validation, with the beginnings of the ids that belong to each. */
const topics: readonly { readonly label: string; readonly ids: readonly string[]; readonly opening?: string }[] = [
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
  {
    label: 'Before there is a token',
    ids: ['issuer-', 'sign-in-', 'pushed-', 'private-', 'device-', 'code-', 'token-response-', 'page-'],
  },
  { label: 'At the authorization server', opening: 'At the authorization server, ', ids: ['assertion-', 'federated-', 'attested-', 'exchanged-', 'client-'] },
]
const topicOf = (id: string): number => {
  const found = topics.findIndex(({ ids }) => ids.some((start) => id.startsWith(start)))
  return found < 0 ? topics.length : found
}

/** What the API checks on each call, one task a check under its topic. */
export const checklist = (sheet: Sheet): Block[] => {
  const groups = topicsOf(sheet)
  return groups.length === 0 ? [] : [heading(2, ['Validation checklist'], checklistKey), ...taskGroups(groups)]
}

/** The same with one task a topic, for whoever reads it rather than works through it. */
export const shortChecklist = (sheet: Sheet): Block[] => {
  const groups = topicsOf(sheet).map(({ head, tasks }): Inline[] => [...head, ': ', ...join(tasks, ' ')])
  return groups.length === 0 ? [] : [heading(2, ['Validation checklist'], checklistKey), ...list(groups)]
}

interface Topic {
  readonly head: readonly Inline[]
  readonly tasks: readonly (readonly Inline[])[]
}

/** The checks by topic in the order of validation; what several integrations share stands once. */
function topicsOf(sheet: Sheet): Topic[] {
  const holders = grouped(
    sheet.parts.flatMap((part) => (part.decision.validation?.checks ?? []).map((id) => ({ part, id }))),
    ({ id }) => id,
  )
  const checks = [...holders].map(([id, uses]): Line => ({ id, topic: topicOf(id), parts: uses.map(({ part }) => part) }))
  const groups = [...grouped(checks, ({ topic, parts }) => `${topic} ${parts.map(({ key }) => key).join(' ')}`).values()].toSorted(
    ([a], [b]) => a!.topic - b!.topic || b!.parts.length - a!.parts.length,
  )
  return groups.map((group) => groupOf(sheet, group))
}

interface Line {
  readonly id: string
  readonly topic: number
  readonly parts: readonly Part[]
}

/** The checks of one topic that the same integrations share. */
function groupOf(sheet: Sheet, checks: readonly Line[]): Topic {
  const { topic, parts } = checks[0]!
  const { label, opening } = topics[topic] ?? { label: 'Also' }
  const only = parts.length === sheet.parts.length ? '' : `, for ${listed(parts.map(({ name }) => name))} only`
  return { head: [strong(label), only], tasks: checks.map(({ id }) => wordsOf(sheet.knowledge, id, opening ?? '')) }
}

/** What a check says; what the topic says already is left out. */
function wordsOf(knowledge: Knowledge, id: string, opening: string): Inline[] {
  const check = (knowledge.checks as Readonly<Record<string, Check>>)[id]
  if (check === undefined) return [id]
  const says = check.says.startsWith(opening) ? capital(check.says.slice(opening.length)) : check.says
  return [...prose(sentence(says).slice(0, -1)), ...cites(knowledge, check.sources, { says }), '.']
}
