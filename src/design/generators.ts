/** Random texts and answers for property tests. */
import * as fc from 'fast-check'
import type { Answers, QuestionId } from './answers'
import { choices, normaliseAnswers } from './applicability'
import { questionIds, questions } from './questions/index'

/** Characters that delimit something somewhere, or that text tools treat in a way of their own. */
const awkward = [
  ...Array.from(' -_./:%#?&=+~|`\\<>()[]{}"\'*!@$^,;'),
  '--',
  '__',
  ' _',
  '_ ',
  '%2F',
  '%20',
  '%',
  '\u202E',
  '\u200F',
  '\u2067',
  '\u2069',
  '\u200D',
  '\uFEFF',
  '\n',
  '\t',
  '\u0007',
  '👩‍💻',
  '𝔄',
  'é',
  'é',
  'א',
  'عربي',
  '漢字',
  'a',
  'B',
  '7',
  '\uD83D',
]

/** A text with delimiters, astral and bidirectional characters, as it may come from anywhere. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...awkward) },
        { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('d', '1', 'user', 'access', '2026-11', '-', '--', '_', 'constructor', '__proto__'),
)

/** Answers that go together, complete or not. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(questionIds.map((id) => [id, fc.option(fc.nat(), { nil: undefined, freq: 5 })])) as Record<QuestionId, fc.Arbitrary<number | undefined>>,
  )
  .map((picks) => {
    let answers: Answers = {}
    for (const id of questionIds) {
      const offered = choices(id, answers)
      const pick = picks[id]
      if (pick === undefined || offered.length === 0) continue
      const several = offered.filter((_, index) => (pick >> index) % 2 === 1)
      const given = questions[id].several ? several : offered[pick % offered.length]
      answers = normaliseAnswers({ ...answers, [id]: given }).answers
    }
    return answers
  })
