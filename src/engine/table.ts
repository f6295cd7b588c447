/**
 * All winners of one context under given marks. Values of a question under which the same rules decide form a class and
 * are settled once, so the table is small and questions about many completions become look-ups.
 */
import { schemeIds, type Answers, type SchemeId } from '../design/index'
import { keyOf } from './bits'
import type { Compiler, Context } from './compile'
import { winnerOf } from './deciding'
import { markedBy } from './firing'
import { budgetAt } from './settle'
import { freeQuestions, numbersOf, type ContextKey } from './space'

export interface Table {
  readonly context: Context
  /** For each free question the class of each value number. */
  readonly classOf: readonly (readonly number[])[]
  /** For each free question a value number that stands for each class. */
  readonly representatives: readonly (readonly number[])[]
  /** Steps of each question's class in `winners`. */
  readonly strides: readonly number[]
  /** Winner's place for each combination of classes; -1: a conflict. */
  readonly winners: Int16Array
  /** The same by the number of the winner's scheme; after the last: a conflict. */
  readonly reached: Uint8Array
  /** For each free question and value number the step of its class. */
  readonly steps: readonly (readonly number[])[]
}

/** What stands for a conflict among the numbers of schemes. */
export const conflictNumber = schemeIds.length
export const schemeOf = (number: number): SchemeId | null => schemeIds[number] ?? null

/** Tables are kept, but a session ticks few marks; whoever walks through all of them shall not keep every table. */
const kept = 600

export function createTables(compiler: Compiler) {
  let tables = new WeakMap<readonly string[], Map<ContextKey, Table>>()
  let count = 0
  return function tableOf(key: ContextKey, marks: readonly string[]): Table {
    const known = tables.get(marks)?.get(key)
    if (known !== undefined) return known
    const table = tableFor(compiler.context(key), marks)
    if (count++ >= kept) {
      tables = new WeakMap()
      count = 1
    }
    const own = tables.get(marks)
    if (own === undefined) tables.set(marks, new Map([[key, table]]))
    else own.set(key, table)
    return table
  }
}
export type TableOf = ReturnType<typeof createTables>

function tableFor(context: Context, marks: readonly string[]): Table {
  const { deciding, firing, sets, schemeAt } = context
  const { width } = deciding
  const start = markedBy(firing, marks)
  const leaders = context.leaders(marks)
  const classOf: number[][] = []
  const representatives: number[][] = []
  freeQuestions.forEach((question, q) => {
    const known = new Map<string, number>()
    const own: number[] = []
    classOf.push(
      sets[q]!.map((_, number) => {
        const key = keyOf(firing.passing[q]![number]!, start, width) + (question === 'revocation' ? context.budgets[number]?.id : '')
        if (!known.has(key)) {
          known.set(key, own.length)
          own.push(number)
        }
        return known.get(key)!
      }),
    )
    representatives.push(own)
  })
  const strides: number[] = []
  let size = 1
  for (const own of representatives) {
    strides.push(size)
    size *= own.length
  }
  const winners = new Int16Array(size)
  const reached = new Uint8Array(size)
  const values = new Array<number>(strides.length).fill(0)
  // Before each question the rules that the marks and the questions behind it let hold.
  const held = [...strides, 0].map(() => start.slice(0, width))
  const fill = (q: number, index: number): void => {
    if (q < 0) {
      const winner = winnerOf(deciding, leaders, held[0]!, budgetAt(context, values))
      winners[index] = winner
      reached[index] = winner < 0 ? conflictNumber : schemeAt[winner]!
      return
    }
    representatives[q]!.forEach((number, own) => {
      values[q] = number
      const passing = firing.passing[q]![number]!
      for (let w = 0; w < width; w++) held[q]![w] = held[q + 1]![w]! & passing[w]!
      fill(q - 1, index + own * strides[q]!)
    })
  }
  fill(strides.length - 1, 0)
  const steps = classOf.map((classes, q) => classes.map((own) => own * strides[q]!))
  return { context, classOf, representatives, strides, winners, reached, steps }
}

/** The part of a context that agrees with the answers: for each free question the value numbers that are possible. */
export function possibleValues(context: Context, answers: Answers): readonly (readonly number[])[] {
  return numbersOf(answers).map((number, q) => (number < 0 || !context.asks[q] ? context.sets[q]!.map((_, own) => own) : [number]))
}

/**
 * Puts into `found` the number of every scheme that a completion leads to, in the order in which it is reached;
 * `numbers` are the answers' value numbers, -1 where there is none.
 */
export function reach({ context: { asks }, steps, representatives, strides, reached }: Table, numbers: readonly number[], found: number[]): void {
  let given = 0
  for (let q = 0; q < numbers.length; q++) if (asks[q] && numbers[q]! >= 0) given += steps[q]![numbers[q]!]!
  let indexes = [given]
  for (let q = 0; q < numbers.length; q++) {
    const classes = representatives[q]!.length
    if (classes === 1 || (asks[q] && numbers[q]! >= 0)) continue
    const all: number[] = []
    for (const index of indexes) for (let own = 0; own < classes; own++) all.push(index + own * strides[q]!)
    indexes = all
  }
  for (const index of indexes) if (!found.includes(reached[index]!)) found.push(reached[index]!)
}

/** Calls `visit` with the index of every combination of classes that the possible values reach; stops when it returns true. */
export function sweep(table: Table, possible: readonly (readonly number[])[], visit: (index: number, classes: readonly number[]) => boolean | void): boolean {
  const classes = possible.map((numbers, q) => [...new Set(numbers.map((number) => table.classOf[q]![number]!))])
  const current = new Array<number>(classes.length)
  const walk = (q: number, index: number): boolean => {
    if (q === classes.length) return visit(index, current) === true
    for (const own of classes[q]!) {
      current[q] = own
      if (walk(q + 1, index + own * table.strides[q]!)) return true
    }
    return false
  }
  return walk(0, 0)
}
