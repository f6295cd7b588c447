/** A piece of a link: what both links have, or this one alone. */
export interface LinkPiece {
  readonly text: string
  readonly own: boolean
}

/** A link in pieces, those marked that the other link lacks. Order counts for nothing, as in the link itself. */
export function linkPieces(link: string, other: string): readonly LinkPiece[] {
  const words = (text: string): readonly string[] => text.split(/(?<=[./:])|(?=[./:])/)
  const known = new Set(words(other))
  const pieces: { text: string; own: boolean }[] = []
  for (const text of words(link)) {
    const own = !/^[./:]$/.test(text) && !known.has(text)
    const last = pieces.at(-1)
    if (last?.own === own) last.text += text
    else pieces.push({ text, own })
  }
  return pieces
}
