/**
 * All winners of one context under given marks. Values of a question under which the same rules hold form a class and
 * are settled once, so the table is small and questions about many completions become look-ups.
 */
import type { Answers, SchemeId } from '../design/index'
import type { Compiler, Context } from './compile'
import { winnerAt } from './settle'
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
}

export function createTables(compiler: Compiler) {
  const tables = new Map<string, Table>()
  /** Combinations settled without a table. */
  const spent = new Map<string, number>()

  function build(context: Context, marks: readonly string[]): Table {
    const deciding = [...context.forbids, ...context.discourages, ...new Set(context.exposureCaps.flatMap((caps) => caps ?? []))].filter(
      (rule) => rule.marks === null || rule.marks.some((mark) => marks.includes(mark)),
    )
    const classOf: number[][] = []
    const representatives: number[][] = []
    freeQuestions.forEach((question, q) => {
      const known = new Map<string, number>()
      const own: number[] = []
      classOf.push(
        context.sets[q]!.map((_, number) => {
          const budget = question === 'revocation' ? context.budgets[number] : null
          const signature = `${budget}:${deciding.map(({ passes }) => (passes[q]! >> number) & 1).join('')}`
          if (!known.has(signature)) {
            known.set(signature, own.length)
            own.push(number)
          }
          return known.get(signature)!
        }),
      )
      representatives.push(own)
    })
    return filled(context, marks, classOf, representatives)
  }

  /** The answers' own part of a table, each value a class of its own: for few combinations that no table covers yet. */
  function part(context: Context, marks: readonly string[], possible: readonly (readonly number[])[]): Table {
    const classOf = context.sets.map((sets, q) => sets.map((_, number) => Math.max(0, possible[q]!.indexOf(number))))
    return filled(context, marks, classOf, possible)
  }

  /** The table of a context; where only few of its combinations agree with the answers, it may hold just those. */
  return function tableOf(key: ContextKey, marks: readonly string[], answers: Answers): Table {
    const id = `${key.authority}/${key.client}/${key.capability}/${[...marks].sort().join()}`
    let table = tables.get(id)
    if (table === undefined) {
      const context = compiler.context(key)
      const possible = possibleValues(context, answers)
      const combinations = possible.reduce((product, numbers) => product * numbers.length, 1)
      const before = spent.get(id) ?? 0
      if (combinations <= few && before < patience) {
        spent.set(id, before + combinations)
        return part(context, marks, possible)
      }
      table = build(context, marks)
      // A session ticks few marks; whoever walks through all of them shall not keep every table.
      if (tables.size > 600) {
        tables.clear()
        spent.clear()
      }
      tables.set(id, table)
    }
    return table
  }
}
/** Below this many combinations a table of all is not worth its building. */
const few = 48
/** Whoever asks for so many combinations of one context, a few at a time, is better served by its table. */
const patience = 240

function filled(context: Context, marks: readonly string[], classOf: Table['classOf'], representatives: Table['representatives']): Table {
  const strides: number[] = []
  let size = 1
  for (const own of representatives) {
    strides.push(size)
    size *= own.length
  }
  const winners = new Int16Array(size)
  const values = new Array<number>(strides.length)
  for (let index = 0; index < size; index++) {
    for (let q = 0; q < strides.length; q++) values[q] = representatives[q]![Math.floor(index / strides[q]!) % representatives[q]!.length]!
    winners[index] = winnerAt({ context, values, marks })
  }
  return { context, classOf, representatives, strides, winners }
}
export type TableOf = ReturnType<typeof createTables>

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

/** Calls `visit` with the winner's place at every combination of classes that the possible values reach; stops when it returns true. */
export function sweep(table: Table, possible: readonly (readonly number[])[], visit: (winner: number, classes: readonly number[]) => boolean | void): boolean {
  const classes = possible.map((numbers, q) => [...new Set(numbers.map((number) => table.classOf[q]![number]!))])
  const current = new Array<number>(classes.length)
  const walk = (q: number, index: number): boolean => {
    if (q === classes.length) return visit(table.winners[index]!, current) === true
    for (const own of classes[q]!) {
      current[q] = own
      if (walk(q + 1, index + own * table.strides[q]!)) return true
    }
    return false
  }
  return walk(0, 0)
}

export const schemeAt = ({ context }: Table, winner: number): SchemeId | null => context.candidates[winner]?.candidate.scheme ?? null
