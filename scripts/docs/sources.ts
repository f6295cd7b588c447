/** The documents that are cited, with the clauses that rules rest on. */
import { code, link, paragraph, strong, table, type Inline, prose } from '../../src/documents/markdown/index'
import { sectionWords } from '../../src/documents/index'
import type { Knowledge, Source, SourceDocument } from '../../src/knowledge/index'
import type { Chapter } from './rules-page'
import { conventionsKey } from './words'

const standings: readonly (readonly [title: string, of: readonly SourceDocument['standing'][]])[] = [
  ['Standards, specifications and regulation', ['standard', 'bcp', 'specification', 'regulation']],
  ['Drafts', ['draft']],
  ['Guidance', ['guidance', 'vendor']],
  ['Conventions of this product', ['convention']],
]
const readIn: Readonly<Record<Source['verified'], string>> = {
  standard: 'read in the text',
  'final-source': 'read in its final source',
  quotation: 'seen through quotations',
  unverified: 'not checked',
}

export function sourceChapters(knowledge: Knowledge): Chapter[] {
  const cites = new Set<string>(
    [...knowledge.rules, ...knowledge.fit, ...knowledge.budgets, ...Object.values(knowledge.server)].flatMap(({ sources }) => sources),
  )
  const clauses = Object.entries(knowledge.sources).filter(([id]) => cites.has(id))
  return standings.map(([title, of]) => ({
    title,
    keys: of.includes('convention') ? [conventionsKey] : [],
    blocks: Object.entries(knowledge.documents)
      .filter(([, { standing }]) => of.includes(standing))
      .flatMap(([document, about]) => {
        const held = clauses.filter(([, source]) => source.document === document)
        return held.length === 0
          ? []
          : [
              paragraph(...named(about)),
              ...table(
                ['Clause', 'Strength', 'Says', 'Checked', 'Id'],
                held.map(([id, source]) => row(id, source)),
              ),
            ]
      }),
  }))
}

function named({ short, title, status, date, url }: SourceDocument): Inline[] {
  const about = [status, date].filter((word) => word !== '').join(', ')
  return [strong(url === '' ? short : link(url, short)), `, ${title}${about === '' ? '' : ` (${about})`}`]
}

const row = (id: string, { section, strength, says, verified, url }: Source) => [
  section === '' ? 'whole' : url === '' ? section : [link(url, sectionWords(section))],
  strength === 'none' ? '–' : strength,
  prose(says),
  url === '' ? 'ours' : readIn[verified],
  [code(id)],
]
