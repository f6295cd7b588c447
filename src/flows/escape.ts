/**
 * Characters that mean something to Mermaid, to the HTML in its labels or to the Markdown around the diagram, with the reason.
 * Each is written as Mermaid's numeric entity, as in `#59;`, which comes back as text only after everything has been parsed.
 */
const unsafe: Readonly<Record<string, string>> = {
  '#': 'begins an entity and, in places, a comment',
  ';': 'ends a statement',
  '%': 'two begin a comment or a directive',
  '{': 'begins a directive or a participant’s configuration',
  '}': 'ends them',
  '<': 'begins a tag or an arrow',
  '>': 'ends them',
  '&': 'begins an HTML entity',
  '"': 'quotes',
  "'": 'quotes',
  '`': 'ends the code block around the diagram',
  '~': 'fences a code block',
  $: 'two begin a formula',
  '\\': 'escapes what follows',
  '@': 'with a brace, begins a participant’s configuration',
  '|': 'ends a cell where the diagram stands in a table',
  '\ufb02': 'with "°", Mermaid’s own mark for an entity: would be decoded as one',
  '\u00b6': 'with "ß", the end of that mark',
}

/** Words that begin or end a block where Mermaid meets them first; their first letter is written as an entity. */
const keywords =
  /^(?:end|loop|rect|opt|alt|else|par|par_over|and|critical|option|break|box|title|note|participant|actor|create|destroy|activate|deactivate|autonumber|links?|properties|details|acctitle|accdescr|wrap|nowrap|as|over)(?![\p{L}\p{N}])/iu

/** Between one of these words and a colon, Mermaid drops the end of an entity that follows. */
const swallowing = /(s)(?=tyle)|(c)(?=lassDef)/g

const entity = (character: string): string => `#${character.codePointAt(0)};`

/** One line of text that Mermaid can only read as text. */
export function escapeMermaid(text: string): string {
  const escaped = Array.from(text, (character) => (Object.hasOwn(unsafe, character) ? entity(character) : character))
    .join('')
    .replace(swallowing, entity)
  return keywords.test(escaped) ? entity(escaped.charAt(0)) + escaped.slice(1) : escaped
}
