import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Root, RootContent } from 'mdast'

/** The first half of the SHA-256 of a text, in 32 hexadecimal digits: enough to see a change, no proof against a forger. */
export const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32)

/** The digest of parsed Markdown: of what it says, not of how it is laid out. */
export const digestOfNodes = (nodes: readonly RootContent[]): string => digestOf(normalForm(nodes))

/**
 * What a reader is told by parsed Markdown, as text: two documents have the same form if they differ only in line endings, spaces at the ends of lines,
 * the padding of tables, the signs of bullets, blank lines or where a paragraph is wrapped.
 */
export const normalForm = (nodes: readonly RootContent[]): string => JSON.stringify(nodes.map(form))

/** Where it stands and how it is laid out, what a list's blank lines and a table's colons are. */
const layout = new Set(['type', 'position', 'data', 'spread', 'align', 'children'])

function form(node: RootContent | Root): unknown {
  const own = Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    layout.has(key) || value === null || value === undefined ? [] : [[key, typeof value === 'string' ? said(node.type, value) : value]],
  )
  return 'children' in node ? [node.type, own, running(node.children.map((child) => form(child)))] : [node.type, own]
}

/** Lines of code keep their beginnings; anywhere else white space is one space. */
const said = (type: string, text: string): string => (type === 'code' ? text.replace(/[ \t\r]+$/gm, '') : text.replace(/\s+/g, ' '))

/** Neighbouring texts as one, as a parser may cut them anywhere; none that is empty. */
function running(forms: readonly unknown[]): unknown[] {
  const joined: unknown[] = []
  const textOf = (one: unknown): string | null => (Array.isArray(one) && one[0] === 'text' ? ((one[1] as [string, string][])[0]?.[1] ?? '') : null)
  for (const one of forms) {
    const [before, now] = [textOf(joined.at(-1)), textOf(one)]
    if (before !== null && now !== null) joined[joined.length - 1] = ['text', [['value', (before + now).replace(/ +/g, ' ')]]]
    else joined.push(one)
  }
  return joined
}
