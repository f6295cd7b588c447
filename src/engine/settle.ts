/** Which candidate wins under a complete set of answers: open ones, their figures, their rank. */
import type { Answers } from '../design/index'
import type { FigureBasis, FigureId, Knowledge } from '../knowledge/notation'
import type { Compiler, Context, LocalRule } from './compile'
import { secondsOf } from './compile'
import { firedAt, isFired } from './firing'
import { freeQuestions, type ContextKey } from './space'

/** A complete set of answers as numbers: the context and a value number for each free question. */
export interface Point {
  readonly context: Context
  readonly values: readonly number[]
  readonly marks: readonly string[]
}

/** A figure with the entries that set it. */
export interface Figure {
  readonly seconds: number
  readonly rules: readonly string[]
  readonly basis: FigureBasis
}

/** The point of answers that are complete and structurally valid. */
export function pointOf(compiler: Compiler, answers: Answers, marks: readonly string[]): Point {
  const key: ContextKey = { authority: answers.authority ?? null, client: answers.client ?? null, capability: answers.capability ?? null }
  const context = compiler.context(key)
  const values = freeQuestions.map((question, q) => {
    const answer = answers[question]
    return context.numbers[q]!.get(typeof answer === 'object' ? answer.join() : (answer ?? '')) ?? 0
  })
  return { context, values, marks }
}

export function fires({ passes, marks }: Pick<LocalRule, 'passes' | 'marks'>, values: readonly number[], ticked: readonly string[]): boolean {
  for (let q = 0; q < passes.length; q++) if (((passes[q]! >> values[q]!) & 1) === 0) return false
  return marks === null || marks.some((mark) => ticked.includes(mark))
}

const revocationAt = freeQuestions.indexOf('revocation')
export const budgetOf = ({ context, values }: Point): number | null => context.budgets[values[revocationAt]!] ?? null

/** The entry that set the budget at a point; undefined: there is none. */
export const budgetEntryAt = (knowledge: Knowledge, { context, values }: Point): Knowledge['budgets'][number] | undefined => {
  const revocation = context.sets[revocationAt]![values[revocationAt]!]![0]
  return knowledge.budgets.find((budget) => budget.revocation === revocation)
}

/** What is known of every candidate of a context at one point. */
export interface Settled {
  readonly point: Point
  /** By place in rank order: 1 where a rule or the budget closed the candidate. */
  readonly closed: Uint8Array
  /** By place: the weight of what discourages it. */
  readonly discouragement: Float64Array
  /** The winner's place; -1: nothing is open. */
  readonly winner: number
}

/** Settles one point: closes, caps, ranks. */
export function settle(point: Point): Settled {
  const n = point.context.candidates.length
  const closed = new Uint8Array(n)
  const discouragement = new Float64Array(n)
  return { point, closed, discouragement, winner: settleInto(point, closed, discouragement) }
}

const scratch = { closed: new Uint8Array(0), discouragement: new Float64Array(0) }

/** The winner's place alone, found among the leaders, without room of its own: for tables of many points. */
export function winnerAt(point: Point): number {
  const { context, values, marks } = point
  const { forbids, discourages, leaders, telling, exposureAt } = context
  const fired = firedAt(context.firing, values, marks)
  const n = leaders.length
  if (scratch.closed.length < n) Object.assign(scratch, { closed: new Uint8Array(n), discouragement: new Float64Array(n) })
  const { closed, discouragement } = scratch
  closed.fill(0, 0, n)
  discouragement.fill(0, 0, n)
  for (let r = 0; r < forbids.length; r++) {
    if (!isFired(fired, r)) continue
    const own = forbids[r]!.leaders
    for (let i = 0; i < own.length; i++) closed[own[i]!] = 1
  }
  for (let r = 0; r < discourages.length; r++) {
    if (!isFired(fired, forbids.length + r)) continue
    const { leaders: own, weight } = discourages[r]!
    for (let i = 0; i < own.length; i++) discouragement[own[i]!]! += weight
  }
  const budget = budgetOf(point)
  let winner = -1
  for (let leader = 0; leader < n; leader++) {
    if (closed[leader] === 1 || (winner >= 0 && discouragement[leader]! >= discouragement[winner]!)) continue
    const caps = budget === null ? null : exposureAt[leaders[leader]!]!
    if (caps !== null) {
      let c = 0
      while (c < caps.length && !isFired(fired, caps[c]!)) c++
      if (c === caps.length || secondsOf(telling[caps[c]!]!) > budget!) continue
    }
    winner = leader
  }
  return winner < 0 ? -1 : leaders[winner]!
}

