import { prose } from '../markdown/prose'
import { grouped } from '../grouping'
import { heading, paragraph, strong, tasks, type Block, type Inline } from '../markdown/blocks'
import type { Sheet } from '../sheet'
import { cites, listed } from '../wording'

export const checklistKey = 'section:checklist'

/** What the API checks on each call; lines that several integrations share stand once. */
export function checklist(sheet: Sheet): Block[] {
  const holders = grouped(
    sheet.parts.flatMap((part) => (part.decision.validation?.checks ?? []).map((id) => ({ part, id }))),
    ({ id }) => id,
  )
  const groups = grouped(holders, ([, uses]) => uses.map(({ part }) => part.key).join(' '))
  if (groups.size === 0) return []
  const ordered = [...groups.values()]
    .map((held) => ({ parts: held[0]![1].map(({ part }) => part), checks: held.map(([id]) => id) }))
    .toSorted((a, b) => b.parts.length - a.parts.length)
  return [
    heading(2, ['Validation checklist'], checklistKey),
    ...ordered.flatMap(({ parts, checks }): Block[] => [
      ...(sheet.single ? [] : [paragraph(strong(parts.length === sheet.parts.length ? 'All integrations:' : `${listed(parts.map(({ name }) => name))}:`))]),
      ...tasks(checks.map((id) => line(sheet, id))),
    ]),
  ]
}

function line({ knowledge }: Sheet, id: string): Inline[] {
  const check = knowledge.checks[id]
  return check === undefined ? [id] : [...prose(check.says.replace(/\.$/, '')), ...cites(knowledge, check.sources)]
}
