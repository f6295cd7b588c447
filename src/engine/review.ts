/** The design review: what is wrong with what integrations use today, with exceptions, and with all of them together. */
import { questions, type Access, type Answers, type Chosen, type Design, type Integration } from '../design/index'
import type { Knowledge, ReviewId } from '../knowledge/notation'
import type { DecidedIntegration, Finding } from './decision'
import { holds, listOf, listsOf, type AnswerLists } from './space'

/** Findings in the order in which they are to be mended: errors first. */
export function reviewOf(knowledge: Knowledge, design: Design, decided: readonly Pick<DecidedIntegration, 'name' | 'decision'>[]): readonly Finding[] {
  const { integrations } = design
  const told = integrations.map((integration) => toldBy(integration, design.api.profiles))
  const patterns = knowledge.antiPatterns.flatMap((pattern): Finding[] => {
    const { id, severity, title, consequence, fix, sources } = pattern
    const concerned = integrations.filter((_, index) => pattern.detects.some((condition) => holds(condition, told[index]!)))
    if (concerned.length === 0) return []
    return [{ id, severity, integrations: namesOf(concerned), message: `${title}: ${consequence}`, mend: fix, sources }]
  })
  const say = (id: ReviewId, concerned: readonly { readonly name: string }[]): readonly Finding[] =>
    concerned.length === 0 ? [] : [{ id, ...knowledge.review[id], integrations: namesOf(concerned) }]
  const each = (id: ReviewId, concerned: readonly { readonly name: string }[]): readonly Finding[] => concerned.flatMap((one) => say(id, [one]))
  const closed = integrations.filter(({ chosen }, index) => decided[index]!.decision.rejected.some(({ scheme }) => scheme === chosen?.scheme))
  const order = { error: 0, warning: 1, note: 2 }
  return [
    ...each(
      'conflict',
      decided.filter(({ decision }) => decision.conflict !== null),
    ),
    ...patterns,
    ...each('exception-closed', closed),
    ...each(
      'exception-without-end',
      integrations.filter(({ chosen }) => chosen !== undefined && chosen.until === null),
    ),
    ...say('weaker-neighbour', weakerNeighbours(integrations)),
    ...say('issuers-unsaid', issuersUnsaid(integrations)),
    ...(new Set(decided.flatMap(({ decision }) => decision.scheme ?? [])).size > fewMechanisms ? say('many-mechanisms', integrations) : []),
  ].sort((a, b) => order[a.severity] - order[b.severity])
}

/** Whether an exception is over on a day, as `YYYY-MM-DD`; it holds through its last one. */
export const hasEnded = ({ until }: Chosen, day: string): boolean => until !== null && until < day

/** The review as read on a day: exceptions that are over by then come first, since nobody allows them any more. */
export function findingsOn(day: string, { review }: Pick<Knowledge, 'review'>, { integrations }: Design, findings: readonly Finding[]): readonly Finding[] {
  const ended = integrations.filter(({ chosen }) => chosen !== undefined && hasEnded(chosen, day))
  return [...ended.map((one): Finding => ({ id: 'exception-ended', ...review['exception-ended'], integrations: [one.name] })), ...findings]
}

/** Schemes that an API can have before the review remarks on their number. */
const fewMechanisms = 4

const namesOf = (integrations: readonly { readonly name: string }[]): readonly string[] => integrations.map(({ name }) => name)

/** What the integration may do, uses today, or takes as an exception, for anti-patterns to be held against. */
const toldBy = ({ current, chosen, access, answers }: Integration, profiles: readonly string[]): AnswerLists => ({
  ...listsOf(answers, profiles),
  'current.scheme': listOf(current?.scheme),
  'current.transport': listOf(current?.transport ?? undefined),
  'current.shared': current?.shared ? ['shared'] : [],
  'current.lifetime': current !== undefined && current.lifetimeSeconds === null ? ['endless'] : [],
  'chosen.scheme': listOf(chosen?.scheme),
  'access.word': Object.entries(access ?? {}).flat(2),
})

/** Integrations that reach an operation under milder answers than another that reaches it too. */
function weakerNeighbours(integrations: readonly Integration[]): readonly Integration[] {
  const reached = new Map<string, Integration[]>()
  for (const integration of integrations)
    for (const operation of operationsOf(integration.access)) {
      const others = reached.get(operation)
      if (others === undefined) reached.set(operation, [integration])
      else others.push(integration)
    }
  const uneven = new Set([...reached.values()].filter((sharing) => sharing.some((one) => sharing.some((other) => isMilder(one.answers, other.answers)))).flat())
  return integrations.filter((integration) => uneven.has(integration))
}

const operationsOf = (access: Access | undefined): readonly string[] =>
  Object.entries(access ?? {}).flatMap(([resource, actions]) => actions.map((action) => `${resource} ${action}`))

const isMilder = (one: Answers, other: Answers): boolean =>
  (['sensitivity', 'revocation'] as const).some((question) => {
    const rising = Object.keys(questions[question].values)
    const [a, b] = [one[question], other[question]]
    return a !== undefined && b !== undefined && rising.indexOf(a) < rising.indexOf(b)
  })

/** The integrations with an issuer, where they name different ones and none says that there are several. */
function issuersUnsaid(integrations: readonly Integration[]): readonly Integration[] {
  const named = integrations.filter(({ answers: { issuer, authority } }) => authority !== 'event' && issuer !== undefined && issuer !== 'no-issuer')
  const issuers = new Set(named.map(({ answers }) => answers.issuer))
  return issuers.size > 1 && !issuers.has('several-issuers') ? named : []
}
