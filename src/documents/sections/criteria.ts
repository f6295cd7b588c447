import { applies, questions } from '../../design/index'
import type { ControlId, Knowledge } from '../../knowledge/index'
import type { Candidate, LifetimeId, Of, Strength } from '../../knowledge/notation'
import { lifetimeIds } from '../../knowledge/notation'
import { durationInSeconds } from '../duration'
import { grouped } from '../grouping'
import { code, heading, join, table, type Block, type Inline } from '../markdown/blocks'
import type { Part, Sheet } from '../sheet'
import { controlOf, given, inSentence, listed, listedOf, schemeLabel, valueLabel, ruleRef } from '../wording'
import { lifetimeWords } from '../words'

/** The worst first: one integration that misses a criterion makes it missed. */
const states = ['not met', 'open', 'met (SHOULD)', 'met', 'not applicable'] as const
type State = (typeof states)[number]
/** How one integration stands to one criterion, and the ids of the controls and entries that make it so. */
interface Verdict {
  readonly state: State
  readonly by: readonly string[]
}
interface Criterion {
  readonly says: string
  readonly judge: (part: Part, knowledge: Knowledge) => Verdict
  /** What stands for the criterion, before the controls that make it so. */
  readonly shows?: (parts: readonly Part[], knowledge: Knowledge) => Inline[][]
}

const notApplicable: Verdict = { state: 'not applicable', by: [] }
const met = (by: readonly string[]): Verdict => ({ state: 'met', by })
/** Not met, or not yet: while answers are missing, only what is asked for whatever they will be stands. */
const missing = ({ decision }: Part, by: readonly string[] = []): Verdict => ({
  state: decision.scheme === null && decision.conflict === null ? 'open' : 'not met',
  by,
})

/** Those of the controls that the decision asks for; what it merely allows does not count. */
const asked = ({ decision }: Part, wanted: readonly ControlId[]): string[] => {
  const firm = new Set(decision.controls.filter(({ strength }) => strength !== 'MAY').map(({ id }) => id))
  return wanted.filter((id) => firm.has(id))
}

const strengthOf = ({ decision }: Part, id: ControlId): Strength | undefined => decision.controls.find((control) => control.id === id)?.strength

/** Ways of proof that send no secret which could stand in the wrong place. */
const provesWithoutSending: readonly Candidate['validation'][] = ['certificate', 'signature-shared', 'signature-public']

const criteriaOfDesign: readonly Criterion[] = [
  {
    says: 'Every integration has a credential of its own, with the least rights',
    judge: (part) => {
      if (part.decision.scheme === 'anonymous') return notApplicable
      const own = asked(part, ['one-credential-per-integration', 'registered-client-id', 'mtls-one-subject'])
      const scoped = asked(part, ['least-scopes', 'scope-enforced', 'key-restricted'])
      const stated = own.includes('one-credential-per-integration')
      const by = [...own, ...scoped]
      if (part.integration?.chosen?.scheme === 'shared_admin_key') return { state: 'not met', by }
      return part.decision.scheme !== null && own.length > 0 && (stated || scoped.length > 0) ? met(by) : missing(part, by)
    },
  },
  {
    says: 'Credentials travel in a header only, and the gateway refuses all others',
    judge: (part) => {
      const { scheme, transmission, validation } = part.decision
      if (scheme === 'anonymous') return notApplicable
      const by = asked(part, ['header-only', 'credential-kept-secret'])
      if (part.integration?.chosen?.scheme === 'api_key_in_query') return { state: 'not met', by }
      if (by.length === 0 && provesWithoutSending.includes(validation?.method ?? 'none')) return notApplicable
      // Only this one says that the gateway refuses; the other keeps the client from trying.
      const refusing = asked(part, ['header-only']) as ControlId[]
      if (transmission === null || !transmission.refuse.includes('query') || refusing.length === 0) return missing(part, by)
      return { state: refusing.some((id) => strengthOf(part, id) === 'SHOULD') ? 'met (SHOULD)' : 'met', by }
    },
  },
  {
    says: 'Every token, session, key and certificate has an end',
    judge: (part, knowledge) => {
      if (part.decision.scheme === 'anonymous') return notApplicable
      const issued = lifetimeIds.filter((id) => issues(knowledge, id, part))
      const figures = issued.map((id) => part.decision.lifetimes?.[id] ?? null)
      const by = asked(part, ['session-ends-twice', 'key-expiry-date', 'refresh-fixed-end', 'refresh-ends'])
      return part.decision.scheme === null || issued.length === 0 || figures.includes(null) ? missing(part, by) : met(by)
    },
    shows: figuresOf,
  },
  {
    says: 'The scheme for each type of client is written down',
    judge: (part) => (part.decision.scheme !== null && part.decision.why !== null ? met([]) : missing(part)),
    shows: schemesByCaller,
  },
  {
    says: 'Sensitive operations ask for a fresh sign-in',
    judge: (part) => {
      const { answers, integration, decision } = part
      const sensitive = Object.keys(integration?.sensitive ?? {}).length > 0
      const needed = answers.needs?.includes('step-up') === true || (sensitive && (answers.authority ?? 'user') === 'user')
      const unsaid = decision.scheme === null && answers.needs === undefined && applies('needs', answers)
      if (!needed && !unsaid) return notApplicable
      const by = asked(part, ['step-up-verified', 'dynamic-linking'])
      return decision.stepUp !== null && by.length > 0 ? met(by) : missing(part, by)
    },
  },
]

