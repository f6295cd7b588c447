/** Every candidate at one set of answers, as bits: what a proof over the whole answer space reads, and the app does not carry. */
import type { Answers } from '../design/index'
import type { Candidate, FigureId, Knowledge, Rule, Strength } from '../knowledge/notation'
import { bitsWhere, isSet, wordsFor } from './bits'
import { fitsOf } from './candidates'
import type { Context, LocalRule } from './compile'
import { createEngine, type Engine, type Given } from './engine'
import type { Point } from './settle'

/** One statement that can hold of a candidate. But for `closed`, none may be lost where answers grow stricter. */
export type Line =
  | { readonly kind: 'figure'; readonly figure: FigureId; readonly atMostSeconds: number }
  | { readonly kind: 'exposure'; readonly atMostSeconds: number }
  | { readonly kind: 'control'; readonly control: string; readonly atLeast: Strength }
  /** A control that is asked for covers the threat. */
  | { readonly kind: 'covered'; readonly threat: string }
  | { readonly kind: 'discouraged'; readonly rule: string }
  /** A rule, or the entry of the budget, closes it. */
  | { readonly kind: 'closed'; readonly rule: string }

/** One bit a candidate, in rank order, in words of 32. */
export interface Survey {
  readonly candidates: readonly Candidate[]
  /** The winner's place; -1: a conflict. */
  winner: number
  /** Seconds; null: there is none. */
  budgetSeconds: number | null
  readonly open: Uint32Array
  /** The lines that can hold here at all, by their numbers. */
  readonly lines: Uint16Array
  /** For each of these lines the candidates of which it holds. Where the same rules make a line, it is one and the same object. */
  readonly marks: Uint32Array[]
  /** The row of the fit table and the rules that can fire here, which are the first bits of `fired`. */
  readonly fit: string | undefined
  readonly rules: readonly string[]
  fired: Uint32Array
}

/** Whether a bit is set. */
export const marked = (bits: Uint32Array, place: number): boolean => isSet(bits, place)

const byStrength: readonly (readonly Strength[])[] = [['MAY'], ['SHOULD', 'SHOULD NOT'], ['MUST', 'MUST NOT']]
const rankOf = (strength: Strength): number => byStrength.findIndex((same) => same.includes(strength))

/** A rule that makes a line true of some candidates where it fires; null: it always does. */
interface Share {
  readonly index: number | null
  readonly bits: Uint32Array
}
/** What makes a line: its shares that always hold in one, the others, and what came of those that fire. */
interface Row {
  readonly base: Uint32Array
  readonly shares: readonly Share[]
  readonly known: Map<number, Uint32Array>
}
interface Budgeted {
  readonly entry: string
  /** Where the closed line of this budget stands. */
  readonly at: number
  readonly within: Row
}
interface Prepared {
  readonly candidates: readonly Candidate[]
  readonly all: Uint32Array
  readonly nothing: Uint32Array
  readonly lines: Uint16Array
  readonly rules: readonly string[]
  /** For each line its row; null: it is that of a budget. */
  readonly rows: readonly (Row | null)[]
  readonly budgets: readonly Budgeted[]
}

/** An engine that can be surveyed as well. */
export interface SurveyedEngine extends Engine {
  /** Every candidate at complete answers, as bits; written into `into` where that has the same candidates. */
  survey(answers: Answers, given?: Given, into?: Survey): Survey
  /** What the lines of a survey say. */
  readonly surveyLines: readonly Line[]
}

/** An engine of the present knowledge that can be surveyed. */
export function createSurveyedEngine(knowledge: Knowledge): SurveyedEngine {
  const engine = createEngine(knowledge)
  const { survey, lines } = createSurveyor(engine.knowledge)
  return { ...engine, survey: (answers, given, into) => survey(engine.pointOf(answers, given), into), surveyLines: lines }
}

