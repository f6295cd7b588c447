import type { Decision } from '../../engine/index'
import type { Knowledge, SourceDocument } from '../../knowledge/notation'
import { cited } from '../drawing/citing'
import { checkOf, entryOf } from './entries'

/** A document that a decision rests on, with the sections used. */
export interface UsedDocument {
  readonly id: string
  readonly document: SourceDocument
  readonly sections: readonly string[]
}

/** Every source that a decision cites, each once. */
export function sourceIds(decision: Decision, knowledge: Knowledge): readonly string[] {
  const {
    why,
    controls,
    against,
    discouraged,
    rejected,
    fallbacks,
    registration,
    risks,
    disagreements,
    prices,
    stepUp,
    validation,
    lifetimes,
    conflict,
    rules,
    server,
  } = decision
  const ruled = [...rules, ...(conflict?.rules ?? []), ...Object.values(lifetimes ?? {}).flatMap((lifetime) => lifetime?.rules ?? [])]
  return [
    ...new Set([
      ...(why?.sources ?? []),
      ...[controls, against, discouraged, rejected, fallbacks, registration, risks, disagreements, prices].flatMap((list) =>
        list.flatMap(({ sources }) => sources),
      ),
      ...(stepUp?.sources ?? []),
      ...(server?.sources ?? []),
      ...(validation?.checks ?? []).flatMap((id) => checkOf(knowledge, id)?.sources ?? []),
      ...ruled.flatMap((id) => entryOf(knowledge, id)?.sources ?? []),
    ]),
  ]
}

const inOrder = new Intl.Collator('en', { numeric: true })
const standings: readonly SourceDocument['standing'][] = ['standard', 'bcp', 'specification', 'regulation', 'guidance', 'vendor', 'draft', 'convention']

/** The documents behind a decision: standards first, what decides nothing alone last. */
export function usedDocuments(decision: Decision, knowledge: Knowledge): readonly UsedDocument[] {
  const used = new Map<string, { document: SourceDocument; sections: Set<string> }>()
  for (const id of sourceIds(decision, knowledge)) {
    const found = cited(knowledge, id)
    if (!found) continue
    const { source, document } = found
    const entry = used.get(source.document) ?? { document, sections: new Set<string>() }
    for (const section of source.section.split(/,\s*/)) if (section !== '') entry.sections.add(section)
    used.set(source.document, entry)
  }
  return [...used]
    .map(([id, { document, sections }]) => ({ id, document, sections: [...sections].sort(inOrder.compare) }))
    .sort((a, b) => standings.indexOf(a.document.standing) - standings.indexOf(b.document.standing) || inOrder.compare(a.document.short, b.document.short))
}
