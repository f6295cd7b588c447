/** Controls, line and paragraph separators, and marks that reorder text: a name must not move the cursor or hide what stands beside it. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu

/** Text from outside as it may stand on one line of a terminal, at most `limit` characters of it. */
export function plainLine(text: string, limit = 400): string {
  const escaped = text.replace(/\s*\n\s*/g, ' ').replace(unsafe, (mark) => `\\u{${mark.codePointAt(0)!.toString(16)}}`)
  const characters = Array.from(escaped)
  return characters.length <= limit ? escaped : `${characters.slice(0, limit - 1).join('')}…`
}
