import type { Heading, PhrasingContent, Root, RootContent } from 'mdast'
import { createSlugger } from './slugs'
import type { Block } from './blocks'

/** Whether a node has children that are running text or blocks. */
const childrenOf = (node: RootContent | Root): RootContent[] => ('children' in node ? (node.children as RootContent[]) : [])

/** The text that a reader sees, as anchors are made from it. */
export function textOf(node: RootContent | Root): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('')
}

/** Every node of a tree, in document order. */
export function* nodesOf(node: RootContent | Root): Generator<RootContent | Root> {
  yield node
  for (const child of childrenOf(node)) yield* nodesOf(child)
}

/**
 * Makes a document of blocks: shifts its headings so that the first is at `level`, names their anchors, and
 * points the links inside at them. A link whose heading is not in the document becomes plain text.
 */
export function assemble(blocks: readonly Block[], level: number): Root {
  const slug = createSlugger()
  const anchors = new Map<string, string>()
  const shifted = blocks.map((block): Block => {
    if (block.type !== 'heading') return block
    const id = slug(textOf(block))
    for (const key of block.data?.keys ?? []) anchors.set(key, id)
    return { ...block, depth: Math.min(6, block.depth + level - 1) as Heading['depth'], data: { ...block.data, id } }
  })
  return { type: 'root', children: shifted.map((block) => pointed(block, anchors)) }
}

function pointed<N extends RootContent>(node: N, anchors: ReadonlyMap<string, string>): N {
  if (!hasKey(node)) return node
  const children: RootContent[] = []
  for (const child of childrenOf(node)) {
    const inner = pointed(child, anchors)
    const key = inner.type === 'link' ? inner.data?.key : undefined
    if (inner.type !== 'link' || key === undefined) children.push(inner)
    else if (anchors.has(key)) children.push({ ...inner, url: `#${anchors.get(key)}` })
    else children.push(...inner.children)
  }
  return { ...node, children: joined(children) }
}

/** Whether a link to a heading stands somewhere below. */
const hasKey = (node: RootContent): boolean => childrenOf(node).some((child) => (child.type === 'link' && child.data?.key !== undefined) || hasKey(child))

/** Joins texts that have become neighbours. */
function joined(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + node.value } satisfies PhrasingContent
    else out.push(node)
  }
  return out
}
