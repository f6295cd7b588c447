/** The whole answer space, as the interview defines it. */
import { applies, choices, questionIds, questions, type Answers, type QuestionId } from '../../src/design/index'

/** The questions that are walked innermost, so that neighbours of an ordered question lie together. */
export const ordered = ['sensitivity', 'revocation'] as const

/** Every value, or set of values, that a question can have beside earlier answers. */
export function valuesOf(question: QuestionId, answers: Answers): readonly (string | readonly string[])[] {
  const offered = choices(question, answers)
  const { several, alone } = questions[question]
  if (!several) return offered
  let sets = knownSets.get(offered.join())
  if (sets === undefined) knownSets.set(offered.join(), (sets = setsOf(offered, alone)))
  return sets
}

const knownSets = new Map<string, readonly (readonly string[])[]>()

function setsOf(offered: readonly string[], alone: string | null): readonly (readonly string[])[] {
  const combinable = offered.filter((value) => value !== alone)
  const sets: (readonly string[])[] = []
  for (let mask = 1; mask < 1 << combinable.length; mask++) sets.push(combinable.filter((_, bit) => mask & (1 << bit)))
  return alone === null ? sets : [...sets, [alone]]
}

/** All completions of the answers over the questions given, in their order. */
export function* completions(answers: Answers, over: readonly QuestionId[]): Generator<Answers> {
  const [question, ...rest] = over
  if (question === undefined) yield answers
  else if (answers[question] !== undefined || !applies(question, answers)) yield* completions(answers, rest)
  else for (const value of valuesOf(question, answers)) yield* completions({ ...answers, [question]: value }, rest)
}

/** Everything but the two ordered questions: each of these is the corner of a grid. */
export const corners = (): Generator<Answers> =>
  completions(
    {},
    questionIds.filter((id) => !(ordered as readonly string[]).includes(id)),
  )

/** The grid of a corner: sensitivity by revocation, the latter a single column where it does not apply. */
export function gridOf(corner: Answers): Answers[][] {
  return Object.keys(questions.sensitivity.values).map((sensitivity) =>
    applies('revocation', corner)
      ? Object.keys(questions.revocation.values).map((revocation) => ({ ...corner, sensitivity, revocation }) as Answers)
      : [{ ...corner, sensitivity } as Answers],
  )
}

/** How many combinations the grid of a corner has. */
export const cellsOf = (corner: Answers): number =>
  Object.keys(questions.sensitivity.values).length * (applies('revocation', corner) ? Object.keys(questions.revocation.values).length : 1)
