import type { questions } from './questions/index'

export type QuestionId = keyof typeof questions

/** The values of one question. */
export type ValueOf<Q extends QuestionId> = keyof (typeof questions)[Q]['values'] & string

/** Any value of any question: each belongs to exactly one. */
export type AnswerValue = { [Q in QuestionId]: ValueOf<Q> }[QuestionId]

/** What an architect has said of one integration; an absent answer is "I don't know yet". */
export interface Answers {
  readonly authority?: ValueOf<'authority'>
  readonly client?: ValueOf<'client'>
  readonly capability?: ValueOf<'capability'>
  readonly trust?: ValueOf<'trust'>
  readonly sensitivity?: ValueOf<'sensitivity'>
  readonly revocation?: ValueOf<'revocation'>
  readonly path?: ValueOf<'path'>
  /** In question order, never empty. */
  readonly needs?: readonly ValueOf<'needs'>[]
  readonly issuer?: ValueOf<'issuer'>
}
