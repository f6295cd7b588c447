import type { Source, SourceDocument } from '../../knowledge/notation'
import { grouped } from '../grouping'
import { nodesOf } from '../markdown/assemble'
import { heading, link, table, type Block, type Inline } from '../markdown/blocks'
import { prose } from '../markdown/prose'
import type { Sheet } from '../sheet'
import { capital, houseKey, houseName, sectionWords, sentence } from '../wording'

/** Documents in the order in which they weigh: what decides, what advises, what decides nothing alone. */
const weights: readonly SourceDocument['standing'][][] = [['standard', 'bcp', 'specification', 'regulation'], ['guidance', 'vendor'], ['draft']]

/** The documents that the given blocks cite, with the sections used, standing and date; then conventions of ours with what they say. */
export function references({ knowledge }: Sheet, blocks: readonly Block[]): Block[] {
  const cited = new Set<string>()
  for (const block of blocks) for (const node of nodesOf(block)) if (node.type === 'link' && node.data?.source !== undefined) cited.add(node.data.source)
  const sources = Object.entries(knowledge.sources).flatMap(([id, source]) => (cited.has(id) ? [source] : []))
  const byDocument = grouped(sources, ({ document }) => document)
  const rows = weights.flatMap((of) =>
    Object.entries(knowledge.documents)
      .filter(([id, { standing }]) => byDocument.has(id) && of.includes(standing))
      .map(([id, document]) => row(document, byDocument.get(id)!)),
  )
  const ours = sources.filter(({ url }) => url === '').map(({ section, says }): Inline[][] => [[capital(houseName(section))], prose(sentence(says))])
  return [
    ...(rows.length === 0 ? [] : [heading(2, ['References']), ...table(['Document', 'Sections used', 'Status', 'Date'], rows)]),
    ...(ours.length === 0 ? [] : [heading(2, ['Conventions of this document'], houseKey), ...table(['Convention', 'What it says'], ours)]),
  ]
}

/** The document as in a bibliography, with the sections that are cited. */
function row({ short, title, standing, status, date, url }: SourceDocument, sources: readonly Source[]): Inline[][] {
  const named = short === title ? '' : `, ${title}`
  const sections = [...new Set(sources.flatMap(({ section }) => (/^\d/.test(section) ? section.split(/, /) : [section])))].map(sectionWords)
  const used = sections.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((section) => section || 'as a whole')
  return [
    [url === '' ? short : link(url, short), named],
    [used.join(', ')],
    [standing === 'draft' ? `Draft, decides nothing alone: ${status}` : status],
    [date],
  ]
}
