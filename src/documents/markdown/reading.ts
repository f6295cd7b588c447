/** Reads Markdown as GitHub does, for tests: the oracle of what we print. */
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

export const read = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown)

/** The tree without positions and our own data, to compare what was written with what is read. */
export function bare(node: Nodes): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'position' || key === 'data' ? undefined : value)))
}
