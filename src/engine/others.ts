/** Every scheme but the winner's: alternative, discouraged or rejected, with what put it there. */
import { schemeIds, type SchemeId } from '../design/index'
import type { Knowledge, Rule } from '../knowledge/notation'
import { countBetween, isSet, keyOf } from './bits'
import { discouragementOf, isOpen, isOverBudget, weights } from './deciding'
import type { Alternative, Decision, Discouraged, Rejected } from './decision'
import type { Point } from './settle'

export type Lists = Pick<Decision, 'alternatives' | 'discouraged' | 'rejected'>

/** What is said of the other schemes depends on the deciding rules that fire, and the budget. */
export const decidingKey = ({ context: { deciding }, fired, budget }: Point): string => `${budget?.seconds}/${keyOf(fired, fired, deciding.width)}`

const byId = (a: { readonly entry: Rule }, b: { readonly entry: Rule }): number => (a.entry.id < b.entry.id ? -1 : 1)

/** Sorts every scheme but the winner's into one of three lists. */
export function othersOf(knowledge: Knowledge, point: Point): Lists {
  const { context, fired, budget, winner } = point
  const { deciding } = context
  const alternatives: Alternative[] = []
  const discouraged: Discouraged[] = []
  const rejected: Rejected[] = []
  const own = context.candidates[winner]?.candidate.scheme
  const row = context.fit?.schemes ?? []
  for (const scheme of [...row, ...schemeIds.filter((other) => !row.includes(other))]) {
    if (scheme === own) continue
    const [from, to] = context.ranges.get(scheme) ?? nowhere
    let best = -1
    let least = Infinity
    for (let place = from; place < to; place++) {
      if (!isOpen(deciding, fired, budget, place)) continue
      const weight = discouragementOf(deciding, fired, place)
      if (weight < least) [best, least] = [place, weight]
    }
    // Nothing speaks against the winner either where nothing speaks against another: then the row decides.
    if (best < 0) rejected.push(closingOf(point, scheme))
    else if (least > 0) {
      const rules = context.discourages
        .filter(({ index, speaksOf }) => isSet(fired, index) && isSet(speaksOf, best))
        .sort((a, b) => weights[b.entry.basis] - weights[a.entry.basis] || byId(a, b))
        .map(({ entry }) => entry)
      discouraged.push({ scheme, because: rules[0]!.because, rules: rules.map(({ id }) => id), sources: [...new Set(rules.flatMap(({ sources }) => sources))] })
    } else alternatives.push({ scheme, lostOn: 'fit', because: 'It would do; the recommendation fits this caller better.' })
  }
  return { alternatives, discouraged, rejected: [...rejected, ...neverRecommended(knowledge)] }
}
const nowhere = [0, 0] as const

/** Why a scheme is closed: the fit row, or what closed all its candidates. */
export function closingOf(point: Point, scheme: SchemeId): Rejected {
  const { fit, ranges } = point.context
  const range = ranges.get(scheme)
  if (range !== undefined) return { scheme, ...closings(point, ...range) }
  return {
    scheme,
    because: fit === null ? 'No scheme serves this caller.' : `It does not serve this caller. ${fit.because}`,
    rules: fit === null ? [] : [fit.id],
    sources: fit === null ? [] : fit.sources,
  }
}

/** What closed the places from one up to another: the rules, the one that closed most first, then the budget. */
export function closings({ context, fired, budget }: Point, from: number, to: number): Omit<Rejected, 'scheme'> {
  const counted = context.forbids
    .filter(({ index }) => isSet(fired, index))
    .map(({ entry, speaksOf }) => ({ entry, count: countBetween(speaksOf, from, to) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || byId(a, b))
  const entries: Pick<Rule, 'id' | 'because' | 'sources'>[] = counted.map(({ entry }) => entry)
  for (let place = from; place < to; place++)
    if (isOverBudget(context.deciding, fired, budget, place)) {
      entries.push(budget!)
      break
    }
  return { because: entries[0]?.because ?? '', rules: entries.map(({ id }) => id), sources: [...new Set(entries.flatMap(({ sources }) => sources))] }
}

/** The schemes that no answers ever open. */
export const neverRecommended = (knowledge: Knowledge): readonly Rejected[] =>
  Object.entries(knowledge.never).map(([scheme, { because, sources }]) => ({
    scheme: scheme as Rejected['scheme'],
    because,
    rules: ['never-recommended'],
    sources,
  }))