/** Whether the decided candidate issues what a figure measures. */
function issues(knowledge: Knowledge, id: LifetimeId, { decision }: Part): boolean {
  const candidate: Readonly<Record<string, string | null>> = {
    scheme: decision.scheme,
    clientAuthentication: decision.clientAuthentication,
    senderConstraint: decision.senderConstraint,
    tokenFormat: decision.tokenFormat,
    validation: decision.validation?.method ?? null,
    refresh: decision.refresh,
  }
  const fits = (of: Of): boolean => Object.entries(of).every(([attribute, wanted]) => [wanted].flat().includes(candidate[attribute] as never))
  return knowledge.issues[id].some(fits)
}

/** The longest that each credential lives, with the rules that cap it. */
function figuresOf(parts: readonly Part[]): Inline[][] {
  return lifetimeIds.flatMap((id): Inline[][] => {
    const figures = parts.flatMap(({ decision }) => decision.lifetimes?.[id] ?? [])
    if (figures.length === 0) return []
    const most = Math.max(...figures.map(({ seconds }) => seconds))
    const some = figures.some(({ seconds }) => seconds < most) ? ' at most' : ''
    return [[`${inSentence(lifetimeWords[id])}: ${durationInSeconds(most)}${some}`, ...byRules(figures.flatMap(({ rules }) => rules))]]
  })
}

/** The schemes of each kind of caller, with the rows of the fit table that hold them. */
function schemesByCaller(parts: readonly Part[], knowledge: Knowledge): Inline[][] {
  const callerOf = ({ answers }: Part): string =>
    answers.client === undefined ? valueLabel('authority', answers.authority ?? 'user') : valueLabel('client', answers.client)
  return [...grouped(parts, callerOf)].map(([caller, held]) => {
    const schemes = [...new Set(held.flatMap(({ decision }) => (decision.scheme === null ? [] : [schemeLabel(knowledge, decision.scheme)])))]
    return [`${inSentence(caller)}: ${listed(schemes, 'or')}`, ...byRules(held.flatMap(({ decision }) => decision.why?.rule ?? []))]
  })
}

const byRules = (ids: readonly string[]): Inline[] => {
  const once = [...new Set(ids)].map((id): Inline[] => [code(id)])
  return once.length === 0 ? [] : [' by ', ...join(once, ', ')]
}

/** The success criteria, each judged over all integrations from what was decided for them. */
export function criteria({ knowledge, parts, single }: Sheet): Block[] {
  if (parts.length === 0) return []
  const rows = criteriaOfDesign.map(({ says, judge, shows }): Inline[][] => {
    const verdicts = parts.map((part) => ({ part, ...judge(part, knowledge) }))
    const of = (...wanted: State[]): Part[] => verdicts.filter(({ state }) => wanted.includes(state)).map(({ part }) => part)
    const state = states.find((one) => of(one).length > 0)!
    const notMet = of('not met')
    const all = parts.map(({ name }) => name)
    const missed = notMet.length === 0 ? [] : [single ? 'not met' : `not met: ${listedOf(namesOf(notMet), all)}`]
    const open = [...grouped(of('open'), stillToAnswer)].map(
      ([what, held]) => `open${single ? '' : `: ${listedOf(namesOf(held), all)}`}${what === '' ? '' : ` (still to answer: ${what})`}`,
    )
    const said = [...missed, ...open]
    const by = [
      ...(shows?.(of('met', 'met (SHOULD)'), knowledge) ?? []),
      ...[...new Set(verdicts.flatMap((one) => one.by))].map((id): Inline[] => [ruleName(knowledge, id)]),
    ]
    return [[says], [said.length === 0 ? state : said.join('; ')], by.length === 0 ? ['–'] : join(by, '; ')]
  })
  return [heading(2, ['Success criteria']), ...table(['Criterion', 'State', 'By'], rows)]
}

const namesOf = (parts: readonly Part[]): string[] => parts.map(({ name }) => name)

/** The questions that leave a decision open, the next one first. */
function stillToAnswer({ decision }: Part): string {
  const telling = (decision.outcomes ?? []).flatMap(({ when }) => given(when).map(({ question }) => question))
  const asking = [...new Set([...(decision.nextQuestion === null ? [] : [decision.nextQuestion]), ...telling])]
  return asking.map((question) => inSentence(questions[question].label)).join(', ')
}

const ruleName = (knowledge: Knowledge, id: string): Inline => (controlOf(knowledge, id) === undefined ? code(id) : ruleRef(knowledge, id))
