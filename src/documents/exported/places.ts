/** Marked places in a file of others: what lies between the markers is ours, the rest is theirs. */

/** What stands between a marker and the next one; lines are counted from 0. */
export interface Place {
  /** Sections that belong here; none: all that have no place of their own. */
  readonly sections: readonly string[]
  /** The line after the opening marker. */
  readonly from: number
  /** The line of the closing marker. */
  readonly to: number
}

/** Markers that do not fit together, with what to do about it. */
export class BadMarkers extends Error {}

/** A comment of HTML, of MDX, or a definition that nothing refers to, which is one on hosts that strip the others. */
const marker = /^ {0,3}(?:<!--|\{\/\*|\[\/\/\]:\s*#)\s*["'(]?\s*authwright:(begin|end)((?:\s+[a-z]+)*)\s*["')]?\s*(?:-->|\*\/\})?\s*$/

/** The markers around a section that has no place yet. */
export const markers = { begin: '<!-- authwright:begin -->', end: '<!-- authwright:end -->' } as const

export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/)

/** The marked places of a file, in order; what stands in a code block is no marker. @throws BadMarkers */
export function placesOf(text: string): Place[] {
  const places: Place[] = []
  let open: { readonly sections: readonly string[]; readonly from: number } | null = null
  let fence: string | null = null
  for (const [number, line] of linesOf(text).entries()) {
    const [, ticks] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== null) {
      if (ticks?.startsWith(fence) === true && line.trim() === ticks) fence = null
      continue
    }
    const [, kind, names = ''] = marker.exec(line) ?? []
    if (kind === 'begin') {
      if (open !== null) throw new BadMarkers(`line ${number + 1}: a second authwright:begin before the end of that in line ${open.from}`)
      open = { sections: names.split(/\s+/).filter((name) => name !== ''), from: number + 1 }
    } else if (kind === 'end') {
      if (open === null) throw new BadMarkers(`line ${number + 1}: authwright:end without an authwright:begin before it`)
      places.push({ ...open, to: number })
      open = null
    } else if (ticks !== undefined) fence = ticks
  }
  if (open !== null) throw new BadMarkers(`line ${open.from}: authwright:begin without an authwright:end after it`)
  return places
}

/** The file with its places filled anew, one text a place; all else stays as it is, line endings too. */
export function filled(text: string, places: readonly Place[], contents: readonly string[]): string {
  const pieces = text.split(/(?<=\r\n|\n|\r(?!\n))/)
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  const out: string[] = []
  let at = 0
  for (const [i, { from, to }] of places.entries()) {
    const content = (contents[i] ?? '').trim()
    out.push(...pieces.slice(at, from), ending, ...(content === '' ? [] : [content.replaceAll('\n', ending), ending, ending]))
    at = to
  }
  return [...out, ...pieces.slice(at)].join('')
}
