import { code, type Inline } from './blocks'

/** Words that are code wherever they stand: what stands between back-ticks, names with an underscore, addresses, placeholders in angle brackets, `name=value`, header names with values. */
const codeWords = /`[^`]+`|https?:\/\/[^\s,;]*[^\s,;.]|\/\.well-known\/[\w-]+|\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?:=[\w-]+)?|<[a-z][\w -]*>/g

/** A sentence of the knowledge: back-ticks mark code, and registered names in it are set as code too, so that no renderer reads `a_b_c` or `<x>` as markup. */
export function prose(text: string): Inline[] {
  const pieces: Inline[] = []
  let end = 0
  for (const match of text.matchAll(codeWords)) {
    pieces.push(text.slice(end, match.index), code(match[0].replace(/^`|`$/g, '')))
    end = match.index + match[0].length
  }
  return [...pieces, text.slice(end)]
}
