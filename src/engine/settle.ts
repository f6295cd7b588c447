/** What holds at one complete set of answers: what fires there, who wins, and the figures of a candidate. */
import type { Answers } from '../design/index'
import type { Budget, FigureBasis, FigureId, Knowledge } from '../knowledge/notation'
import type { Compiler, Context, LocalRule } from './compile'
import { winnerOf } from './deciding'
import { firedAt } from './firing'
import { contextKeyOf, freeQuestions, isWhole, numbersOf } from './space'

/** A complete set of answers: the caller's context and what fires in it. */
export interface Point {
  readonly context: Context
  /** What fires, as bits. */
  readonly fired: Uint32Array
  readonly budget: Budget | null
  /** The winner's place; -1: nothing is open. */
  readonly winner: number
}

/** A figure with the entries that set it. */
export interface Figure {
  readonly seconds: number
  readonly rules: readonly string[]
  readonly basis: FigureBasis
}

const revocationAt = freeQuestions.indexOf('revocation')
export const budgetAt = ({ budgets }: Context, values: readonly number[]): Budget | null => budgets[values[revocationAt]!]!

/** The point of answers that are complete and structurally valid. */
export function pointOf(compiler: Compiler, answers: Answers, marks: readonly string[]): Point {
  const context = compiler.context(contextKeyOf(answers))
  return pointAt(context, placed(context, numbersOf(answers)), marks)
}

const placed = ({ asks }: Context, numbers: readonly number[]): readonly number[] => numbers.map((number, q) => (number < 0 || !asks[q] ? 0 : number))

/** The same; null where a question that applies is not answered. */
export function pointIfComplete(compiler: Compiler, answers: Answers, marks: readonly string[]): Point | null {
  const key = contextKeyOf(answers)
  if (!isWhole(key)) return null
  const context = compiler.context(key)
  const numbers = numbersOf(answers)
  return numbers.some((number, q) => number < 0 && context.asks[q]) ? null : pointAt(context, placed(context, numbers), marks)
}

/** The point of a value number for each free question. */
export function pointAt(context: Context, values: readonly number[], marks: readonly string[]): Point {
  const fired = firedAt(context.firing, values, marks)
  const budget = budgetAt(context, values)
  return { context, fired, budget, winner: winnerOf(context.deciding, context.leaders(marks), fired, budget) }
}

/** The figures that the caps make which fire on a candidate and whose kind it issues: the least of each kind. */
export function figuresOf(knowledge: Knowledge, caps: readonly LocalRule[]): Readonly<Partial<Record<FigureId, Figure>>> {
  const figures: Partial<Record<FigureId, Figure>> = {}
  for (const {
    entry: { effect, id },
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
