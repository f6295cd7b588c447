import { errorExamples } from '../../flows/index'
import { grouped } from '../grouping'
import { code, heading, join, paragraph, table, type Block, type Cell, type Inline } from '../markdown/blocks'
import { prose } from '../markdown/prose'
import type { Sheet } from '../sheet'
import { cites, listed } from '../wording'

/** How the API refuses, with its challenges; an answer that several integrations get stands once. */
export function errors({ knowledge, parts, single }: Sheet): Block[] {
  const all = parts.flatMap((part) => errorExamples(part.decision).map((example) => ({ part, example })))
  const answers = [...grouped(all, ({ example }) => `${example.when}\n${example.http}`).values()].toSorted(
    (a, b) => a[0]!.example.status - b[0]!.example.status,
  )
  const rows = answers.map((held): Cell[] => {
    const { status, reason, when, http, sources } = held[0]!.example
    const headers = http.split('\n').slice(1)
    const who = held.length === parts.length ? 'all' : listed(held.map(({ part }) => part.name))
    return [
      `${status} ${reason}`,
      [...prose(when), ...cites(knowledge, sources)],
      headers.length === 0
        ? '–'
        : join(
            headers.map((line): Inline[] => [code(line)]),
            ' ',
          ),
      ...(single ? [] : [who]),
    ]
  })
  const notes = [...new Set(all.flatMap(({ example }) => example.note ?? []))]
  if (rows.length === 0) return []
  return [heading(2, ['Errors']), ...table(['Status', 'When', 'Header', ...(single ? [] : ['For'])], rows), ...notes.map((note) => paragraph(...prose(note)))]
}
