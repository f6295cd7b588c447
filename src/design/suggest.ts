import { distance } from 'fastest-levenshtein'
import type { QuestionId } from './answers'
import { profiles } from './profiles'
import type { Value } from './question'
import { questionIds, questions } from './questions/index'

/** Every word for a value, beside the value. */
type Thesaurus = readonly (readonly [word: string, value: string])[]

const thesaurusOf = (values: Readonly<Record<string, Value>>): Thesaurus =>
  Object.entries(values).flatMap(([value, { label, synonyms }]) => [value, asWord(label), ...synonyms].map((word) => [word, value] as const))

const byQuestion = new Map(questionIds.map((id) => [id, thesaurusOf(questions[id].values)]))
const everyValue = [...byQuestion.values()].flat()
const everyProfile = thesaurusOf(profiles)

/** The value of a question that somebody probably meant: by a synonym, else the closest in spelling; null: nothing is near. */
export function suggestValue(question: QuestionId, written: string): string | null {
  return closest(written, byQuestion.get(question) ?? [])
}

/** The value of any question that somebody probably meant. */
export function suggestAnyValue(written: string): string | null {
  return closest(written, everyValue)
}

/** The profile that somebody probably meant. */
export function suggestProfile(written: string): string | null {
  return closest(written, everyProfile)
}

/** The word of a list that is closest in spelling; null: nothing is near. */
export function suggestWord(written: string, words: readonly string[]): string | null {
  return closest(
    written,
    words.map((word) => [asWord(word), word]),
  )
}

/** One letter in three may be wrong. */
function closest(written: string, thesaurus: Thesaurus): string | null {
  const meant = asWord(written)
  if (meant === '') return null
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [word, value] of thesaurus) {
    if (word === meant) return value
    const allowed = Math.min(least - 1, Math.floor(Math.min(word.length, meant.length) / 3))
    if (Math.abs(word.length - meant.length) > allowed) continue
    const steps = distance(meant, word)
    if (steps > allowed) continue
    least = steps
    best = value
  }
  return best
}

function asWord(text: string): string {
  return text
    .slice(0, 60)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}
