/** Every scheme but the winner's: alternative, discouraged or rejected, with what put it there. */
import { schemeIds, type SchemeId } from '../design/index'
import type { Knowledge, Rule } from '../knowledge/notation'
import type { Context, LocalRule } from './compile'
import type { Alternative, Criterion, Decision, Discouraged, Rejected } from './decision'
import { budgetEntryAt, budgetOf, fires, isOverBudget, type Point, type Settled } from './settle'

const byId = (a: { readonly rule: Rule }, b: { readonly rule: Rule }): number => (a.rule.id < b.rule.id ? -1 : 1)
const firing = (rules: readonly LocalRule[], { values, marks }: Point): readonly LocalRule[] => rules.filter((rule) => fires(rule, values, marks))
const nowhere: readonly number[] = []

/** Sorts every scheme but the winner's into one of three lists. Needs the budget's closings. */
export function othersOf(
  knowledge: Knowledge,
  { point, closed, discouragement, winner }: Settled,
): Pick<Decision, 'alternatives' | 'discouraged' | 'rejected'> {
  const { context } = point
  const alternatives: Alternative[] = []
  const discouraged: Discouraged[] = []
  const rejected: Rejected[] = []
  const own = context.candidates[winner]?.candidate.scheme
  for (const scheme of schemeIds) {
    if (scheme === own) continue
    const places = context.placesOf.get(scheme) ?? nowhere
    let best: number | undefined
    for (const place of places) if (closed[place] === 0 && (best === undefined || discouragement[place]! < discouragement[best]!)) best = place
    if (best === undefined) rejected.push(closingOf(knowledge, point, scheme))
    else if (discouragement[best]! > 0) {
      const rules = firing(context.discourages, point)
        .filter(({ speaksOf }) => speaksOf[best] === 1)
        .sort((a, b) => b.weight - a.weight || byId(a, b))
        .map(({ rule }) => rule)
      discouraged.push({ scheme, because: rules[0]!.because, rules: rules.map(({ id }) => id), sources: [...new Set(rules.flatMap(({ sources }) => sources))] })
    } else {
      const lostOn = criterionBetween(context, discouragement, winner, best)
      alternatives.push({ scheme, lostOn, because: lossInWords[lostOn] })
    }
  }
  const row = context.fit?.schemes ?? []
  const rank = (scheme: string): number => (row.includes(scheme as SchemeId) ? row.indexOf(scheme as SchemeId) : schemeIds.length)
  const inRank = (a: { readonly scheme: string }, b: { readonly scheme: string }): number => rank(a.scheme) - rank(b.scheme)
  return {
    alternatives: alternatives.sort(inRank),
    discouraged: discouraged.sort(inRank),
    rejected: [...rejected.sort(inRank), ...neverRecommended(knowledge)],
  }
}

/** Why a scheme is closed: the fit row, or what closed all its candidates. */
export function closingOf(knowledge: Knowledge, point: Point, scheme: SchemeId): Rejected {
  const { context } = point
  const places = context.placesOf.get(scheme) ?? nowhere
  if (places.length === 0) {
    const fit = context.fit
    return {
      scheme,
      because: fit === null ? 'No scheme serves this caller.' : `It does not serve this caller. ${fit.because}`,
      rules: fit === null ? [] : [fit.id],
      sources: fit === null ? [] : fit.sources,
    }
  }
  const { rules, sources, because } = closings(knowledge, point, places)
  return { scheme, because, rules, sources }
}

/** What closed all these places: the rules, the one that closed most first, then the budget. */
export function closings(
  knowledge: Knowledge,
  point: Point,
  places: readonly number[],
): { rules: readonly string[]; sources: readonly string[]; because: string } {
  const { context, values, marks } = point
  const counted = context.forbids
    .filter((rule) => fires(rule, values, marks))
    .map(({ rule, speaksOf }) => ({ rule, count: places.filter((place) => speaksOf[place] === 1).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || byId(a, b))
  const budget = budgetEntryAt(knowledge, point)
  const over = places.some((place) => isOverBudget(point, place, budgetOf(point)))
  const entries = [...counted.map(({ rule }) => rule as Pick<Rule, 'id' | 'because' | 'sources'>), ...(over && budget !== undefined ? [budget] : [])]
  return { rules: entries.map(({ id }) => id), sources: [...new Set(entries.flatMap(({ sources }) => sources))], because: entries[0]?.because ?? '' }
}

const lossInWords: Readonly<Record<Criterion, string>> = {
  discouraged: 'Less speaks against the recommendation.',
  fit: 'It would do; the recommendation fits this caller better.',
  lookups: 'It would do; it costs the API more look-ups at each call.',
  parts: 'It would do; it has more moving parts.',
  proof: 'It would do; its proof is weaker.',
  id: 'It would do as well; the order of names decides.',
}

function criterionBetween(context: Context, discouragement: Float64Array, winner: number, loser: number): Criterion {
  const [won, lost] = [context.candidates[winner]!, context.candidates[loser]!]
  if (discouragement[winner] !== discouragement[loser]) return 'discouraged'
  if (won.candidate.scheme !== lost.candidate.scheme) return 'fit'
  return won.lookups !== lost.lookups ? 'lookups' : won.parts !== lost.parts ? 'parts' : won.proof !== lost.proof ? 'proof' : 'id'
}

/** The schemes that no answers ever open. */
export const neverRecommended = (knowledge: Knowledge): readonly Rejected[] =>
  Object.entries(knowledge.never).map(([scheme, { because, sources }]) => ({
    scheme: scheme as Rejected['scheme'],
    because,
    rules: ['never-recommended'],
    sources,
  }))
