import { quoted, suggestWord } from '../design/index'

const mostNamed = 5

/** A sentence that names the nearest of the words allowed, else the first few; empty where there are none. */
export function didYouMean(word: string, allowed: readonly string[]): string {
  const near = suggestWord(word, allowed)
  if (near !== null) return ` Did you mean ${quoted(near)}?`
  if (allowed.length === 0) return ''
  const rest = allowed.length - mostNamed
  return ` There are ${allowed.slice(0, mostNamed).map(quoted).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
}
