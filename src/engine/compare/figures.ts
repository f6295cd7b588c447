/** How long things live, how long withdrawn access goes on, and what that costs to run, on both sides. */
import { attributes, lifetimeIds, type Knowledge } from '../../knowledge/notation'
import type { Decision } from '../decision'
import { property, risen, type Judgement, type Property } from './change'
import { candidateOf } from './settings'

export function figuresCompared({ comparison }: Knowledge, before: Decision, after: Decision): Property[] {
  const longer = (id: (typeof lifetimeIds)[number]): Property => {
    const [had, has] = [before.lifetimes?.[id]?.seconds ?? null, after.lifetimes?.[id]?.seconds ?? null]
    return property('figure', id, had, has, () => risen(had, has, comparison['lives-longer'], comparison['lives-shorter']))
  }
  const [had, has] = [before.exposureSeconds, after.exposureSeconds]
  return [
    ...lifetimeIds.map(longer),
    property('figure', 'exposure', had, has, () => risen(had, has, comparison['withdrawn-later'], comparison['withdrawn-sooner'])),
    property('figure', 'budget', before.budgetSeconds, after.budgetSeconds),
  ]
}

export function costsCompared(knowledge: Knowledge, before: Decision, after: Decision): Property[] {
  const { comparison } = knowledge
  const cost = (id: string, [had, has]: readonly [number | null, number | null], more: Judgement, less: Judgement): Property =>
    property('cost', id, had, has, () => risen(had, has, more, less))
  return [
    cost('tokenRequestsPerDay', [requestsPerDay(before), requestsPerDay(after)], comparison['asks-issuer-more'], comparison['asks-issuer-less']),
    cost('lookupsPerCall', [before.lookupsPerCall, after.lookupsPerCall], comparison['looks-up-more'], comparison['looks-up-less']),
    cost('parts', [partsOf(knowledge, before), partsOf(knowledge, after)], comparison['more-parts'], comparison['fewer-parts']),
  ]
}

const secondsPerDay = 86_400

/** How often a caller that is always at work needs a new access token. */
function requestsPerDay({ lifetimes }: Decision): number | null {
  const seconds = lifetimes?.accessToken?.seconds
  return seconds === undefined ? null : Math.ceil(secondsPerDay / seconds)
}

/** What a candidate takes to build and to run, in the small whole numbers of the knowledge. */
function partsOf({ parts }: Knowledge, decision: Decision): number | null {
  const candidate = candidateOf(decision)
  return candidate === null ? null : attributes.reduce((sum, attribute) => sum + (parts[attribute]?.[candidate[attribute]] ?? 0), 0)
}
