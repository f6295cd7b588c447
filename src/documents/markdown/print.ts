import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'

/** Prints a tree as GitHub flavoured Markdown; the same tree gives the same bytes. */
export function print(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    incrementListMarker: true,
    resourceLink: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    unsafe: [
      // Formulas: GitHub, GitLab and MkDocs may read what stands between two dollar signs as one.
      { character: '$', inConstruct: 'phrasing' },
    ],
  })
}
