import type { SourceDocument } from '../../knowledge/notation'
import { grouped } from '../grouping'
import { nodesOf } from '../markdown/assemble'
import { heading, join, link, list, strong, type Block, type Inline } from '../markdown/blocks'
import { prose } from '../markdown/prose'
import type { Sheet } from '../sheet'
import { referencesKey } from '../wording'

/** Documents by what they can decide, in the order in which they weigh. */
const weights: readonly { readonly label: string; readonly of: readonly SourceDocument['standing'][] }[] = [
  { label: 'Standards and specifications', of: ['standard', 'bcp', 'specification', 'regulation'] },
  { label: 'Drafts, which decide nothing alone', of: ['draft'] },
  { label: 'Guidance', of: ['guidance', 'vendor'] },
]

/** The documents that the given blocks cite, with title, standing and date; conventions of ours with what they say. */
export function references({ knowledge }: Sheet, blocks: readonly Block[]): Block[] {
  const cited = new Set<string>()
  for (const block of blocks) for (const node of nodesOf(block)) if (node.type === 'link' && node.data?.source !== undefined) cited.add(node.data.source)
  const sources = Object.entries(knowledge.sources).flatMap(([id, source]) => (cited.has(id) ? [source] : []))
  const byDocument = grouped(sources, ({ document }) => document)
  const documents = Object.entries(knowledge.documents).filter(([id]) => byDocument.has(id))
  const items = weights.flatMap(({ label, of }): Inline[][] => {
    const held = documents.filter(([, { standing }]) => of.includes(standing))
    return held.length === 0
      ? []
      : [
          [
            strong(`${label}:`),
            ' ',
            ...join(
              held.map(([, document]) => reference(document)),
              '; ',
            ),
            '.',
          ],
        ]
  })
  const ours = sources.filter(({ url }) => url === '')
  const conventions: Inline[][] =
    ours.length === 0
      ? []
      : [
          [
            strong('Conventions of this document:'),
            ' ',
            ...join(
              ours.map(({ section, says }) => [`${section}: `, ...prose(says.replace(/\.$/, ''))]),
              '; ',
            ),
            '.',
          ],
        ]
  return items.length + conventions.length === 0 ? [] : [heading(2, ['References'], referencesKey), ...list([...items, ...conventions])]
}

/** The document as in a bibliography. */
const reference = ({ short, title, status, date, url }: SourceDocument): Inline[] => [
  url === '' ? short : link(url, short),
  `, ${title} (${[status, date].filter((word) => word !== '').join(', ')})`,
]
