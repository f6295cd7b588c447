/** Words and marks that all parts of the page share. */
import { code, join, link, list, paragraph, ref, strong, type Block, type Inline, prose } from '../../src/documents/markdown/index'
import { ofWords, whenWords, sectionWords } from '../../src/documents/index'
import type { Knowledge, Rule } from '../../src/knowledge/index'

/** Key of the chapter of our conventions, which have no address of their own. */
export const conventionsKey = 'conventions'

/** A source linked to its section, with its strength; a draft says that it is one, a convention of ours that it is ours. */
export function cited(knowledge: Knowledge, id: string): Inline[] {
  const { document, section, strength, url } = knowledge.sources[id]!
  const { short, standing } = knowledge.documents[document]!
  if (standing === 'convention') return ['convention ', ref(conventionsKey, code(id))]
  const words = [short, sectionWords(section)].filter((word) => word !== '').join(' ')
  const marks = [...(strength === 'none' ? [] : [strength]), ...(standing === 'draft' && !short.includes('draft') ? ['draft'] : [])]
  return [link(url, words), marks.length === 0 ? '' : ` (${marks.join(', ')})`]
}

/** Sources in a row. */
export const citedAll = (knowledge: Knowledge, ids: readonly string[]): Inline[] =>
  join(
    ids.map((id) => cited(knowledge, id)),
    '; ',
  )

/** Why a rule says what it says, and on what ground. */
export const reasons = (knowledge: Knowledge, { because, sources, basis }: Rule): Inline[][] => [
  [strong('Why:'), ' ', ...prose(because)],
  [strong('Sources:'), ' ', ...citedAll(knowledge, sources), '. ', strong('Basis:'), ` ${basis}.`],
]

/** The calls and candidates that a rule holds for, as a clause; it always names something. */
export function scope(knowledge: Knowledge, { when, of }: Rule): Inline[] {
  const [calls, candidates] = [whenWords(when), ofWords(knowledge, of)]
  return [...prose(candidates === '' ? 'every candidate' : candidates), ...(calls === '' ? [', for every call'] : [', for calls ', ...prose(calls)])]
}

/** How to read the page. */
export function how({ rules, controls, documents, version }: Knowledge): Block[] {
  const cites = new Set(rules.flatMap((rule) => rule.sources))
  return [
    paragraph(
      `Version ${version}: ${rules.length} rules, ${Object.keys(controls).length} controls, ${cites.size} cited clauses of ${Object.keys(documents).length} documents. `,
      'This page is written by ',
      code('npm run docs'),
      ' from the data that decides; change that, not this. ',
      code('docs/decisions.csv'),
      ' shows what comes of it, and ',
      link('../ADVICE.md', 'ADVICE.md'),
      ' tells what changed.',
    ),
    ...list([
      [
        strong('Conditions'),
        ' are conjunctions: everything that a rule names must hold; of a list one is enough. A rule that names no condition always holds.',
      ],
      [
        strong('Strength'),
        ' is the word of the clause: MUST, MUST NOT, SHOULD, SHOULD NOT, MAY. No effect is stronger than its sources, unless the basis is a convention.',
      ],
      [
        strong('Basis'),
        ' says where the force comes from: a ',
        strong('standard'),
        ' (a clause of an RFC, a final specification or a regulation), ',
        strong('guidance'),
        ' (published advice, as of OWASP, NIST or a vendor), or a ',
        strong('convention'),
        ' of this product, which no source decides.',
      ],
      [strong('Draft'), ' marks a document that is not final; drafts decide nothing alone.'],
      [strong('Figures'), ' are required, recommended or a convention; no figure is called required that its source does not require.'],
    ]),
  ]
}
