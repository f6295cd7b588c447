import { grouped } from '../grouping'
import { nodesOf } from '../markdown/assemble'
import { heading, join, link, list, type Block, type Inline } from '../markdown/blocks'
import type { Sheet } from '../sheet'

/** The documents that the given blocks cite, with the sections cited. */
export function references({ knowledge }: Sheet, blocks: readonly Block[]): Block[] {
  const cited = new Set<string>()
  for (const block of blocks) for (const node of nodesOf(block)) if (node.type === 'link' && node.data?.source !== undefined) cited.add(node.data.source)
  const byDocument = grouped(
    Object.entries(knowledge.sources).filter(([id]) => cited.has(id)),
    ([, source]) => source.document,
  )
  const items = Object.entries(knowledge.documents).flatMap(([id, document]): Inline[][] => {
    const sections = new Map((byDocument.get(id) ?? []).map(([, source]) => [source.section, source.url]))
    if (sections.size === 0) return []
    const named = [...sections].filter(([section]) => section !== '')
    const where: Inline[] =
      named.length === 0
        ? []
        : [
            ' Cited: ',
            ...join(
              named.map(([section, url]) => [link(url, section)]),
              ', ',
            ),
            '.',
          ]
    return [
      [link(document.url, document.short), `: ${document.title}. ${[document.status, document.date].filter((word) => word !== '').join(', ')}.`, ...where],
    ]
  })
  return items.length === 0 ? [] : [heading(2, ['References']), ...list(items)]
}
