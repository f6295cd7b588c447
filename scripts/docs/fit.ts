/** The fit table by whom the call is made for. */
import { code, table, prose } from '../../src/documents/markdown/index'
import { questions } from '../../src/design/index'
import { whenWords } from '../../src/documents/index'
import type { Fit, Knowledge } from '../../src/knowledge/index'
import type { Chapter } from './rules-page'
import { citedAll } from './words'

export function fitChapter(knowledge: Knowledge): Chapter[] {
  const authorities = Object.entries(questions.authority.values)
  return authorities.map(([authority, { label }]) => ({
    title: `Made for: ${label}`,
    blocks: table(
      ['Calls', 'Schemes, best first', 'Why', 'Sources', 'Entry'],
      knowledge.fit
        .filter((row) => row.authority === authority)
        .map((row) => [
          prose(caller(row)),
          row.schemes.map((scheme) => knowledge.schemes[scheme].label).join(', '),
          prose(row.because),
          citedAll(knowledge, row.sources),
          [code(row.id)],
        ]),
    ),
  }))
}

function caller({ client, capability }: Fit): string {
  const words = whenWords({ ...(client.length > 0 && { client }), ...(capability.length > 0 && { capability }) })
  return words === '' ? 'any' : words
}
