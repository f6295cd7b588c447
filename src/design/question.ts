/** The notation in which the interview is written down: questions, their values, and when a question applies. */

/** A conjunction of memberships: every named question must have one of the values listed for it. */
export type Condition = Readonly<Record<string, string | readonly string[]>>

/** One answer that an architect can give, in words. */
export interface Value {
  /** What the architect picks, at most five words. */
  readonly label: string
  /** One sentence that tells this value from its neighbours. */
  readonly help: string
  /** One concrete instance. */
  readonly example: string
  /** Other words for the same thing, for search and for "Did you mean". */
  readonly synonyms: readonly string[]
}

/** One question of the interview. */
export interface Question<Id extends string = string, V extends string = string> {
  readonly id: Id
  /** A few words that name the question in a list of answers. */
  readonly label: string
  /** The question itself. */
  readonly ask: string
  /** Why it is asked: what the answer decides. */
  readonly why: string
  /** Answers to other questions under which this one has a meaning; empty: always. */
  readonly appliesWhen: Condition
  /** Whether several values may be given together. */
  readonly several: boolean
  /** The value that excludes all others where several may be given, else null. */
  readonly alone: V | null
  /** Whether the values run from the mildest to the strictest. */
  readonly ordered: boolean
  readonly values: Readonly<Record<V, Value>>
}

interface QuestionText<V extends string> {
  label: string
  ask: string
  why: string
  appliesWhen?: Condition
  several?: boolean
  alone?: NoInfer<V>
  ordered?: boolean
  values: Record<V, { label: string; help: string; example: string; synonyms?: readonly string[] }>
}

/** Writes one question down; what is left out takes its default. */
export function question<const Id extends string, V extends string>(id: Id, text: QuestionText<V>): Question<Id, V> {
  const values = {} as Record<V, Value>
  for (const value of Object.keys(text.values) as V[]) values[value] = { synonyms: [], ...text.values[value] }
  return {
    id,
    label: text.label,
    ask: text.ask,
    why: text.why,
    appliesWhen: text.appliesWhen ?? {},
    several: text.several ?? false,
    alone: text.alone ?? null,
    ordered: text.ordered ?? false,
    values,
  }
}
