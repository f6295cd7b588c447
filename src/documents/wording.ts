import { questionIds, questions, type NeverRecommendedId, type QuestionId, type SchemeId } from '../design/index'
import type { Statement } from '../engine/index'
import type { Control, Knowledge, Strength } from '../knowledge/notation'
import { grouped } from './grouping'
import { code, join, link, ref, type Inline } from './markdown/blocks'
import { prose } from './markdown/prose'

/** Key of the heading that conventions of ours lead to: they have no address of their own. */
export const houseKey = 'section:house-conventions'

/** A source as readers cite it, linked to its section. */
export function citation(knowledge: Knowledge, id: string): Inline {
  const source = knowledge.sources[id]
  if (source === undefined) return code(id)
  const document = knowledge.documents[source.document]
  if (source.url === '') return { ...ref(houseKey, `convention: ${houseName(source.section || source.document)}`), data: { key: houseKey, source: id } }
  const short = document?.short ?? source.document
  const draft = document?.standing === 'draft' && !short.includes('draft') ? ' (draft)' : ''
  const words = [short + draft, sectionWords(source.section)].filter((word) => word !== '').join(' ')
  return { ...link(source.url, words), data: { source: id } }
}

const abbreviations: Readonly<Record<string, string>> = {
  dpop: 'DPoP',
  par: 'PAR',
  jag: 'JAG',
  san: 'SAN',
  spa: 'SPA',
  jwks: 'JWKS',
  asvs: 'ASVS',
  psd2: 'PSD2',
  fapi: 'FAPI',
  '7d': '7 d',
  '180d': '180 d',
}
/** The name of a convention of ours, with its abbreviations as they are written. */
export const houseName = (section: string): string =>
  section
    .split(' ')
    .map((word) => abbreviations[word] ?? word)
    .join(' ')

/** A section as it is cited: numbers take the sign, names stay as they are. */
export const sectionWords = (name: string): string => (/^\d/.test(name) ? `§${name}` : name)

/** What a sentence claims, by which its sources are weighed. */
export interface Claim {
  /** Sources that say so with the same strength come first. */
  readonly strength?: Strength
  /** If the sentence states a figure and a convention of ours sets it, that comes first. */
  readonly says?: string
}

/** The most specific sources of a sentence, each document once: what carries its strength or its figure, then what was named first; drafts last. */
export function mostSpecific(knowledge: Knowledge, ids: readonly string[], { strength, says = '' }: Claim, most: number): string[] {
  const weight = (id: string): number => {
    const source = knowledge.sources[id]
    if (source === undefined) return 3
    if (knowledge.documents[source.document]?.standing === 'draft') return 2
    const decisive = source.url === '' ? /\d/.test(says.replace(/`[^`]*`/g, '')) : source.strength === strength
    return decisive ? 0 : 1
  }
  const byDocument = grouped(
    ids.toSorted((a, b) => weight(a) - weight(b)),
    (id) => {
      const source = knowledge.sources[id]
      return source === undefined || source.url === '' ? id : source.document
    },
  )
  return [...byDocument.values()].slice(0, most).map(([id]) => id!)
}

/** The most specific source, in brackets after a sentence; none: nothing. Where a reader weighs reasons, two. */
export function cites(knowledge: Knowledge, ids: readonly string[], claim: Claim = {}, most = 1): Inline[] {
  const links = mostSpecific(knowledge, ids, claim, most).map((id) => [citation(knowledge, id)])
  return links.length === 0 ? [] : [' (', ...join(links, ', '), ')']
}

/** What is known of a control; decisions carry its id as text. */
export const controlOf = (knowledge: Knowledge, id: string): Control | undefined => (knowledge.controls as Readonly<Record<string, Control>>)[id]

/** A control's code, linked to its rule. */
export const ruleRef = (knowledge: Knowledge, id: string): Inline => ref(`rule:${id}`, controlOf(knowledge, id)?.code ?? id)

/** A scheme in words. */
export function schemeLabel(knowledge: Knowledge, id: SchemeId | NeverRecommendedId): string {
  return id in knowledge.schemes ? knowledge.schemes[id as SchemeId].label : knowledge.never[id as NeverRecommendedId].label
}

/** A value of a question in words. */
export function valueLabel(question: QuestionId, value: string): string {
  const values: Readonly<Record<string, { readonly label: string }>> = questions[question].values
  return values[value]?.label ?? value
}

/** The answers that were given, in question order. */
export function given(answers: Readonly<Partial<Record<QuestionId, string | readonly string[]>>>): { question: QuestionId; values: readonly string[] }[] {
  return questionIds.flatMap((question) => {
    const answer = answers[question]
    return answer === undefined || answer.length === 0 ? [] : [{ question, values: typeof answer === 'string' ? [answer] : answer }]
  })
}

/** Names in a row, as in "A, B and C". */
export function listed(names: readonly string[], last: 'and' | 'or' = 'and'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`
}

/** How many names a sentence bears before it counts them instead. */
export const fewNames = 6

/** Some of all names, as briefly as they can be told: the names, all but the others, or how many. */
export function listedOf(names: readonly string[], all: readonly string[]): string {
  if (names.length <= fewNames) return listed(names)
  const chosen = new Set(names)
  const others = all.filter((name) => !chosen.has(name))
  return others.length <= fewNames ? `all but ${listed(others)}` : `${names.length} of the ${all.length} integrations, as said there`
}

/** A statement with its sources, as one sentence or two. */
export const saying = (knowledge: Knowledge, { because, sources }: Pick<Statement, 'because' | 'sources'>, strength?: Strength, most = 1): Inline[] => [
  ...prose(sentence(because).slice(0, -1)),
  ...cites(knowledge, sources, { says: because, ...(strength === undefined ? {} : { strength }) }, most),
  '.',
]

/** The sentence with its full stop. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
/** With a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** A label as it stands inside a sentence: a small first letter, unless it begins an abbreviation. */
export const inSentence = (text: string): string => (/^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
