import { profiles, questionIds, questions, quoted, suggestAnyValue, suggestProfile, suggestWord, type Value } from '../design/index'

const mostNamed = 5
const mostMeant = 3

/** A sentence that names the nearest of the words allowed, else the first few; empty where there are none. */
export function didYouMean(word: string, allowed: readonly string[]): string {
  const near = suggestWord(word, allowed)
  if (near !== null) return ` Did you mean ${quoted(near)}?`
  if (allowed.length === 0) return ''
  const rest = allowed.length - mostNamed
  return ` There are ${allowed.slice(0, mostNamed).map(quoted).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
}

/** A sentence that names at most three words of the vocabulary for one that is none: by synonym, else by spelling, else those with that word in them. */
export function vocabularyMeant(word: string, vocabulary: readonly string[]): string {
  const spelling = suggestWord(word, vocabulary) ?? suggestAnyValue(word) ?? suggestProfile(word)
  const wanted = word.trim().toLowerCase()
  const within = vocabulary.filter((one) => wanted !== '' && `-${one}-`.includes(`-${wanted}-`)).sort((a, b) => a.length - b.length)
  const meant = valuesBySynonym(wanted)
  const named = meant.length > 0 ? meant : [...(spelling === null ? [] : [spelling]), ...within]
  const [last, ...before] = [...new Set(named)].slice(0, mostMeant).map(quoted).reverse()
  if (last === undefined) return ' "authwright questions" lists the values; "authwright decide --json" prints the ids of a decision.'
  return ` Did you mean ${before.length > 0 ? `${before.reverse().join(', ')} or ` : ''}${last}?`
}

/** Every value and profile that has the word as a synonym. */
const valuesBySynonym = (word: string): string[] =>
  [...questionIds.map((id): Readonly<Record<string, Value>> => questions[id].values), profiles].flatMap((values) =>
    Object.entries(values).flatMap(([value, { synonyms }]) => (synonyms.includes(word.replace(/[\s_]+/g, '-')) ? [value] : [])),
  )
