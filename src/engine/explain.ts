/** A settled point put into a decision: every statement with the rule that made it. */
import { lifetimeIds, type Knowledge, type Rule } from '../knowledge/notation'
import { fitsOf } from './candidates'
import type { LocalRule } from './compile'
import { controlsOf } from './controls'
import type { Decision, Lifetime, Statement } from './decision'
import { othersOf } from './others'
import { budgetEntryAt, budgetOf, closeOverBudget, exposureOf, figuresOf, fires, type Point, type Settled } from './settle'
import { answersOfKey, freeQuestions, holds, listsOf } from './space'

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
  server: null,
  prices: [],
}

/** The answers of a point as lists, for entries that are matched one at a time. */
const listsAt = ({ context, values, marks }: Point) =>
  listsOf({ ...answersOfKey(context.key), ...Object.fromEntries(freeQuestions.map((question, q) => [question, context.sets[q]![values[q]!]!])) }, marks)

const statement = ({ id, because, sources }: Pick<Rule, 'id' | 'because' | 'sources'>): Statement => ({ rule: id, because, sources })

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
const speaking = (rules: readonly LocalRule[], { values, marks }: Point, place: number): readonly Rule[] =>
  rules
    .filter((rule) => rule.speaksOf[place] === 1 && fires(rule, values, marks))
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
  const budget = budgetEntryAt(knowledge, point)
  const setting = new Set(Object.values(figuresOf(knowledge, point, winner)).flatMap(({ rules }) => rules))
  return {
    ...emptyDecision,
    ...sketch,
    validation: {
      ...sketch.validation!,
      checks: context.checks.filter((check) => check.speaksOf[winner] === 1 && fires(check, point.values, point.marks)).map(({ id }) => id),
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
