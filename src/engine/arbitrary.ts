/** Generators for tests: any structurally valid answers, complete or not. */
import fc from 'fast-check'
import { applies, choices, normaliseAnswers, profileIds, questionIds, questions, type Answers, type Profile } from '../design/index'

/** Complete answers, each value as likely as its neighbours. */
export const completeAnswers: fc.Arbitrary<Answers> = fc.infiniteStream(fc.nat()).map((stream) => {
  let answers: Answers = {}
  for (const id of questionIds) {
    if (!applies(id, answers)) continue
    const offered = choices(id, answers)
    const drawn = stream.next().value as number
    if (!questions[id].several) answers = { ...answers, [id]: offered[drawn % offered.length] }
    else {
      const chosen = offered.filter((value, bit) => value !== questions[id].alone && drawn & (1 << bit))
      answers = { ...answers, [id]: chosen.length === 0 ? [questions[id].alone] : chosen }
    }
  }
  return answers
})

/** Answers of which any may be missing. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(completeAnswers, fc.array(fc.constantFrom(...questionIds)))
  .map(
    ([answers, missing]) => normaliseAnswers(Object.fromEntries(Object.entries(answers).filter(([id]) => !missing.includes(id as never))) as Answers).answers,
  )

export const anyProfiles: fc.Arbitrary<readonly Profile[]> = fc.subarray([...profileIds])
