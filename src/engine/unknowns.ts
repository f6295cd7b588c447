/** What is decided while answers are missing: every completion counts, exactly. */
import { applies, choices, normaliseAnswers, questionIds, questions, type Answers, type AnswerValue, type QuestionId, type SchemeId } from '../design/index'
import type { Knowledge } from '../knowledge/notation'
import type { Outcome } from './decision'
import { contextQuestions, contextsOf, freeQuestions, numbersOf, type ContextKey } from './space'
import { possibleValues, reach, schemeOf, sweep, type TableOf } from './table'

type Reached = SchemeId | null
/** Schemes that are reached, in the order in which they were. */
type Reaching = Set<Reached>
/** Which schemes each value of each question leads to. */
type Ways = Map<QuestionId, Map<string, Reaching>>

/** Every scheme that some completion leads to, with the answers that lead there. */
export function outcomesOf(tableOf: TableOf, answers: Answers, marks: readonly string[]): { schemes: readonly Reached[]; ways: Ways } {
  const schemes: Reaching = new Set()
  const ways: Ways = new Map()
  const mark = (question: QuestionId, value: string, reached: Iterable<Reached>): void => {
    let byValue = ways.get(question)
    if (byValue === undefined) ways.set(question, (byValue = new Map()))
    let set = byValue.get(value)
    if (set === undefined) byValue.set(value, (set = new Set()))
    for (const scheme of reached) set.add(scheme)
  }
  for (const key of contextsOf(answers)) {
    const table = tableOf(key, marks)
    const possible = possibleValues(table.context, answers)
    const here = new Set<number>()
    // One bit a scheme, for each class of each question.
    const byClass = table.representatives.map((own) => new Uint32Array(own.length))
    sweep(table, possible, (index, classes) => {
      const number = table.reached[index]!
      here.add(number)
      for (let q = 0; q < classes.length; q++) byClass[q]![classes[q]!]! |= 1 << number
    })
    const reached = [...here]
    for (const number of reached) schemes.add(schemeOf(number))
    for (const question of contextQuestions) if (answers[question] === undefined && key[question] !== null) mark(question, key[question], reached.map(schemeOf))
    freeQuestions.forEach((question, q) => {
      if (answers[question] !== undefined) return
      for (const value of possible[q]!) {
        const set = table.context.sets[q]![value]!
        const bits = byClass[q]![table.classOf[q]![value]!]!
        if (set.length > 0) mark(question, set.join('+'), reached.filter((number) => (bits >>> number) & 1).map(schemeOf))
      }
    })
  }
  return { schemes: [...schemes], ways }
}

/** The schemes of `outcomesOf` alone, in the same order. */
export function schemesOf(tableOf: TableOf, answers: Answers, marks: readonly string[]): readonly Reached[] {
  const found: number[] = []
  const numbers = numbersOf(answers)
  for (const key of contextsOf(answers)) reach(tableOf(key, marks), numbers, found)
  return found.map(schemeOf)
}

/** Outcomes as a decision prints them: only the questions that tell them apart, each with the values that lead there. */
export function printedOutcomes({ schemes, ways }: ReturnType<typeof outcomesOf>): readonly Outcome[] {
  return schemes.map((scheme) => {
    const when: Partial<Record<QuestionId, readonly string[]>> = {}
    for (const question of questionIds) {
      const byValue = ways.get(question)
      if (byValue === undefined) continue
      const leading = [...byValue].filter(([, reached]) => reached.has(scheme)).map(([value]) => value)
      if (leading.length < byValue.size) when[question] = leading
    }
    return { scheme, when }
  })
}

/** The question whose answer leaves the fewest expected outcomes, each value equally likely, then in question order; null: none can be asked. */
export function nextQuestionOf({ ways }: ReturnType<typeof outcomesOf>, answers: Answers): QuestionId | null {
  let best: { question: QuestionId; expected: number } | null = null
  for (const question of questionIds) {
    const byValue = ways.get(question)
    if (answers[question] !== undefined || byValue === undefined || !isAskable(question, answers)) continue
    let sum = 0
    for (const reached of byValue.values()) sum += reached.size
    const expected = sum / byValue.size
    if (best === null || expected < best.expected - 1e-9) best = { question, expected }
  }
  return best?.question ?? null
}

/** Whether what the question depends on is answered, so that its values can be offered. */
export function isAskable(question: QuestionId, answers: Answers): boolean {
  if (!applies(question, answers)) return false
  if (question !== 'authority' && answers.authority === undefined) return Object.keys(questions[question].appliesWhen).length === 0
  return question !== 'capability' || answers.client !== undefined || !applies('client', answers)
}

/** Whether the answer to one question can still change the scheme, the others being as given. */
export function canChangeScheme(tableOf: TableOf, answers: Answers, question: QuestionId, marks: readonly string[]): boolean {
  const { [question]: _, ...others } = answers
  if ((contextQuestions as readonly string[]).includes(question)) {
    // Another answer may close others, which are dropped then.
    const reached = choices(question, others).flatMap((value) => schemesOf(tableOf, normaliseAnswers({ ...others, [question]: value }).answers, marks))
    return new Set(reached).size > 1
  }
  const q = freeQuestions.indexOf(question as (typeof freeQuestions)[number])
  return contextsOf(others).some((key) => {
    const table = tableOf(key, marks)
    const possible = possibleValues(table.context, others)
    const classes = [...new Set(possible[q]!.map((number) => table.classOf[q]![number]!))]
    if (classes.length < 2) return false
    const stride = table.strides[q]!
    const first = possible.map((numbers, other) => (other === q ? [table.representatives[q]![classes[0]!]!] : numbers))
    return sweep(table, first, (index) => classes.some((own) => table.reached[index + (own - classes[0]!) * stride] !== table.reached[index]))
  })
}

/** The answers completed at the strict end, and what was assumed for that. */
export function completed(knowledge: Knowledge, answers: Answers): { answers: Answers; assumptions: readonly { question: QuestionId; value: AnswerValue }[] } {
  const full: Record<string, unknown> = { ...answers }
  // Who calls, from where, with what at hand go together: a context that all the given answers allow.
  const key = contextsOf(answers)[0]!
  const assumptions: { question: QuestionId; value: AnswerValue }[] = []
  for (const question of questionIds) {
    if (full[question] !== undefined || !applies(question, full)) continue
    const offered = choices(question, full)
    const strict = knowledge.strictEnd[question] ?? (question in key ? key[question as keyof ContextKey] : null)
    const value = (strict !== null && offered.includes(strict) ? strict : offered[0]) as AnswerValue
    full[question] = questions[question].several ? [value] : value
    assumptions.push({ question, value })
  }
  return { answers: full, assumptions }
}
