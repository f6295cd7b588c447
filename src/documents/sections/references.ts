import type { Source, SourceDocument } from '../../knowledge/notation'
import { grouped } from '../grouping'
import { nodesOf } from '../markdown/assemble'
import { heading, join, link, list, paragraph, strong, type Block, type Inline } from '../markdown/blocks'
import { prose } from '../markdown/prose'
import type { Sheet } from '../sheet'
import { capital, houseKey, houseName, sectionWords, sentence } from '../wording'

/** Documents in the order in which they weigh. */
const weights: readonly { readonly label: string; readonly of: readonly SourceDocument['standing'][] }[] = [
  { label: 'Decides', of: ['standard', 'bcp', 'specification', 'regulation'] },
  { label: 'Advises', of: ['guidance', 'vendor'] },
  { label: 'Draft, decides nothing alone', of: ['draft'] },
]

/** The documents that the given blocks cite, with the sections used, standing and date; then conventions of ours with what they say. */
export function references({ knowledge }: Sheet, blocks: readonly Block[]): Block[] {
  const cited = new Set<string>()
  for (const block of blocks) for (const node of nodesOf(block)) if (node.type === 'link' && node.data?.source !== undefined) cited.add(node.data.source)
  const sources = Object.entries(knowledge.sources).flatMap(([id, source]) => (cited.has(id) ? [source] : []))
  const byDocument = grouped(sources, ({ document }) => document)
  const items = weights.flatMap(({ label, of }): Inline[][] => {
    const held = Object.entries(knowledge.documents).filter(([id, { standing }]) => byDocument.has(id) && of.includes(standing))
    if (held.length === 0) return []
    const entries = held.map(([id, document]) => entry(document, byDocument.get(id)!))
    return [[strong(`${label}:`), ' ', ...join(entries, ' · '), '.']]
  })
  const ours = sources
    .filter(({ url }) => url === '')
    .map(({ section, says }): Inline[] => [strong(`${capital(houseName(section))}:`), ' ', ...prose(sentence(says))])
  return [
    ...(items.length === 0 ? [] : [heading(2, ['References']), ...list(items)]),
    ...(ours.length === 0 ? [] : [heading(2, ['Conventions of this document'], houseKey), paragraph(...join(ours, ' '))]),
  ]
}

/** The document as in a bibliography, with the sections that are cited. */
function entry({ short, title, status, date, url }: SourceDocument, sources: readonly Source[]): Inline[] {
  const named = short === title ? '' : `, ${title}`
  const sections = [...new Set(sources.flatMap(({ section }) => (/^\d/.test(section) ? section.split(/, /) : [section])))].map(sectionWords)
  const used = sections.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((section) => section || 'as a whole')
  return [url === '' ? short : link(url, short), `${named}, ${used.join(', ')} (${[status, date].filter((fact) => fact !== '').join(', ')})`]
}
