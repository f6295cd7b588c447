/** Which question comes when, and why others are not asked. */
import { applies, choices, questionIds, questions, type Answers, type QuestionId } from '../../design/index'
import type { Decision, Relevance } from '../../engine/index'

export type StepState = 'answered' | 'decides' | 'refines' | 'not-asked'

export interface Step {
  readonly id: QuestionId
  readonly state: StepState
  /** Whether it was put off with "I don't know yet". */
  readonly putOff: boolean
  /** Why it is not asked; empty where it is. */
  readonly reason: string
}

export interface Interview {
  /** All questions, in question order. */
  readonly steps: readonly Step[]
  /** The questions that count, answered or still to ask. */
  readonly asked: readonly QuestionId[]
  readonly answered: number
  /** Still to ask, what decides the scheme first. */
  readonly deciding: readonly QuestionId[]
  readonly refining: readonly QuestionId[]
  /** The next one to ask; null: all that matter are answered or put off. */
  readonly next: QuestionId | null
}

/** Order in which people tell a story; the engine's choice of the next question follows after these. */
const opening: readonly QuestionId[] = ['authority', 'client', 'capability']

export function interviewOf(
  answers: Answers,
  relevance: Readonly<Record<QuestionId, Relevance>>,
  decision: Pick<Decision, 'nextQuestion'>,
  putOff: readonly QuestionId[],
): Interview {
  const steps = questionIds.map((id): Step => {
    const off = putOff.includes(id)
    if (answers[id] !== undefined) return { id, state: 'answered', putOff: false, reason: '' }
    if (!applies(id, answers)) return { id, state: 'not-asked', putOff: off, reason: whyNot(id, answers) }
    if (relevance[id] === 'idle') return { id, state: 'not-asked', putOff: off, reason: 'Not asked: no answer changes this decision.' }
    return { id, state: relevance[id], putOff: off, reason: '' }
  })
  const of = (state: StepState) => steps.filter((step) => step.state === state).map(({ id }) => id)
  const [deciding, refining] = [of('decides'), of('refines')]
  const first = (list: readonly QuestionId[]) => {
    const open = list.filter((id) => !putOff.includes(id))
    return opening.find((id) => open.includes(id)) ?? open.find((id) => id === decision.nextQuestion) ?? open[0] ?? null
  }
  return {
    steps,
    asked: steps.filter(({ state }) => state !== 'not-asked').map(({ id }) => id),
    answered: of('answered').length,
    deciding,
    refining,
    next: first(deciding) ?? first(refining),
  }
}

/** The place of a question among those that count, from 1, in the order in which they came up; 0: it does not count. */
export function numberOf(visited: readonly QuestionId[], asked: readonly QuestionId[], question: QuestionId): number {
  return visited.filter((id) => asked.includes(id)).indexOf(question) + 1
}

/** Why a question has no meaning here, from the answer that excludes it. */
function whyNot(id: QuestionId, answers: Answers): string {
  const condition = Object.entries(questions[id].appliesWhen)
  for (const [other, allowed] of condition) {
    const given = answers[other as QuestionId]
    if (typeof given === 'string' && !(allowed as readonly string[]).includes(given)) {
      return `Does not apply: ${questions[other as QuestionId].label.toLowerCase()} is “${labelOf(other as QuestionId, given)}”.`
    }
  }
  const waits = condition.map(([other]) => other as QuestionId).find((other) => answers[other] === undefined)
  if (waits) return `Asked once “${questions[waits].label}” is answered, if it matters then.`
  if (id === 'capability' && answers.client === undefined) return `Asked once “${questions.client.label}” is answered, if it matters then.`
  return choices(id, answers).length === 0 ? 'Does not apply to these answers.' : 'Not asked here.'
}

interface Words {
  readonly label: string
  readonly help: string
  readonly example: string
}

/** A value in words. */
export function wordsOf(question: QuestionId, value: string): Words {
  const values = questions[question].values as Readonly<Record<string, Words>>
  return values[value] ?? { label: value, help: '', example: '' }
}
export const labelOf = (question: QuestionId, value: string): string => wordsOf(question, value).label

/** What was answered to one question, in words; null: nothing. */
export function answerLabel(question: QuestionId, answers: Answers): string | null {
  const given = answers[question] as string | readonly string[] | undefined
  if (given === undefined) return null
  return typeof given === 'string' ? labelOf(question, given) : given.map((value) => labelOf(question, value)).join('; ')
}

/** The key that takes the option at an index: 1 to 9, then letters. */
export const keyOf = (index: number): string => '123456789abcdefghijk'[index] ?? ''
