/** Every candidate at one set of answers, as bits: what a proof over the whole answer space reads. */
import type { Candidate, FigureId, Knowledge, Of, Rule, Strength } from '../knowledge/notation'
import { fitsOf } from './candidates'
import type { Context, LocalRule } from './compile'
import { budgetOf, closeOverBudget, fires, settleInto, type Point } from './settle'

/** One statement that can hold of a candidate. None of them may be lost where answers grow stricter. */
export type Line =
  | { readonly kind: 'figure'; readonly figure: FigureId; readonly atMostSeconds: number }
  | { readonly kind: 'exposure'; readonly atMostSeconds: number }
  | { readonly kind: 'control'; readonly control: string; readonly atLeast: Strength }
  | { readonly kind: 'discouraged'; readonly rule: string }

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
  /** For each of these lines the candidates of which it holds: the words of the first line, then of the second, and so on. */
  readonly marks: Uint32Array
}

const byStrength: readonly (readonly Strength[])[] = [['MAY'], ['SHOULD', 'SHOULD NOT'], ['MUST', 'MUST NOT']]
const rankOf = (strength: Strength): number => byStrength.findIndex((same) => same.includes(strength))

/** Whether a bit is set. */
export const marked = (bits: Uint32Array, from: number, place: number): boolean => ((bits[from + (place >> 5)]! >>> (place & 31)) & 1) === 1

