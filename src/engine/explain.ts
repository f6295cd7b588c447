/** A settled point put into a decision: every statement with the rule that made it. */
import { schemeIds, type SchemeId } from '../design/index'
import { lifetimeIds, type Knowledge, type Rule, type Strength } from '../knowledge/notation'
import type { Context, LocalRule } from './compile'
import { fitsOf } from './compile'
import type { Alternative, Criterion, DecidedControl, Decision, Discouraged, Lifetime, Rejected, Statement } from './decision'
import { budgetOf, closeOverBudget, exposureOf, figuresOf, fires, isOverBudget, type Point, type Settled } from './settle'
import { listsOf, holds, answersOfKey, freeQuestions } from './space'

export const emptyDecision: Decision = {
  scheme: null,
  clientAuthentication: null,
  senderConstraint: null,
  tokenFormat: null,
  validation: null,
  refresh: null,
  lifetimes: null,
  exposureSeconds: null,
  budgetSeconds: null,
  lookupsPerCall: null,
  transmission: null,
  scopes: [],
  audience: null,
  stepUp: null,
  controls: [],
  against: [],
  alternatives: [],
  discouraged: [],
  rejected: [],
  whatIf: [],
  fallbacks: [],
  outcomes: null,
  nextQuestion: null,
  assumptions: [],
  conflict: null,
  rules: [],
  sentence: '',
  why: null,
  registration: [],
  risks: [],
  disagreements: [],
  prices: [],
}

/** The answers of a point as lists, for entries that are matched one at a time. */
export const listsAt = ({ context, values, profiles }: Point) =>
  listsOf({ ...answersOfKey(context.key), ...Object.fromEntries(freeQuestions.map((question, q) => [question, context.sets[q]![values[q]!]!])) }, profiles)

const statement = ({ id, because, sources }: Pick<Rule, 'id' | 'because' | 'sources'>): Statement => ({ rule: id, because, sources })
const firing = (rules: readonly LocalRule[], { values, profiles }: Point): readonly LocalRule[] => rules.filter((rule) => fires(rule, values, profiles))
const byId = (a: { readonly rule: Rule }, b: { readonly rule: Rule }): number => (a.rule.id < b.rule.id ? -1 : 1)

/** The part of a decision that comparisons are made of. */
export type Sketch = Pick<
  Decision,
  | 'scheme'
  | 'clientAuthentication'
  | 'senderConstraint'
  | 'tokenFormat'
  | 'refresh'
  | 'validation'
  | 'lifetimes'
  | 'exposureSeconds'
  | 'lookupsPerCall'
  | 'controls'
  | 'conflict'
  | 'outcomes'
>

/** Stands for a conflict that nobody asked to explain. */
const someConflict: NonNullable<Decision['conflict']> = { answers: {}, rules: [], resolutions: [] }

/** Candidate, figures and controls at a point, without lists and reasons. */
export function sketchOf(knowledge: Knowledge, settled: Settled): Sketch {
  const { point, winner } = settled
  if (winner < 0) return { ...emptyDecision, conflict: someConflict }
  const { candidate } = point.context.candidates[winner]!
  const figures = figuresOf(knowledge, point, winner)
  const { exposure, staleness } = exposureOf(knowledge, point, winner, figures)
  return {
    ...candidate,
    validation: { method: candidate.validation, stalenessSeconds: staleness, leewaySeconds: knowledge.leewaySeconds, checks: [] },
    lifetimes: Object.fromEntries(lifetimeIds.map((id) => [id, figures[id] ?? null])) as Record<(typeof lifetimeIds)[number], Lifetime | null>,
    exposureSeconds: exposure,
    lookupsPerCall: knowledge.lookups[candidate.validation] ?? 0,
    controls: controlsOf(knowledge, speaking(point.context.requires, point, winner)),
    conflict: null,
    outcomes: null,
  }
}

