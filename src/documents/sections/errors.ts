import { errorExamples } from '../../flows/index'
import { grouped } from '../grouping'
import { code, heading, join, paragraph, table, type Block, type Cell, type Inline } from '../markdown/blocks'
import { prose } from '../markdown/prose'
import type { Sheet } from '../sheet'
import { cites, listed } from '../wording'

type ErrorExample = ReturnType<typeof errorExamples>[number]

/** What tells one refusal from another: its error code or, without one, its occasion. */
const errorOf = ({ http, when }: ErrorExample): string => /error="([^"]+)"/.exec(http)?.[1] ?? when

/** How the API refuses, with its challenges; what is refused for the same reason stands together. */
export function errors({ knowledge, parts }: Sheet): Block[] {
  const all = parts.flatMap((part) => errorExamples(part.decision).map((example) => ({ part, example })))
  const refusals = [...grouped(all, ({ example }) => `${example.status} ${errorOf(example)}`).values()].toSorted(
    (a, b) => a[0]!.example.status - b[0]!.example.status,
  )
  const rows = refusals.map((held): Cell[] => {
    const { status, reason } = held[0]!.example
    const sources = [...new Set(held.flatMap(({ example }) => example.sources))]
    const cases = [...new Set(held.map(({ example }) => example.when))]
    const answers = [...grouped(held, ({ example }) => example.http)].map(([http, given]): Inline[] => {
      const headers = http.split('\n').slice(1)
      const who = given.length === parts.length ? '' : ` for ${listed(given.map(({ part }) => part.name))}`
      return [
        ...(headers.length === 0
          ? ['no challenge']
          : join(
              headers.map((line): Inline[] => [code(line)]),
              ' ',
            )),
        who,
      ]
    })
    return [`${status} ${reason}`, [...prose(oneOf(cases)), ...cites(knowledge, sources)], join(answers, '; ')]
  })
  const notes = [...new Set(all.flatMap(({ example }) => example.note ?? []))]
  if (rows.length === 0) return []
  return [heading(2, ['Errors']), ...table(['Status', 'When', 'Header'], rows), ...(notes.length === 0 ? [] : [paragraph(...join(notes.map(prose), ' '))])]
}

/** Cases as one sentence: what all begin with is said once. */
function oneOf(cases: readonly string[]): string {
  const split = cases.map((one) => one.split(/(?<=, )/))
  const shared = split[0]!.findIndex((piece, i) => split.some((other) => other[i] !== piece))
  if (split.length < 2 || shared <= 0) return cases.join('; or ')
  return split[0]!.slice(0, shared).join('') + split.map((pieces) => pieces.slice(shared).join('')).join(', ')
}
