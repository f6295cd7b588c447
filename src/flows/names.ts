/** Longest name in a diagram, in characters; a longer one ends in "…". */
export const longestName = 40

/** Marks that turn the direction of the text around them: cut off in a shortened name, they would turn the rest of the line. */
const directional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
/** Control characters, line ends of every kind and lone halves of surrogate pairs. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu

/** One line of printable text, short enough for a diagram. */
export function shortName(text: string): string {
  const line = text.replace(directional, '').replace(unprintable, ' ').replace(/\s+/gu, ' ').trim()
  const characters = Array.from(line)
  return characters.length <= longestName
    ? line
    : `${characters
        .slice(0, longestName - 1)
        .join('')
        .trimEnd()}…`
}

/** A party's name with the architect's names in it. */
export function nameFor(template: string, names: { readonly api: string; readonly integration: string }): string {
  const integration = shortName(names.integration) || 'Client'
  const api = shortName(names.api) || 'API'
  return template.replace(/\{(integration|api)\}/g, (_, which) => (which === 'api' ? api : integration))
}
