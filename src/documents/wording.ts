import { questionIds, questions, type NeverRecommendedId, type QuestionId, type SchemeId } from '../design/index'
import type { Statement } from '../engine/index'
import type { Control, Knowledge } from '../knowledge/notation'
import { grouped } from './grouping'
import { code, join, link, ref, type Inline } from './markdown/blocks'
import { prose } from './markdown/prose'

/** Key of the heading that conventions of ours lead to: they have no address of their own. */
export const referencesKey = 'section:references'

/** A source as readers cite it, linked to its section. */
export function citation(knowledge: Knowledge, id: string): Inline {
  const source = knowledge.sources[id]
  if (source === undefined) return code(id)
  const document = knowledge.documents[source.document]
  if (source.url === '') return { ...ref(referencesKey, `convention: ${source.section || source.document}`), data: { key: referencesKey, source: id } }
  const short = document?.short ?? source.document
  const draft = document?.standing === 'draft' && !short.includes('draft') ? ' (draft)' : ''
  const words = [short + draft, section(source.section)].filter((word) => word !== '').join(' ')
  return { ...link(source.url, words), data: { source: id } }
}

const section = (name: string): string => (name === '' ? '' : /^[\dA-Z]/.test(name) && !/^(Art|Table|Annex|V\d)/.test(name) ? `§${name}` : name)

/** Sources in brackets after a sentence, each document section once; none: nothing. */
export function cites(knowledge: Knowledge, ids: readonly string[]): Inline[] {
  const shown = grouped(ids, (id) => {
    const source = knowledge.sources[id]
    return source === undefined ? id : `${source.document} ${source.section}`
  })
  const links = [...shown.values()].map(([id]) => [citation(knowledge, id!)])
  return links.length === 0 ? [] : [' (', ...join(links, ', '), ')']
}

/** What is known of a control; decisions carry its id as text. */
export const controlOf = (knowledge: Knowledge, id: string): Control | undefined => (knowledge.controls as Readonly<Record<string, Control>>)[id]

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
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** A statement with its sources, as one sentence or two. */
export const saying = (knowledge: Knowledge, { because, sources }: Pick<Statement, 'because' | 'sources'>): Inline[] => [
  ...prose(sentence(because).slice(0, -1)),
  ...cites(knowledge, sources),
  '.',
]

/** The sentence with its full stop. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
/** With a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** A label as it stands inside a sentence: a small first letter, unless it begins an abbreviation. */
export const inSentence = (text: string): string => (/^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
