import type { ControlId, Knowledge } from '../../knowledge/index'
import type { Candidate, LifetimeId, Of } from '../../knowledge/notation'
import { lifetimeIds } from '../../knowledge/notation'
import { durationInSeconds } from '../duration'
import { grouped } from '../grouping'
import { code, heading, join, ref, table, type Block, type Inline } from '../markdown/blocks'
import type { Part, Sheet } from '../sheet'
import { controlOf, inSentence, listed, schemeLabel, valueLabel } from '../wording'
import { lifetimeWords } from '../words'

type State = 'met' | 'not met' | 'not applicable'
/** How one integration stands to one criterion, and the ids of the controls and entries that make it so. */
interface Verdict {
  readonly state: State
  readonly by: readonly string[]
}
interface Criterion {
  readonly says: string
  readonly judge: (part: Part, knowledge: Knowledge) => Verdict
  /** What stands for the criterion, most telling first; without it, the controls that make it so. */
  readonly shows?: (parts: readonly Part[], knowledge: Knowledge) => Inline[][]
}

/** How many things are named before the rest is counted. */
const mostNamed = 3

const notApplicable: Verdict = { state: 'not applicable', by: [] }
const notMet: Verdict = { state: 'not met', by: [] }
const met = (by: readonly string[]): Verdict => ({ state: 'met', by })

/** Those of the controls that the decision asks for; what it merely allows does not count. */
const asked = ({ decision }: Part, wanted: readonly ControlId[]): string[] => {
  const firm = new Set(decision.controls.filter(({ strength }) => strength !== 'MAY').map(({ id }) => id))
  return wanted.filter((id) => firm.has(id))
}

/** Ways of proof that send no secret which could stand in the wrong place. */
const provesWithoutSending: readonly Candidate['validation'][] = ['certificate', 'signature-shared', 'signature-public']

const criteriaOfDesign: readonly Criterion[] = [
  {
    says: 'Every integration has a credential of its own, with the least rights',
    judge: (part) => {
      if (part.decision.scheme === 'anonymous') return notApplicable
      if (part.integration?.chosen?.scheme === 'shared_admin_key') return notMet
      if (part.decision.scheme === null) return notMet
      const own = asked(part, ['one-credential-per-integration', 'agent-own-client', 'registered-client-id', 'mtls-one-subject'])
      const scoped = asked(part, ['least-scopes', 'scope-enforced', 'audience-restricted', 'key-restricted'])
      const stated = own.includes('one-credential-per-integration')
      return own.length > 0 && (stated || scoped.length > 0) ? met([...own, ...scoped]) : notMet
    },
  },
  {
    says: 'Credentials travel in a header only, and the gateway refuses all others',
    judge: (part) => {
      const { scheme, transmission, validation } = part.decision
      if (scheme === 'anonymous') return notApplicable
      if (part.integration?.chosen?.scheme === 'api_key_in_query') return notMet
      const by = asked(part, ['header-only', 'refuse-query', 'credential-not-in-url'])
      if (by.length === 0 && provesWithoutSending.includes(validation?.method ?? 'none')) return notApplicable
      return transmission !== null && transmission.refuse.includes('query') && by.length > 0 ? met(by) : notMet
    },
  },
  {
    says: 'Every token, session, key and certificate has an end',
    judge: (part, knowledge) => {
      if (part.decision.scheme === 'anonymous') return notApplicable
      const issued = lifetimeIds.filter((id) => issues(knowledge, id, part))
      const figures = issued.map((id) => part.decision.lifetimes?.[id] ?? null)
      if (issued.length === 0 || figures.includes(null)) return notMet
      return met([])
    },
    shows: figuresOf,
  },
  {
    says: 'The scheme for each type of client is written down',
    judge: ({ decision }) => (decision.scheme !== null && decision.why !== null ? met([]) : notMet),
    shows: schemesByCaller,
  },
  {
    says: 'Sensitive operations ask for a fresh sign-in',
    judge: (part) => {
      const { answers, integration, decision } = part
      const sensitive = Object.keys(integration?.sensitive ?? {}).length > 0
      const needed = answers.needs?.includes('step-up') === true || (sensitive && (answers.authority ?? 'user') === 'user')
      if (!needed) return notApplicable
      const by = asked(part, ['step-up-challenge', 'step-up-verified', 'auth-time-claims', 'reauthenticate-sensitive', 'dynamic-linking'])
      return decision.stepUp !== null && by.length > 0 ? met(by) : notMet
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

/** The longest that each credential lives. */
function figuresOf(parts: readonly Part[]): Inline[][] {
  return lifetimeIds.flatMap((id): Inline[][] => {
    const figures = parts.flatMap(({ decision }) => decision.lifetimes?.[id]?.seconds ?? [])
    if (figures.length === 0) return []
    const most = Math.max(...figures)
    return [[`${inSentence(lifetimeWords[id])}: ${durationInSeconds(most)}${figures.some((figure) => figure < most) ? ' at most' : ''}`]]
  })
}

/** The schemes of each kind of caller. */
function schemesByCaller(parts: readonly Part[], knowledge: Knowledge): Inline[][] {
  const callerOf = ({ answers }: Part): string =>
    answers.client === undefined ? valueLabel('authority', answers.authority ?? 'user') : valueLabel('client', answers.client)
  return [...grouped(parts, callerOf)].map(([caller, held]) => {
    const schemes = [...new Set(held.flatMap(({ decision }) => (decision.scheme === null ? [] : [schemeLabel(knowledge, decision.scheme)])))]
    return [`${inSentence(caller)}: ${listed(schemes, 'or')}`]
  })
}

/** The success criteria, each judged over all integrations from what was decided for them. */
export function criteria({ knowledge, parts, single }: Sheet): Block[] {
  if (parts.length === 0) return []
  const rows = criteriaOfDesign.map(({ says, judge, shows }): Inline[][] => {
    const verdicts = parts.map((part) => ({ part, ...judge(part, knowledge) }))
    const of = (state: State): Part[] => verdicts.filter((one) => one.state === state).map(({ part }) => part)
    const state = (['not met', 'met'] as const).find((one) => of(one).length > 0) ?? 'not applicable'
    const named = state === 'not met' && !single ? `: ${listed(of(state).map(({ name }) => name))}` : ''
    const by = shows?.(of('met'), knowledge) ?? [...new Set(verdicts.flatMap((one) => one.by))].map((id): Inline[] => [ruleName(knowledge, id)])
    return [[says], [state, named], fewOf(by)]
  })
  return [heading(2, ['Success criteria']), ...table(['Criterion', 'State', 'By'], rows)]
}

/** The first few, and how many more there are. */
function fewOf(things: readonly (readonly Inline[])[]): Inline[] {
  if (things.length === 0) return ['–']
  const more = things.length - mostNamed
  return [...join(things.slice(0, mostNamed), '; '), ...(more > 0 ? [` and ${more} more`] : [])]
}

const ruleName = (knowledge: Knowledge, id: string): Inline => {
  const control = controlOf(knowledge, id)
  return control === undefined ? code(id) : ref(`rule:${id}`, control.code)
}