/** Makes surveys of points; what stays the same from point to point is made once. */
function createSurveyor(knowledge: Knowledge) {
  const lines: Line[] = []
  const numbers = new Map<string, number>()
  const number = (line: Line): number => {
    const name = Object.values(line).join()
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, lines.length)
    return lines.push(line) - 1
  }
  const capped = knowledge.rules.flatMap(({ effect }) => (effect.kind === 'cap' ? [effect] : []))
  const thresholds = (figure: FigureId): readonly number[] => {
    const own = capped.filter((cap) => cap.figure === figure).map(({ seconds }) => seconds)
    const parents = knowledge.atMost.filter((bound) => bound.figure === figure).flatMap(({ parent }) => thresholds(parent))
    return [...new Set([...own, ...parents])]
  }

  /** The lines that a rule makes true of the candidates that it speaks of. */
  function linesOf({ id, effect }: Rule): readonly Line[] {
    if (effect.kind === 'forbid') return [{ kind: 'closed', rule: id }]
    if (effect.kind === 'discourage') return [{ kind: 'discouraged', rule: id }]
    if (effect.kind === 'require')
      return [
        ...byStrength.slice(0, rankOf(effect.strength) + 1).map(([strength]): Line => ({ kind: 'control', control: effect.control, atLeast: strength! })),
        ...knowledge.controls[effect.control].covers.map((threat): Line => ({ kind: 'covered', threat })),
      ]
    if (effect.kind !== 'cap') return []
    return thresholds(effect.figure)
      .filter((seconds) => seconds >= effect.seconds)
      .map((atMostSeconds) => ({ kind: 'figure', figure: effect.figure, atMostSeconds }))
  }
  const prepared = new Map<Context, Prepared>()

  function preparedFor(context: Context): Prepared {
    let own = prepared.get(context)
    if (own === undefined) prepared.set(context, (own = prepare(context)))
    return own
  }

  function prepare(context: Context): Prepared {
    const candidates = context.candidates.map(({ candidate }) => candidate)
    const where = (holds: (candidate: Candidate, place: number) => boolean): Uint32Array =>
      bitsWhere(candidates.length, (place) => holds(candidates[place]!, place))
    const all = where(() => true)
    const nothing = where(() => false)
    const issues = (figure: FigureId, candidate: Candidate): boolean => knowledge.issues[figure].some((of) => fitsOf(of, candidate))
    const isAlways = ({ passes, marks }: LocalRule): boolean => marks === null && passes.every((bits, q) => bits === (1 << context.sets[q]!.length) - 1)
    const shareOf = (rule: LocalRule, bits: Uint32Array): Share => ({ index: isAlways(rule) ? null : rule.index, bits })
    const shares = new Map<number, Share[]>()
    const add = (line: Line, some: readonly Share[]): void => {
      const at = number(line)
      const before = shares.get(at)
      if (before === undefined) shares.set(at, [...some])
      else before.push(...some)
    }
    for (const rule of [...context.caps, ...context.requires, ...context.discourages, ...context.forbids]) {
      const { effect } = rule.entry
      const share = shareOf(rule, effect.kind === 'cap' ? where((one, place) => isSet(rule.speaksOf, place) && issues(effect.figure, one)) : rule.speaksOf)
      for (const line of linesOf(rule.entry)) add(line, [share])
    }
    const narrowed = (line: Line, bits: Uint32Array): readonly Share[] =>
      (shares.get(number(line)) ?? []).map((share) => ({ ...share, bits: share.bits.map((word, w) => word & bits[w]!) }))
    // A figure is never above its parent's.
    for (const { figure, parent } of knowledge.atMost) {
      const issued = where((one) => issues(figure, one))
      for (const atMostSeconds of thresholds(parent))
        add({ kind: 'figure', figure, atMostSeconds }, narrowed({ kind: 'figure', figure: parent, atMostSeconds }, issued))
    }
    const none = where(({ validation }) => knowledge.exposure[validation] === undefined)
    for (const { seconds } of knowledge.budgets) {
      add({ kind: 'exposure', atMostSeconds: seconds }, [{ index: null, bits: none }])
      for (const [validation, figure] of Object.entries(knowledge.exposure)) {
        const least = Math.max(...thresholds(figure).filter((own) => own <= seconds))
        const exposed = where((one) => one.validation === validation)
        add({ kind: 'exposure', atMostSeconds: seconds }, narrowed({ kind: 'figure', figure, atMostSeconds: least }, exposed))
      }
    }
    const closing = new Map(knowledge.budgets.map(({ id }) => [number({ kind: 'closed', rule: id }), id]))
    const here = [...shares.keys(), ...closing.keys()].sort((a, b) => a - b)
    const withinOf = (seconds: number): Row =>
      rowOf(nothing, [
        { index: null, bits: none },
        ...context.caps.flatMap((cap) => {
          const { effect } = cap.entry
          if (effect.kind !== 'cap' || effect.seconds > seconds) return []
          return [
            shareOf(
              cap,
              where((one, place) => isSet(cap.speaksOf, place) && knowledge.exposure[one.validation] === effect.figure),
            ),
          ]
        }),
      ])
    return {
      candidates,
      all,
      nothing,
      lines: Uint16Array.from(here),
      rules: [context.forbids, context.discourages, context.caps, context.requires, context.notes].flat().map(({ entry }) => entry.id),
      rows: here.map((line) => (closing.has(line) ? null : rowOf(nothing, shares.get(line)!))),
      budgets: knowledge.budgets.map(({ id, seconds }) => ({ entry: id, at: here.indexOf(number({ kind: 'closed', rule: id })), within: withinOf(seconds) })),
    }
  }

  /** Writes into `into` where that is of the same context. */
  function survey(point: Point, into?: Survey): Survey {
    const { candidates, all, nothing, lines: here, rules, rows, budgets } = preparedFor(point.context)
    const result: Survey =
      into !== undefined && into.lines === here
        ? into
        : {
            candidates,
            winner: -1,
            budgetSeconds: null,
            open: new Uint32Array(wordsFor(candidates.length)),
            lines: here,
            marks: here.length === 0 ? [] : Array.from(here, () => nothing),
            fit: point.context.fit?.id,
            rules,
            fired: nothing,
          }
    const { open, marks } = result
    result.winner = point.winner
    result.budgetSeconds = point.budget?.seconds ?? null
    result.fired = point.fired
    for (let line = 0; line < rows.length; line++) {
      const row = rows[line]!
      marks[line] = row === null ? nothing : marksOf(row, point.fired)
    }
    open.set(all)
    for (const { index, speaksOf } of point.context.forbids) if (isSet(point.fired, index)) for (let w = 0; w < open.length; w++) open[w]! &= ~speaksOf[w]!
    for (const { entry, at, within } of budgets) {
      if (entry !== point.budget?.id) continue
      const kept = marksOf(within, point.fired)
      marks[at] = all.map((word, w) => word & ~kept[w]!)
      for (let w = 0; w < open.length; w++) open[w]! &= kept[w]!
    }
    return result
  }
  return { survey, lines: lines as readonly Line[] }
}

/** Shares of one rule are put together, and those that always hold. */
function rowOf(nothing: Uint32Array, shares: readonly Share[]): Row {
  const byRule = new Map<number | null, Uint32Array>()
  for (const { index, bits } of shares) {
    const before = byRule.get(index)
    byRule.set(index, before === undefined ? bits : before.map((word, w) => word | bits[w]!))
  }
  const base = byRule.get(null) ?? nothing
  byRule.delete(null)
  return { base, shares: [...byRule].map(([index, bits]) => ({ index, bits })), known: new Map() }
}

/** Above this many rules that may make a line, it is made anew each time: the numbers of those that fire no longer fit into one. */
const mostShares = 30

function marksOf({ base, shares, known }: Row, fired: Uint32Array): Uint32Array {
  let key = 0
  for (let s = 0; s < shares.length; s++) if (isSet(fired, shares[s]!.index!)) key |= 1 << s
  if (key === 0) return base
  const fits = shares.length <= mostShares
  const before = fits ? known.get(key) : undefined
  if (before !== undefined) return before
  const made = base.slice()
  for (const { index, bits } of shares) if (isSet(fired, index!)) for (let w = 0; w < made.length; w++) made[w]! |= bits[w]!
  if (fits) known.set(key, made)
  return made
}
