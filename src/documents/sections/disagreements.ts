import { grouped } from '../grouping'
import { heading, list, type Block, type Inline } from '../markdown/blocks'
import type { Sheet } from '../sheet'
import { listedOf, saying } from '../wording'

/** Where authorities differ and which of them is followed, each once, with the integrations that it concerns where not all. */
export function disagreements({ knowledge, parts }: Sheet): Block[] {
  const held = grouped(
    parts.flatMap(({ name, decision }) => decision.disagreements.map((statement) => ({ name, statement }))),
    ({ statement }) => statement.rule,
  )
  const all = parts.map(({ name }) => name)
  const points = [...held.values()].map((uses): Inline[] => {
    const names = uses.map(({ name }) => name)
    const where = names.length === all.length ? [] : [` Concerns: ${listedOf(names, all)}.`]
    return [...saying(knowledge, uses[0]!.statement, undefined, 2), ...where]
  })
  return points.length === 0 ? [] : [heading(2, ['Where authorities differ']), ...list(points)]
}
