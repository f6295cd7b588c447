import type { Heading, Root, Table } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, toMarkdown, type Info, type Options, type State } from 'mdast-util-to-markdown'
import { quick } from './quick'

/** How the library prints for us, but for the handlers of ours. */
export const plainOptions = {
  bullet: '-',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  incrementListMarker: true,
  resourceLink: true,
  extensions: [gfmToMarkdown()],
  unsafe: [
    // Formulas: GitHub, GitLab and MkDocs may read what stands between two dollar signs as one.
    { character: '$', inConstruct: 'phrasing' },
  ],
} as const satisfies Options

/** Prints a tree as GitHub flavoured Markdown; the same tree gives the same bytes. */
export const print = (root: Root): string => toMarkdown(root, options)

/** A bracketed rule id at the end of a rule's heading stays bare: nothing defines it as a reference, so every reader takes it as text. */
function heading(node: Heading, parent: Parameters<typeof defaultHandlers.heading>[1], state: State, info: Info): string {
  const printed = defaultHandlers.heading(node, parent, state, info)
  return node.data?.rule === true ? printed.replace(/ \\\[(AUTH-[A-Z]{3}-\d{2})\]$/, ' [$1]') : printed
}

/** One line a row, one space beside each cell, three dashes a column: a changed cell changes its own line alone. */
function table(node: Table, _parent: unknown, state: State, info: Info): string {
  const exit = state.enter('table')
  const [head, ...rows] = node.children.map((row) => {
    const leave = state.enter('tableRow')
    const cells = row.children.map((cell) => state.handle(cell, row, state, info))
    leave()
    return line(cells)
  })
  exit()
  return [head, line(node.children[0]?.children.map(() => '---') ?? []), ...rows].join('\n')
}

const line = (cells: readonly string[]): string => `|${cells.map((cell) => (cell === '' ? '  ' : ` ${cell} `)).join('|')}|`

const options: Options = { ...plainOptions, handlers: { ...quick, heading, table } }
