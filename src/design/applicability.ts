/** Which questions have a meaning under which answers: the structure of the interview, without any judgement. */
import type { Answers, AnswerValue, QuestionId } from './answers'
import type { Condition, Question } from './question'
import { capabilitiesOf, capabilitiesOfEvents, questionIds, questions } from './questions/index'

/** An answer that was given and has no meaning beside the others. */
export interface DroppedAnswer {
  readonly question: QuestionId
  readonly value: AnswerValue
  /** As in `it does not apply where authority is "nobody"`. */
  readonly because: string
}

const list: Readonly<Record<QuestionId, Question>> = questions
const questionsByValue = new Map<string, QuestionId>(questionIds.flatMap((id) => Object.keys(list[id].values).map((value) => [value, id] as const)))
const everyCapability = valuesIn(new Set([...Object.values(capabilitiesOf).flat(), ...capabilitiesOfEvents]))
const everyClientsCapability = valuesIn(new Set(Object.values(capabilitiesOf).flat()))

function valuesIn(set: ReadonlySet<string>): readonly string[] {
  return Object.keys(questions.capability.values).filter((value) => set.has(value))
}

/** The question that a value answers; null: no value has this name. */
export function questionOfValue(value: string): QuestionId | null {
  return questionsByValue.get(value) ?? null
}

/** The answers' values of one question as a list; empty: not answered. */
export function valuesOf(question: QuestionId, answers: Answers): readonly AnswerValue[] {
  const answer = answers[question]
  if (answer === undefined) return []
  return typeof answer === 'string' ? [answer] : answer
}

/** Whether some completion of the answers gives the question a meaning: what is not answered excludes nothing. */
export function applies(question: QuestionId, answers: Answers): boolean {
  return obstacle(list[question].appliesWhen, answers) === null && choices(question, answers).length > 0
}

/** The values that a question offers beside the answers to others, in the order in which they are offered. */
export function choices(question: QuestionId, answers: Answers): readonly string[] {
  if (obstacle(list[question].appliesWhen, answers) !== null) return []
  if (question !== 'capability') return Object.keys(list[question].values)
  if (answers.authority === 'event') return capabilitiesOfEvents
  if (answers.client !== undefined) return capabilitiesOf[answers.client]
  return answers.authority === undefined ? everyCapability : everyClientsCapability
}

/**
 * The answers in question order without those that have no meaning beside the others, and what was left out.
 * Several values of one question stand in the order of its values; one that stands alone gives way to others.
 */
export function normaliseAnswers(answers: Answers): { answers: Answers; dropped: readonly DroppedAnswer[] } {
  const kept: Partial<Record<QuestionId, AnswerValue | readonly AnswerValue[]>> = {}
  const dropped: DroppedAnswer[] = []
  for (const id of questionIds) {
    const given = valuesOf(id, answers)
    if (given.length === 0) continue
    const { several, alone, values, appliesWhen } = list[id]
    const blocking = obstacle(appliesWhen, kept as Answers)
    const offered = choices(id, kept as Answers)
    const left: AnswerValue[] = []
    for (const value of several ? (Object.keys(values) as AnswerValue[]).filter((value) => given.includes(value)) : given.slice(0, 1)) {
      if (blocking !== null) dropped.push({ question: id, value, because: `it does not apply where ${blocking}` })
      else if (!offered.includes(value)) dropped.push({ question: id, value, because: `it does not apply where ${dependence(kept as Answers)}` })
      else if (value === alone && given.length > 1) dropped.push({ question: id, value, because: 'it stands alone' })
      else left.push(value)
    }
    const [first] = left
    if (first !== undefined) kept[id] = several ? left : first
  }
  return { answers: kept as Answers, dropped }
}

/** Whether every question that has a meaning is answered. */
export function isComplete(answers: Answers): boolean {
  return questionIds.every((id) => answers[id] !== undefined || !applies(id, answers))
}

/** The answer that a condition excludes, in words; null: none. */
function obstacle(condition: Condition, answers: Answers): string | null {
  for (const question in condition) {
    const wanted = condition[question]!
    const given = valuesOf(question as QuestionId, answers)
    if (given.length > 0 && !given.some((value) => (typeof wanted === 'string' ? [wanted] : wanted).includes(value)))
      return `${question} is "${given.join('", "')}"`
  }
  return null
}

function dependence(answers: Answers): string {
  if (answers.client !== undefined) return `client is "${answers.client}"`
  return `authority is "${answers.authority}"`
}
