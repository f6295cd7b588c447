/** Two designs, property by property: what differs, and whether that is weaker, stronger or dearer. */
import { questionIds, type Access, type Api, type Chosen, type Current, type Integration } from '../../design/index'
import type { Knowledge } from '../../knowledge/notation'
import type { Decision } from '../decision'
import { grown, property, unjudged, type Judgement, type Property, type PropertyValue } from './change'
import { costsCompared, figuresCompared } from './figures'
import { settingsOf } from './settings'
import { controlsCompared, statementsCompared } from './statements'

/** An integration as it was given, with what is decided for it. */
export interface Side {
  readonly integration: Integration
  readonly decision: Decision
}

/** Every property of an integration on both sides, in the order in which a reader wants them, the same ones included. */
export function compareIntegrations(knowledge: Knowledge, before: Side, after: Side): readonly Property[] {
  return [
    ...questionIds.map((id) => property('answer', id, before.integration.answers[id] ?? null, after.integration.answers[id] ?? null)),
    ...settingsOf(knowledge, before.decision, after.decision),
    ...figuresCompared(knowledge, before.decision, after.decision),
    ...costsCompared(knowledge, before.decision, after.decision),
    ...accessCompared(knowledge, before, after),
    ...exceptionCompared(knowledge, before.integration.chosen, after.integration.chosen),
    property('today', 'current', todayOf(before.integration.current), todayOf(after.integration.current)),
    ...controlsCompared(knowledge, before.decision, after.decision),
    ...statementsCompared(before.decision, after.decision),
  ]
}

/** What holds for the API as a whole. What follows from it is judged where it follows. */
export function compareApis(before: Api, after: Api): readonly Property[] {
  const text = (id: string, pick: (api: Api) => PropertyValue | undefined): Property => property('api', id, pick(before) ?? null, pick(after) ?? null)
  return [
    text('name', ({ name }) => name),
    text('profiles', ({ profiles }) => profiles),
    text('server', ({ server }) => server),
    text('scopes', ({ scopes }) => scopes),
    text('status', ({ status }) => status),
    text('owner', ({ owner }) => owner),
    text('review', ({ review }) => review),
    text('off', ({ off }) => (off === undefined || off.length === 0 ? null : off)),
    text('headings', ({ headings }) => headings),
    text('unknown', ({ unknown }) => (unknown === undefined || unknown.length === 0 ? null : unknown)),
  ]
}

function accessCompared({ comparison }: Knowledge, before: Side, after: Side): Property[] {
  const [reached, reaches] = [operationsOf(before.integration.access), operationsOf(after.integration.access)]
  const [was, is] = [before.decision.stepUp, after.decision.stepUp]
  const [asked, asks] = [was?.operations ?? [], is?.operations ?? []]
  const [more, less] = [comparison['signs-in-more'], comparison['signs-in-less']]
  // A scope that stands for nothing in particular is no operation that could be compared.
  const fresh = (): Judgement =>
    [...asked, ...asks].some((one) => one.includes('<')) && asked.length > 0 && asks.length > 0 ? unjudged : grown(asked, asks, more, less)
  const age = (): Judgement => (was === null || is === null ? unjudged : is.max_age > was.max_age ? less : more)
  const unknownOf = ({ unknown }: Integration): readonly string[] | null => (unknown === undefined || unknown.length === 0 ? null : unknown)
  return [
    property('access', 'operations', reached, reaches, () => grown(reached, reaches, comparison['reaches-more'], comparison['reaches-less'])),
    property('access', 'scopes', before.decision.scopes, after.decision.scopes),
    property('access', 'audience', before.decision.audience, after.decision.audience),
    property('access', 'stepUp', asked, asks, fresh),
    property('access', 'stepUpMaxAge', was?.max_age ?? null, is?.max_age ?? null, age),
    property('access', 'unknown', unknownOf(before.integration), unknownOf(after.integration)),
  ]
}

const operationsOf = (access: Access | undefined): readonly string[] =>
  Object.entries(access ?? {}).flatMap(([resource, actions]) => (actions.length === 0 ? [resource] : actions.map((action) => `${resource} ${action}`)))

function exceptionCompared({ comparison }: Knowledge, before: Chosen | undefined, after: Chosen | undefined): Property[] {
  const taken = (): Judgement => (before === undefined ? comparison['exception-made'] : after === undefined ? comparison['exception-over'] : unjudged)
  const ends = (): Judgement => {
    if (before === undefined || after === undefined) return unjudged
    return comparison[(after.until ?? never) > (before.until ?? never) ? 'exception-longer' : 'exception-shorter']
  }
  return [
    property('exception', 'chosen', before?.scheme ?? null, after?.scheme ?? null, taken),
    property('exception', 'until', before?.until ?? null, after?.until ?? null, ends),
    property('exception', 'approver', before?.approver ?? null, after?.approver ?? null),
    property('exception', 'reason', before?.reason ?? null, after?.reason ?? null),
  ]
}
/** Sorts behind every date. */
const never = '~'

const todayOf = (current: Current | undefined): PropertyValue =>
  current === undefined
    ? null
    : [
        current.scheme,
        ...(current.transport === null ? [] : [current.transport]),
        ...(current.lifetimeSeconds === null ? [] : [`${current.lifetimeSeconds} s`]),
        ...(current.shared ? ['shared'] : []),
      ]
