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
import { freeQuestions, type ContextKey } from './space'

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
}

/** What stands for a conflict among the numbers of schemes. */
export const conflictNumber = schemeIds.length
export const schemeOf = (number: number): SchemeId | null => schemeIds[number] ?? null

/** Tables are kept, but a session ticks few marks; whoever walks through all of them shall not keep every table. */
const kept = 600

export function createTables(compiler: Compiler) {
  const tables = new Map<string, Table>()
  return function tableOf(key: ContextKey, marks: readonly string[]): Table {
    const id = `${key.authority}/${key.client}/${key.capability}/${marks.join()}`
    let table = tables.get(id)
    if (table === undefined) {
      table = tableFor(compiler.context(key), marks)
      if (tables.size >= kept) tables.clear()
      tables.set(id, table)
    }
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
  return { context, classOf, representatives, strides, winners, reached }
}

/** The part of a context that agrees with the answers: for each free question the value numbers that are possible. */
export function possibleValues(context: Context, answers: Answers): readonly (readonly number[])[] {
  return freeQuestions.map((question, q) => {
    const sets = context.sets[q]!
    const answer = answers[question]
    if (answer === undefined || sets[0]!.length === 0) return sets.map((_, number) => number)
    const number = context.numbers[q]!.get(typeof answer === 'object' ? answer.join() : answer)
    return number === undefined ? [] : [number]
  })
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
