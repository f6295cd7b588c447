import { grouped } from '../grouping'
import { heading, join, list, paragraph, strong, type Block, type Inline } from '../markdown/blocks'
import type { Sheet } from '../sheet'
import { ruleRef } from '../wording'

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
        const chapter = section.split('.')[0]!
        if (document === 'asvs') return [{ id, section, of: 'OWASP ASVS 5.0', topic: `V${chapter} ${chapters[chapter] ?? ''}`.trim() }]
        return document === 'api10' ? [{ id, section: '', of: 'OWASP API Security Top 10', topic: `${section} ${risks[section] ?? ''}`.trim() }] : []
      }),
    ),
  )
  const items = [...grouped(cited, ({ of }) => of)]
    .toSorted(([a], [b]) => -inOrder(a, b))
    .map(([of, held]): Inline[] => {
      const topics = [...grouped(held, ({ topic }) => topic)]
        .toSorted(([a], [b]) => inOrder(a, b))
        .map(([topic, uses]): Inline[] => {
          const sections = [...new Set(uses.map(({ section }) => section))].filter((section) => section !== '').toSorted(inOrder)
          const rules = [...new Set(uses.map(({ id }) => id))].map((id): Inline[] => [ruleRef(knowledge, id)])
          return [`${topic}${sections.length === 0 ? ', in part' : ` (${sections.join(', ')})`}, by `, ...join(rules, ', ')]
        })
      return [strong(`${of}:`), ' ', ...join(topics, '; '), '.']
    })
  return items.length === 0
    ? []
    : [
        heading(2, ['Coverage']),
        paragraph('Addressed by design, by the rules beside each; whether they are kept is for tests and reviews to show.'),
        ...list(items),
      ]
}

const inOrder = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })
