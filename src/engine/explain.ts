/** A settled point put into a decision: every statement with the rule that made it. */
import { lifetimeIds, type Knowledge, type Rule } from '../knowledge/notation'
import { fitsOf } from './candidates'
import type { Context, LocalRule } from './compile'
import { controlsOf } from './controls'
import type { Decision, Lifetime, Statement } from './decision'
import { firedAt, isFired, keyWithin, maskOf } from './firing'
import { othersOf } from './others'
import { budgetEntryAt, budgetOf, closeOverBudget, exposureOf, figuresOf, fires, winnerAt, type Point, type Settled } from './settle'
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

/** What fires on a winner: its sketch, with the rules behind it. */
interface Portrait {
  readonly sketch: Sketch
  readonly requires: readonly Rule[]
  /** The rules that set its figures. */
  readonly setting: readonly string[]
}

/** A rule with its number among the context's telling ones. */
interface Numbered {
  readonly local: LocalRule
  readonly index: number
}

/** The caps and requirements that speak of one candidate, and its portraits by which of them fire. */
interface Sitter {
  /** Which of the context's rules these are. */
  readonly mask: Uint32Array
  readonly caps: readonly Numbered[]
  readonly requires: readonly Numbered[]
  readonly portraits: Map<string, Portrait>
}
let sitters = new WeakMap<Context, Map<number, Sitter>>()
/** Drops what is remembered of candidates. */
export const forgetPortraits = (): void => void (sitters = new WeakMap())

function sitterAt(knowledge: Knowledge, context: Context, place: number): Sitter {
  let own = sitters.get(context)
  if (own === undefined) sitters.set(context, (own = new Map()))
  let sitter = own.get(place)
  if (sitter === undefined) {
    const { candidate } = context.candidates[place]!
    const speaking = context.telling.map((local, index) => ({ local, index })).filter(({ local }) => local.speaksOf[place] === 1)
    const caps = speaking.filter(
      ({ local: { rule } }) => rule.effect.kind === 'cap' && knowledge.issues[rule.effect.figure].some((of) => fitsOf(of, candidate)),
    )
    const requires = speaking.filter(({ local: { rule } }) => rule.effect.kind === 'require').sort((a, b) => (a.local.rule.id < b.local.rule.id ? -1 : 1))
    const asked = new Set([...caps, ...requires].map(({ local }) => local))
    sitter = { mask: maskOf(context.telling, (rule) => asked.has(rule)), caps, requires, portraits: new Map() }
    own.set(place, sitter)
  }
  return sitter
}

/** How many portraits of one candidate are kept. */
const keptPortraits = 2000

/** Where the same rules fire on the same candidate, the same is said of it: it is worked out once. */
function portraitAt(knowledge: Knowledge, point: Point, place: number): Portrait {
  const { mask, caps, requires, portraits } = sitterAt(knowledge, point.context, place)
  const fired = firedAt(point.context.firing, point.values, point.marks)
  const key = keyWithin(fired, mask)
  const known = portraits.get(key)
  if (known !== undefined) return known
  const { candidate } = point.context.candidates[place]!
  const firingOf = (rules: readonly Numbered[]): readonly LocalRule[] => rules.filter(({ index }) => isFired(fired, index)).map(({ local }) => local)
  const figures = figuresOf(knowledge, firingOf(caps))
  const { exposure, staleness } = exposureOf(knowledge, point, place, figures)
  const firing = firingOf(requires).map(({ rule }) => rule)
  const portrait: Portrait = {
    sketch: {
      ...candidate,
      validation: { method: candidate.validation, stalenessSeconds: staleness, leewaySeconds: knowledge.leewaySeconds, checks: [] },
      lifetimes: Object.fromEntries(lifetimeIds.map((id) => [id, figures[id] ?? null])) as Record<(typeof lifetimeIds)[number], Lifetime | null>,
      exposureSeconds: exposure,
      lookupsPerCall: knowledge.lookups[candidate.validation] ?? 0,
      controls: controlsOf(knowledge, firing),
      conflict: null,
      outcomes: null,
    },
    requires: firing,
    setting: Object.values(figures).flatMap(({ rules }) => rules),
  }
  if (portraits.size >= keptPortraits) portraits.clear()
  portraits.set(key, portrait)
  return portrait
}

const conflictSketch: Sketch = { ...emptyDecision, conflict: someConflict }

/** Candidate, figures and controls at a point, without lists and reasons. */
export function sketchAt(knowledge: Knowledge, point: Point): Sketch {
  const winner = winnerAt(point)
  return winner < 0 ? conflictSketch : portraitAt(knowledge, point, winner).sketch
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
  const { sketch, requires, setting } = portraitAt(knowledge, point, winner)
  const lists = listsAt(point)
  const notes = speaking(context.notes, point, winner)
  const against = speaking(context.discourages, point, winner)
  const notesOf = (kind: string): readonly Statement[] => notes.filter(({ effect }) => effect.kind === 'note' && effect.note === kind).map(statement)
  const budget = budgetEntryAt(knowledge, point)
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
