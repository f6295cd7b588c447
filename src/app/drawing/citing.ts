import type { Knowledge, Source, SourceDocument } from '../../knowledge/notation'

/** A clause together with the document that it stands in. */
export interface Cited {
  readonly id: string
  readonly source: Source
  readonly document: SourceDocument
}

/** Looks a source up; null where this knowledge has none of that id. */
export function cited(knowledge: Pick<Knowledge, 'sources' | 'documents'>, id: string): Cited | null {
  const source = Object.hasOwn(knowledge.sources, id) ? knowledge.sources[id] : undefined
  const document = source && Object.hasOwn(knowledge.documents, source.document) ? knowledge.documents[source.document] : undefined
  return source && document ? { id, source, document } : null
}

/** How a clause is named beside a statement: `RFC 9700 §2.2.1`; a draft says so. */
export function citationLabel({ source, document }: Cited): string {
  if (document.standing === 'convention') return source.section === '' ? 'Convention' : `Convention: ${source.section}`
  const section = source.section === '' ? '' : /^[\d.]/.test(source.section) ? ` §${source.section}` : ` ${source.section}`
  const draft = document.standing === 'draft' && !/draft/i.test(document.short) ? ', draft' : ''
  return `${document.short}${section}${draft}`
}

/** The sources in their order, each clause once. */
export function distinctly(knowledge: Pick<Knowledge, 'sources' | 'documents'>, ids: readonly string[]): readonly Cited[] {
  const seen = new Map<string, Cited>()
  for (const id of ids) {
    const found = cited(knowledge, id)
    if (found && !seen.has(citationLabel(found))) seen.set(citationLabel(found), found)
  }
  return [...seen.values()]
}

/** Links lead out only where they are web addresses. */
export function webAddress(url: string): string | null {
  return /^https?:\/\//i.test(url) ? url : null
}