/** Settles into room that the caller keeps and has emptied; the winner's place. */
export function settleInto(point: Point, closed: Uint8Array, discouragement: Float64Array): number {
  const { context, values, marks } = point
  // Plain loops: this runs for every combination of answers that is ever looked at.
  const { forbids, discourages } = context
  for (let r = 0; r < forbids.length; r++) {
    const rule = forbids[r]!
    if (!fires(rule, values, marks)) continue
    const { places } = rule
    for (let i = 0; i < places.length; i++) closed[places[i]!] = 1
  }
  for (let r = 0; r < discourages.length; r++) {
    const rule = discourages[r]!
    if (!fires(rule, values, marks)) continue
    const { places, weight } = rule
    for (let i = 0; i < places.length; i++) discouragement[places[i]!]! += weight
  }
  const budget = budgetOf(point)
  let winner = -1
  const n = context.candidates.length
  for (let place = 0; place < n; place++) {
    if (closed[place] === 1 || (winner >= 0 && discouragement[place]! >= discouragement[winner]!)) continue
    if (isOverBudget(point, place, budget)) closed[place] = 1
    else winner = place
  }
  return winner
}

/** Closes what the budget closes among the candidates that could not win anyhow, for an explanation of all. */
export function closeOverBudget({ point, closed }: Settled): void {
  const budget = budgetOf(point)
  for (let place = 0; place < closed.length; place++) if (!closed[place] && isOverBudget(point, place, budget)) closed[place] = 1
}

export function isOverBudget({ context, values, marks }: Point, place: number, budget: number | null): boolean {
  const caps = context.exposureCaps[place]!
  if (budget === null || caps === null) return false
  const least = caps.find((cap) => fires(cap, values, marks))
  return least === undefined || secondsOf(least) > budget
}

/** The figures that the caps make which fire on a candidate and whose kind it issues: the least of each kind. */
export function figuresOf(knowledge: Knowledge, caps: readonly LocalRule[]): Readonly<Partial<Record<FigureId, Figure>>> {
  const figures: Partial<Record<FigureId, Figure>> = {}
  for (const {
    rule: { effect, id },
  } of caps) {
    if (effect.kind !== 'cap') continue
    const before = figures[effect.figure]
    if (before === undefined || effect.seconds < before.seconds) figures[effect.figure] = { seconds: effect.seconds, rules: [id], basis: effect.firmness }
    else if (effect.seconds === before.seconds)
      figures[effect.figure] = { seconds: before.seconds, rules: [...before.rules, id], basis: firmer(before.basis, effect.firmness) }
  }
  for (const { figure, parent } of knowledge.atMost) {
    const [own, bound] = [figures[figure], figures[parent]]
    if (own !== undefined && bound !== undefined && own.seconds > bound.seconds) figures[figure] = bound
  }
  for (const figure of Object.values(figures)) (figure.rules as string[]).sort()
  return figures
}

const firmness: readonly FigureBasis[] = ['required', 'recommended', 'convention']
const firmer = (a: FigureBasis, b: FigureBasis): FigureBasis => (firmness.indexOf(a) < firmness.indexOf(b) ? a : b)

/** Seconds from withdrawal to refusal, and how old the API's knowledge of a withdrawal may be (null: it learns of none before the credential ends). */
export function exposureOf(
  knowledge: Knowledge,
  point: Point,
  place: number,
  figures: ReturnType<typeof figuresOf>,
): { exposure: number; staleness: number | null } {
  const figure = knowledge.exposure[point.context.candidates[place]!.candidate.validation]
  if (figure === undefined) return { exposure: 0, staleness: 0 }
  const seconds = figures[figure]?.seconds ?? Infinity
  return { exposure: seconds, staleness: seconds }
}
