import { distance } from 'fastest-levenshtein'
import { questionIds, questions } from './questions/index'
import type { QuestionId } from './answers'
import { profiles } from './profiles'
import type { Value } from './question'

/** The value that somebody probably meant: by a synonym, else the closest in spelling; null: nothing is near. */
export function closest(written: string, values: Readonly<Record<string, Value>>): string | null {
  const word = asWord(written)
  if (word === '') return null
  const all = Object.entries(values)
  for (const [value, { label, synonyms }] of all) if (value === word || synonyms.includes(word) || asWord(label) === word) return value
  const candidates = all.flatMap(([value, { synonyms }]) =>
    [value, ...synonyms].map((name) => ({ value, distance: distance(word, name), length: name.length })),
  )
  const best = candidates.reduce<(typeof candidates)[number] | null>((least, one) => (least === null || one.distance < least.distance ? one : least), null)
  return best !== null && best.distance <= Math.floor(Math.min(best.length, word.length) / 3) ? best.value : null
}

/** The value of a question that somebody probably meant. */
export function suggestValue(question: QuestionId, written: string): string | null {
  return closest(written, questions[question].values)
}

/** The value of any question that somebody probably meant. */
export function suggestAnyValue(written: string): string | null {
  const all: Record<string, Value> = {}
  for (const id of questionIds) Object.assign(all, questions[id].values)
  return closest(written, all)
}

/** The profile that somebody probably meant. */
export function suggestProfile(written: string): string | null {
  return closest(written, profiles)
}

/** The word of a list that is closest in spelling; null: nothing is near. */
export function suggestWord(written: string, words: readonly string[]): string | null {
  return closest(written, Object.fromEntries(words.map((word) => [word, { label: word, help: '', example: '', synonyms: [] }])))
}

function asWord(text: string): string {
  return text
    .slice(0, 60)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}