/** Makes surveys of points; what stays the same from point to point is made once. */
export function createSurveyor(knowledge: Knowledge) {
  const lines: Line[] = []
  const numbers = new Map<string, number>()
  const nameOf = (line: Line): string => Object.values(line).join()
  const number = (line: Line): number => {
    const known = numbers.get(nameOf(line))
    if (known !== undefined) return known
    numbers.set(nameOf(line), lines.length)
    return lines.push(line) - 1
  }
  const capped = knowledge.rules.flatMap(({ effect }) => (effect.kind === 'cap' ? [effect] : []))
  const thresholds = (figure: FigureId): readonly number[] => {
    const own = capped.filter((cap) => cap.figure === figure).map(({ seconds }) => seconds)
    const parents = knowledge.atMost.filter((bound) => bound.figure === figure).flatMap(({ parent }) => thresholds(parent))
    return [...new Set([...own, ...parents])]
  }
  const budgets = knowledge.budgets.map(({ seconds }) => seconds)

  /** The lines that a rule makes true of the candidates that it speaks of. */
  function linesOf({ id, effect }: Rule): readonly number[] {
    if (effect.kind === 'discourage') return [number({ kind: 'discouraged', rule: id })]
    if (effect.kind === 'require')
      return byStrength.slice(0, rankOf(effect.strength) + 1).map(([strength]) => number({ kind: 'control', control: effect.control, atLeast: strength! }))
    if (effect.kind !== 'cap') return []
    return thresholds(effect.figure)
      .filter((seconds) => seconds >= effect.seconds)
      .map((atMostSeconds) => number({ kind: 'figure', figure: effect.figure, atMostSeconds }))
  }
  const linesOfRule = new Map(knowledge.rules.map((rule) => [rule, linesOf(rule)]))
  /** Lines that follow from others: a figure is never above its parent's. */
  const bounds = knowledge.atMost.flatMap(({ figure, parent }) =>
    thresholds(parent).map((atMostSeconds) => ({
      figure,
      line: number({ kind: 'figure', figure, atMostSeconds }),
      parent: number({ kind: 'figure', figure: parent, atMostSeconds }),
    })),
  )
  /** Exposure within each budget, by the figures that make it. */
  const exposures = budgets.map((seconds) => ({
    line: number({ kind: 'exposure', atMostSeconds: seconds }),
    by: Object.entries(knowledge.exposure).flatMap(([validation, figure]) => {
      const within = thresholds(figure).filter((own) => own <= seconds)
      return within.length === 0 ? [] : [{ of: { validation } as Of, line: number({ kind: 'figure', figure, atMostSeconds: Math.max(...within) }) }]
    }),
  }))

  interface PreparedRule {
    readonly local: LocalRule
    readonly bits: Uint32Array
    readonly lines: readonly number[]
  }
  interface Prepared {
    readonly candidates: readonly Candidate[]
    readonly width: number
    readonly lines: Uint16Array
    /** Marks of the rules that hold at every point of the context. */
    readonly base: Uint32Array
    /** The rules that hold at some. */
    readonly rules: readonly PreparedRule[]
    /** Room for settling. */
    readonly closed: Uint8Array
    readonly discouragement: Float64Array
    readonly bounds: readonly { readonly line: number; readonly parent: number; readonly issued: Uint32Array }[]
    readonly exposures: readonly {
      readonly line: number
      readonly none: Uint32Array
      readonly by: readonly { readonly line: number; readonly bits: Uint32Array }[]
    }[]
  }
  const prepared = new Map<Context, Prepared>()

  function preparedFor(context: Context): Prepared {
    const known = prepared.get(context)
    if (known !== undefined) return known
    const candidates = context.candidates.map(({ candidate }) => candidate)
    const width = Math.max(1, Math.ceil(candidates.length / 32))
    const bitsWhere = (holds: (candidate: Candidate, place: number) => boolean): Uint32Array => {
      const bits = new Uint32Array(width)
      candidates.forEach((candidate, place) => {
        if (holds(candidate, place)) bits[place >> 5]! |= 1 << (place & 31)
      })
      return bits
    }
    const issues = (figure: FigureId, candidate: Candidate): boolean => knowledge.issues[figure].some((of) => fitsOf(of, candidate))
    const speaking = [...context.caps, ...context.requires, ...context.discourages]
    const used = new Set([...speaking.flatMap(({ rule }) => linesOfRule.get(rule)!), ...exposures.map(({ line }) => line)])
    for (const { line, parent } of bounds) if (used.has(parent)) used.add(line)
    const here = [...used].sort((a, b) => a - b)
    const local = new Map(here.map((line, index) => [line, index]))
    const rules = speaking.map((rule): PreparedRule => {
      const { effect } = rule.rule
      return {
        local: rule,
        bits: bitsWhere((candidate, place) => rule.speaksOf[place] === 1 && (effect.kind !== 'cap' || issues(effect.figure, candidate))),
        lines: linesOfRule.get(rule.rule)!.map((line) => local.get(line)!),
      }
    })
    const always = ({ local: { passes, marks } }: PreparedRule): boolean =>
      marks === null && passes.every((bits, q) => bits === (1 << context.sets[q]!.length) - 1)
    const base = new Uint32Array(here.length * width)
    for (const rule of rules) if (always(rule)) mark(base, rule, width)
    const own: Prepared = {
      candidates,
      width,
      lines: Uint16Array.from(here),
      base,
      rules: rules.filter((rule) => !always(rule)),
      closed: new Uint8Array(candidates.length),
      discouragement: new Float64Array(candidates.length),
      bounds: bounds
        .filter(({ parent }) => used.has(parent))
        .map(({ figure, line, parent }) => ({
          line: local.get(line)!,
          parent: local.get(parent)!,
          issued: bitsWhere((candidate) => issues(figure, candidate)),
        })),
      exposures: exposures.map(({ line, by }) => ({
        line: local.get(line)!,
        none: bitsWhere(({ validation }) => knowledge.exposure[validation] === undefined),
        by: by
          .filter(({ line: figure }) => used.has(figure))
          .map(({ of, line: figure }) => ({ line: local.get(figure)!, bits: bitsWhere((candidate) => fitsOf(of, candidate)) })),
      })),
    }
    prepared.set(context, own)
    return own
  }

  function mark(marks: Uint32Array, { bits, lines: own }: PreparedRule, width: number): void {
    for (let l = 0; l < own.length; l++) {
      const from = own[l]! * width
      for (let w = 0; w < width; w++) marks[from + w]! |= bits[w]!
    }
  }

  /** Writes into `into` where that is of the same context. */
  function survey(point: Point, into?: Survey): Survey {
    const { candidates, width, lines: here, base, rules, closed, discouragement, bounds: following, exposures: within } = preparedFor(point.context)
    closed.fill(0)
    discouragement.fill(0)
    const winner = settleInto(point, closed, discouragement)
    closeOverBudget({ point, closed, discouragement, winner })
    const result: Survey =
      into !== undefined && into.lines === here
        ? into
        : { candidates, winner, budgetSeconds: null, open: new Uint32Array(width), lines: here, marks: new Uint32Array(here.length * width) }
    const { open, marks } = result
    result.winner = winner
    result.budgetSeconds = budgetOf(point)
    open.fill(0)
    for (let place = 0; place < candidates.length; place++) if (closed[place] === 0) open[place >> 5]! |= 1 << (place & 31)
    marks.set(base)
    for (let r = 0; r < rules.length; r++) if (fires(rules[r]!.local, point.values, point.marks)) mark(marks, rules[r]!, width)
    for (const { line, parent, issued } of following) for (let w = 0; w < width; w++) marks[line * width + w]! |= marks[parent * width + w]! & issued[w]!
    for (const { line, none, by } of within) {
      for (let w = 0; w < width; w++) marks[line * width + w] = none[w]!
      for (const { line: figure, bits } of by) for (let w = 0; w < width; w++) marks[line * width + w]! |= marks[figure * width + w]! & bits[w]!
    }
    return result
  }
  return { survey, lines: lines as readonly Line[] }
}
