/** Entries of the knowledge taken apart once: what the caller decides of them, what each free question, and which candidates they speak of. */
import { facts, type Condition, type Fact } from '../design/index'
import type { Of, Rule } from '../knowledge/notation'
import type { Conditional } from './firing'
import { answersOfKey, freeQuestions, holds, listOf, listsOf, memberOf, valueSets, type AnswerLists, type ContextKey, type FreeQuestion } from './space'

/** An entry within one context. */
export interface Local<T> extends Conditional {
  readonly entry: T
  /** Its number among all that can fire there. */
  readonly index: number
  /** Places of the context's candidates that it speaks of, as bits. */
  readonly speaksOf: Uint32Array
}

export interface Prepared<T> {
  readonly entry: T
  readonly marks: readonly string[] | null
  /** What of its condition no free question decides. */
  readonly fixed: Condition
  /** For each free question what it decides; null: nothing. */
  readonly free: readonly (FreePart | null)[]
  /** The candidates that it speaks of. */
  readonly of: Of
}

interface FreePart {
  readonly condition: Condition
  /** The value numbers under which it holds, as bits; null: that depends on the context. */
  readonly passes: number | null
}

const setsOf = new Map(freeQuestions.map((question) => [question, valueSets(question)]))

export function prepare<T>(entry: T, { when: { profiles, ...when }, of }: Pick<Rule, 'when' | 'of'>): Prepared<T> {
  const entries = Object.entries(when) as [string, string | readonly string[]][]
  const free = freeQuestions.map((question): FreePart | null => {
    const own = entries.filter(([key]) => dependsOn(key, question))
    const wanted = own.length === 1 && own[0]![0] === question ? own[0]![1] : null
    if (own.length === 0) return null
    return {
      condition: Object.fromEntries(own),
      passes: wanted === null ? null : setsOf.get(question)!.reduce((bits, set, number) => (memberOf(wanted, set) ? bits | (1 << number) : bits), 0),
    }
  })
  return {
    entry,
    marks: profiles === undefined ? null : listOf(profiles),
    fixed: Object.fromEntries(entries.filter(([key]) => !freeQuestions.some((question) => dependsOn(key, question)))),
    free,
    of,
  }
}

/** Whether a condition's key is the question itself or a fact that follows from it. */
const dependsOn = (key: string, question: FreeQuestion): boolean => key === question || (factRows(key)?.some((row) => question in row.when) ?? false)
const factRows = (key: string): readonly { readonly when: Condition }[] | undefined => (facts as Record<string, Fact>)[key]?.rows

/** The caller of a context, ready for conditions to be held against it. */
export interface Caller {
  readonly key: ContextKey
  readonly lists: AnswerLists
  /** The values of the free questions, by number; one empty set where a question does not apply. */
  readonly sets: readonly (readonly (readonly string[])[])[]
}

/** Under which values an entry can hold for a caller; null: under none. */
export function passesFor({ fixed, free }: Prepared<unknown>, { key, lists, sets }: Caller): readonly number[] | null {
  if (!holds(fixed, lists)) return null
  const passes: number[] = []
  for (let q = 0; q < free.length; q++) {
    const part = free[q]!
    let bits = (1 << sets[q]!.length) - 1
    if (part !== null && part.passes !== null) bits = sets[q]![0]!.length === 0 ? 0 : part.passes
    else if (part !== null) bits = sets[q]!.reduce((all, set, n) => (holds(part.condition, listsBeside(key, freeQuestions[q]!, set)) ? all | (1 << n) : all), 0)
    if (bits === 0) return null
    passes.push(bits)
  }
  return passes
}

function listsBeside(key: ContextKey, question: FreeQuestion, set: readonly string[]): AnswerLists {
  return listsOf({ ...answersOfKey(key), [question]: set.length === 0 ? undefined : set }, [])
}
