/** The answer space: which values each question can take, and how a set of answers becomes indexes into them. */
import { applies, choices, facts, questionIds, questions, type Answers, type Condition, type QuestionId } from '../design/index'

/** Answers as plain lists, for matching: absent questions are absent. */
export type AnswerLists = Readonly<Partial<Record<string, readonly string[]>>>

/** The questions that fix the row of the fit table. */
export const contextQuestions = ['authority', 'client', 'capability'] as const
/** The others, whose values are numbered. */
export const freeQuestions = ['trust', 'sensitivity', 'revocation', 'path', 'needs', 'issuer'] as const
export type FreeQuestion = (typeof freeQuestions)[number]

/** A row of the fit table's key: who calls, from where, with what at hand. */
export interface ContextKey {
  readonly authority: string | null
  readonly client: string | null
  readonly capability: string | null
}

export const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** Whether a condition's key holds among the values given. */
export const memberOf = (wanted: string | readonly string[], given: readonly string[]): boolean =>
  typeof wanted === 'string' ? given.includes(wanted) : given.some((value) => wanted.includes(value))

/** Every value of a question as sets: a question that takes several values has every set of them. */
export function valueSets(question: QuestionId): readonly (readonly string[])[] {
  const { values, several, alone } = questions[question]
  const ids = Object.keys(values)
  if (!several) return ids.map((id) => [id])
  const combinable = ids.filter((id) => id !== alone)
  const sets: string[][] = []
  for (let mask = 1; mask < 1 << combinable.length; mask++) sets.push(combinable.filter((_, bit) => mask & (1 << bit)))
  return alone === null ? sets : [...sets, [alone]]
}

const numbers = freeQuestions.map((question) => new Map(valueSets(question).map((set, number) => [set.join(), number])))

/** For each free question the number of its answer among its sets of values; -1: it has none. */
export const numbersOf = (answers: Answers): readonly number[] =>
  freeQuestions.map((question, q) => {
    const answer = answers[question]
    return answer === undefined ? -1 : (numbers[q]!.get(typeof answer === 'object' ? answer.join() : answer) ?? -1)
  })

const none: readonly (readonly string[])[] = [[]]

/** The sets of values that a question can take beside the others' answers; one empty set where it does not apply. */
export function setsWithin(question: FreeQuestion, key: ContextKey): readonly (readonly string[])[] {
  return applies(question, answersOfKey(key)) ? valueSets(question) : none
}

export function answersOfKey(key: ContextKey): Answers {
  return Object.fromEntries(Object.entries(key).filter(([, value]) => value !== null)) as Answers
}

const keys = new Map<string, ContextKey>()

/** The key of complete answers: one and the same object for the same answers. */
export function contextKeyOf({
  authority = null,
  client = null,
  capability = null,
}: { readonly [Q in keyof ContextKey]?: string | null | undefined }): ContextKey {
  const id = `${authority}/${client}/${capability}`
  let key = keys.get(id)
  if (key === undefined) keys.set(id, (key = { authority, client, capability }))
  return key
}

const contexts = new Map<string, readonly ContextKey[]>()

const whole = new Map<ContextKey, boolean>()

/** Whether nothing is missing of who calls, from where, with what at hand. */
export function isWhole(key: ContextKey): boolean {
  let known = whole.get(key)
  if (known === undefined) whole.set(key, (known = [...contextsBeside(answersOfKey(key))].includes(key)))
  return known
}

/** Every context that agrees with the answers given, and to which all of them apply. */
export function contextsOf(answers: Answers): readonly ContextKey[] {
  let id = `${answers.authority}/${answers.client}/${answers.capability}`
  for (const question of freeQuestions) id += answers[question] === undefined ? '-' : '+'
  let own = contexts.get(id)
  if (own === undefined) {
    const given = freeQuestions.filter((question) => answers[question] !== undefined)
    own = [...contextsBeside(answers)].filter((key) => given.every((question) => applies(question, answersOfKey(key))))
    contexts.set(id, own)
  }
  return own
}

function* contextsBeside(answers: Answers): Generator<ContextKey> {
  for (const authority of valuesBeside('authority', {}, answers))
    for (const client of valuesBeside('client', { authority }, answers))
      for (const capability of valuesBeside('capability', { authority, client }, answers)) yield contextKeyOf({ authority, client, capability })
}

/** The values of a question beside earlier ones, less those that the answers exclude; one null where it does not apply. */
function valuesBeside(question: (typeof contextQuestions)[number], earlier: Partial<ContextKey>, answers: Answers): readonly (string | null)[] {
  const offered = choices(question, answersOfKey({ authority: null, client: null, capability: null, ...earlier }))
  const given = answers[question]
  if (offered.length === 0) return given === undefined ? [null] : []
  return given === undefined ? offered : offered.filter((value) => value === given)
}

/** Named facts that follow from the answers. */
export function factsOf(answers: AnswerLists): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {}
  for (const [id, fact] of Object.entries(facts)) {
    const row = fact.rows.find(({ when }) => holds(when, answers))
    found[id] = row === undefined ? [] : [row.value]
  }
  return found
}

/** Whether every key of a condition has a member among the answers. */
export function holds(when: Condition, answers: AnswerLists): boolean {
  for (const key in when) if (!memberOf(when[key]!, answers[key] ?? [])) return false
  return true
}

/** Answers, facts and profiles as one table of lists. */
export function listsOf(answers: { readonly [Q in QuestionId]?: string | readonly string[] | undefined }, profiles: readonly string[]): AnswerLists {
  const lists: Record<string, readonly string[]> = { profiles }
  for (const id of questionIds) lists[id] = listOf(answers[id])
  return Object.assign(lists, factsOf(lists))
}
