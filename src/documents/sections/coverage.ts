import { grouped } from '../grouping'
import { heading, join, paragraph, ref, table, type Block, type Cell, type Inline } from '../markdown/blocks'
import type { Sheet } from '../sheet'
import { controlOf } from '../wording'

/** Chapters of ASVS 5.0 by their number. */
const chapters: Readonly<Record<string, string>> = {
  '3': 'Web Frontend Security',
  '4': 'API and Web Service',
  '6': 'Authentication',
  '7': 'Session Management',
  '8': 'Authorization',
  '9': 'Self-contained Tokens',
  '10': 'OAuth and OIDC',
  '11': 'Cryptography',
  '12': 'Secure Communication',
  '13': 'Configuration',
  '14': 'Data Protection',
  '15': 'Secure Coding and Architecture',
  '16': 'Security Logging and Error Handling',
}
/** The API Security Top 10 of 2023. */
const risks: Readonly<Record<string, string>> = {
  'API1:2023': 'Broken Object Level Authorization',
  'API2:2023': 'Broken Authentication',
  'API3:2023': 'Broken Object Property Level Authorization',
  'API4:2023': 'Unrestricted Resource Consumption',
  'API5:2023': 'Broken Function Level Authorization',
  'API6:2023': 'Unrestricted Access to Sensitive Business Flows',
  'API7:2023': 'Server Side Request Forgery',
  'API8:2023': 'Security Misconfiguration',
  'API9:2023': 'Improper Inventory Management',
  'API10:2023': 'Unsafe Consumption of APIs',
}

/** Which parts of OWASP's lists the rules address, by the sources that the rules cite; nothing is claimed beyond that. */
export function coverage({ knowledge, parts }: Sheet): Block[] {
  const cited = parts.flatMap(({ decision }) =>
    decision.controls.flatMap(({ id, sources }) =>
      sources.flatMap((source) => {
        const { document, section } = knowledge.sources[source] ?? { document: '', section: '' }
        if (document === 'asvs') return [{ id, row: `ASVS 5.0 V${section.split('.')[0]} ${chapters[section.split('.')[0]!] ?? ''}`.trim(), section }]
        return document === 'api10' ? [{ id, row: `API Top 10, ${section} ${risks[section] ?? ''}`.trim(), section: '' }] : []
      }),
    ),
  )
  const order = (row: string): number => Number(/\d+(?=\D*$| )/.exec(row.replace('5.0', ''))?.[0] ?? 0)
  const rows = [...grouped(cited, ({ row }) => row)]
    .toSorted(([a], [b]) => Number(b.startsWith('ASVS')) - Number(a.startsWith('ASVS')) || order(a) - order(b))
    .map(([row, held]): Cell[] => {
      const sections = [...new Set(held.map(({ section }) => section))]
        .filter((section) => section !== '')
        .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      const rules = [...new Set(held.map(({ id }) => id))].map((id): Inline[] => [ref(`rule:${id}`, controlOf(knowledge, id)?.code ?? id)])
      return [row, sections.length === 0 ? 'in part' : sections.join(', '), join(rules, ', ')]
    })
  return rows.length === 0
    ? []
    : [
        heading(2, ['Coverage']),
        paragraph('Addressed by design, by the rules beside each; whether they are kept is for tests and reviews to show.'),
        ...table(['List', 'Requirements', 'Rules'], rows),
      ]
}
