import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown, type Join } from 'mdast-util-to-markdown'

/** A heading stands directly on what it heads, and a rule directly under the one before, so that a section stays short enough to be reviewed. */
const tight: Join = (left, right) =>
  left.type === 'heading' || (left.type === 'paragraph' && right.type === 'heading' && right.data?.close === true) ? 0 : undefined

/** Prints a tree as GitHub flavoured Markdown; the same tree gives the same bytes. */
export function print(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    incrementListMarker: true,
    resourceLink: true,
    join: [tight],
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    unsafe: [
      // Formulas: GitHub, GitLab and MkDocs may read what stands between two dollar signs as one.
      { character: '$', inConstruct: 'phrasing' },
    ],
  })
}
