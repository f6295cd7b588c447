import { grouped } from '../grouping'
import { heading, join, ref, table, type Block, type Cell, type Inline } from '../markdown/blocks'
import { prose } from '../markdown/prose'
import type { Sheet } from '../sheet'
import { capital, cites, inSentence, listed, schemeLabel, sentence, valueLabel } from '../wording'

/** Which schemes serve which callers, best first, for the callers that this API has; a single integration says so itself. */
export function choice({ knowledge, parts, single }: Sheet): Block[] {
  if (single) return []
  const rows = [...grouped(parts, ({ decision }) => decision.why?.rule)].flatMap(([rule, held]): Cell[][] => {
    const row = knowledge.fit.find(({ id }) => id === rule)
    if (row === undefined) return []
    const callers = row.client.length === 0 ? [valueLabel('authority', row.authority)] : row.client.map((client) => valueLabel('client', client))
    const means = row.capability.map((capability) => inSentence(valueLabel('capability', capability)))
    return [
      [
        capital(listed(callers.map(inSentence), 'or')),
        means.length === 0 ? '–' : capital(listed(means, 'or')),
        row.schemes.map((scheme) => schemeLabel(knowledge, scheme)).join(', '),
        [...prose(sentence(row.because).slice(0, -1)), ...cites(knowledge, row.sources), '.'],
        join(
          held.map(({ key, name }): Inline[] => [ref(key, name)]),
          ', ',
        ),
      ],
    ]
  })
  return rows.length === 0 ? [] : [heading(2, ['Choosing the scheme']), ...table(['Caller', 'Can count on', 'Schemes, best first', 'Because', 'Here'], rows)]
}