/** The rules that fire at a point and speak of one candidate, by id. */
const speaking = (rules: readonly LocalRule[], { values, profiles }: Point, place: number): readonly Rule[] =>
  rules
    .filter((rule) => rule.speaksOf[place] === 1 && fires(rule, values, profiles))
    .map(({ rule }) => rule)
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** The decision at a point that has a winner. */
export function explain(knowledge: Knowledge, settled: Settled): Decision {
  closeOverBudget(settled)
  const { point, winner } = settled
  const { context } = point
  const { candidate } = context.candidates[winner]!
  const entry = knowledge.schemes[candidate.scheme]
  const sketch = sketchOf(knowledge, settled)
  const lists = listsAt(point)
  const requires = speaking(context.requires, point, winner)
  const notes = speaking(context.notes, point, winner)
  const against = speaking(context.discourages, point, winner)
  const notesOf = (kind: string): readonly Statement[] => notes.filter(({ effect }) => effect.kind === 'note' && effect.note === kind).map(statement)
  const budget = knowledge.budgets.find(({ revocation }) => lists.revocation?.includes(revocation))
  const setting = new Set(Object.values(figuresOf(knowledge, point, winner)).flatMap(({ rules }) => rules))
  return {
    ...emptyDecision,
    ...sketch,
    validation: {
      ...sketch.validation!,
      checks: Object.entries(knowledge.checks).flatMap(([id, check]) => (holds(check.when, lists) && fitsOf(check.of, candidate) ? [id] : [])),
    },
    budgetSeconds: budgetOf(point),
    transmission: { header: entry.transmission.find(({ of }) => fitsOf(of, candidate))?.header ?? 'none', refuse: entry.refuse },
    against: against.map(statement),
    ...othersOf(knowledge, settled),
    fallbacks: notes.flatMap(({ id, effect, because, sources }) =>
      effect.kind === 'note' && effect.scheme !== undefined && effect.scheme !== candidate.scheme
        ? [{ scheme: effect.scheme, when: because, rule: id, sources }]
        : [],
    ),
    rules: [
      ...new Set([context.fit!.id, ...(budget === undefined ? [] : [budget.id]), ...setting, ...[...against, ...requires, ...notes].map(({ id }) => id)]),
    ].sort(),
    sentence: entry.sentence,
    why: statement(context.fit!),
    registration: entry.registration.filter(({ of, when }) => fitsOf(of, candidate) && holds(when, lists)).map(({ says, sources }) => ({ says, sources })),
    risks: notesOf('risk'),
    disagreements: notesOf('disagreement'),
    prices: notesOf('price'),
  }
}

const strengths: readonly Strength[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY']

/** Controls that rules ask for, each once with the strongest strength. */
export function controlsOf(knowledge: Knowledge, requires: readonly Rule[]): readonly DecidedControl[] {
  const asked = new Map<string, { strength: Strength; rules: Rule[] }>()
  for (const rule of requires) {
    if (rule.effect.kind !== 'require') continue
    const { control, strength } = rule.effect
    const before = asked.get(control)
    if (before === undefined) asked.set(control, { strength, rules: [rule] })
    else if (strengths.indexOf(strength) < strengths.indexOf(before.strength)) asked.set(control, { strength, rules: [rule, ...before.rules] })
    else before.rules.push(rule)
  }
  const order = Object.keys(knowledge.controls)
  return [...asked]
    .map(([id, { strength, rules }]) => ({
      id,
      strength,
      covers: knowledge.controls[id as keyof Knowledge['controls']]!.covers,
      sources: [...new Set(rules.flatMap(({ sources }) => sources))],
      rules: rules.map((rule) => rule.id),
      because: rules[0]!.because,
    }))
    .sort((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength) || order.indexOf(a.id) - order.indexOf(b.id))
}

/** Every scheme but the winner's: alternative, discouraged or rejected. Needs the budget's closings. */
function othersOf(knowledge: Knowledge, { point, closed, discouragement, winner }: Settled): Pick<Decision, 'alternatives' | 'discouraged' | 'rejected'> {
  const { context } = point
  const alternatives: Alternative[] = []
  const discouraged: Discouraged[] = []
  const rejected: Rejected[] = []
  const own = context.candidates[winner]?.candidate.scheme
  for (const scheme of schemeIds) {
    if (scheme === own) continue
    const places = context.candidates.flatMap(({ candidate }, place) => (candidate.scheme === scheme ? [place] : []))
    const best = places.filter((place) => !closed[place]).sort((a, b) => discouragement[a]! - discouragement[b]! || a - b)[0]
    if (best === undefined) rejected.push(closingOf(knowledge, point, scheme, places))
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
  const rank = (scheme: SchemeId): number => (context.fit?.schemes.indexOf(scheme) ?? -1) + (context.fit?.schemes.includes(scheme) ? 0 : 99)
  const inRank = (a: { scheme: string }, b: { scheme: string }): number => rank(a.scheme as SchemeId) - rank(b.scheme as SchemeId)
  return {
    alternatives: alternatives.sort(inRank),
    discouraged: discouraged.sort(inRank),
    rejected: [
      ...rejected.sort(inRank),
      ...Object.entries(knowledge.never).map(([scheme, { because, sources }]) => ({
        scheme: scheme as Rejected['scheme'],
        because,
        rules: ['never-recommended'],
        sources,
      })),
    ],
  }
}

function closingOf(knowledge: Knowledge, point: Point, scheme: SchemeId, places: readonly number[]): Rejected {
  const { context } = point
  if (places.length === 0) {
    const fit = context.fit
    return {
      scheme,
      because: `${knowledge.schemes[scheme].label} does not serve this caller. ${fit?.because ?? ''}`.trim(),
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
  const { context, values, profiles } = point
  const counted = context.forbids
    .filter((rule) => fires(rule, values, profiles))
    .map(({ rule, speaksOf }) => ({ rule, count: places.filter((place) => speaksOf[place] === 1).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || byId(a, b))
  const budget = knowledge.budgets.find(({ revocation }) => listsAt(point).revocation?.includes(revocation))
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
