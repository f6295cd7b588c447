import type { BlockContent, Code, Heading, InlineCode, Link, List, ListItem, Paragraph, PhrasingContent, Strong, Table } from 'mdast'

declare module 'mdast' {
  interface HeadingData {
    /** Keys under which links inside the document find this heading. */
    keys?: string[]
    /** The anchor that hosts give the heading; set when the document is assembled. */
    id?: string
    /** Whether it is a rule's, and so ends in the rule's id. */
    rule?: boolean
  }
  interface LinkData {
    /** Id of the source that the link cites. */
    source?: string
    /** Key of the heading that the link leads to, until the document is assembled. */
    key?: string
  }
}

/** A piece of running text; a string is text as it stands, never Markdown. */
export type Inline = string | PhrasingContent
export type Block = BlockContent | Heading
/** Depth of a heading below the document's own first one: its chapters have depth 2. */
export type Depth = 1 | 2 | 3 | 4

/** Running text: strings become text nodes and neighbours are joined, as a parser would give them. */
export function inline(pieces: readonly Inline[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const piece of pieces) {
    const node: PhrasingContent = typeof piece === 'string' ? { type: 'text', value: piece } : piece
    const last = nodes.at(-1)
    if (node.type === 'text' && node.value === '') continue
    if (node.type === 'text' && last?.type === 'text') nodes[nodes.length - 1] = { type: 'text', value: last.value + node.value }
    else nodes.push(node)
  }
  return nodes
}

export const code = (value: string): InlineCode => ({ type: 'inlineCode', value })
export const strong = (...pieces: Inline[]): Strong => ({ type: 'strong', children: inline(pieces) })
export const link = (url: string, ...pieces: Inline[]): Link => ({ type: 'link', url, title: null, children: inline(pieces) })
/** A link to a heading of the same document; where the heading is missing, its text alone stays. */
export const ref = (key: string, ...pieces: Inline[]): Link => ({ ...link('', ...pieces), data: { key } })

export const paragraph = (...pieces: Inline[]): Paragraph => ({ type: 'paragraph', children: inline(pieces) })
/** A heading; by its keys, links inside the document can lead to it. */
export const heading = (depth: Depth, pieces: readonly Inline[], ...keys: string[]): Heading => ({
  type: 'heading',
  depth,
  children: inline(pieces),
  ...(keys.length === 0 ? {} : { data: { keys } }),
})
/** A fenced code block. */
export const fence = (lang: string, value: string): Code => ({ type: 'code', lang, meta: null, value: value.replace(/\n+$/, '') })

const item = (pieces: readonly Inline[], checked: boolean | null): ListItem => ({
  type: 'listItem',
  spread: false,
  checked,
  children: [paragraph(...pieces)],
})
const listOf = (items: readonly (readonly Inline[])[], ordered: boolean, checked: boolean | null): List[] =>
  items.length === 0 ? [] : [{ type: 'list', ordered, start: ordered ? 1 : null, spread: false, children: items.map((pieces) => item(pieces, checked)) }]

/** A bullet list; no items: nothing. */
export const list = (items: readonly (readonly Inline[])[]): List[] => listOf(items, false, null)
/** A numbered list; no items: nothing. */
export const numbered = (items: readonly (readonly Inline[])[]): List[] => listOf(items, true, null)
/** A list of open tasks; no items: nothing. */
export const tasks = (items: readonly (readonly Inline[])[]): List[] => listOf(items, false, false)

/** A bullet list whose items each head a list of open tasks; no groups: nothing. */
export const taskGroups = (groups: readonly { readonly head: readonly Inline[]; readonly tasks: readonly (readonly Inline[])[] }[]): List[] =>
  list(groups.map(({ head }) => head)).map((outer) => ({
    ...outer,
    children: outer.children.map((item, i) => ({ ...item, children: [...item.children, ...tasks(groups[i]!.tasks)] })),
  }))

export type Cell = Inline | readonly Inline[]
const row = (cells: readonly Cell[]): Table['children'][number] => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: inline(Array.isArray(cell) ? (cell as readonly Inline[]) : [cell as Inline]) })),
})
/** A table; no rows: nothing. Every row has as many cells as the head. */
export const table = (head: readonly Cell[], rows: readonly (readonly Cell[])[]): Table[] =>
  rows.length === 0 ? [] : [{ type: 'table', align: head.map(() => null), children: [row(head), ...rows.map(row)] }]

/** Pieces with something between them. */
export function join(groups: readonly (readonly Inline[])[], between: string): Inline[] {
  return groups.flatMap((group, i) => (i === 0 ? [...group] : [between, ...group]))
}
