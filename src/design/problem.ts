/** What was wrong with something read from outside. */
export interface Problem {
  /** Stable, in kebab-case, as in `unknown-value`. */
  readonly code: string
  /** `error`: something that was meant is lost or unclear; `notice`: all that can be used is used. */
  readonly severity: 'error' | 'notice'
  /** As in `integrations[2].answers.client`; empty: the whole. */
  readonly place: string
  /** What, where and how to mend it, in a line that begins with the place. */
  readonly message: string
}

const mostProblems = 20

/** Of errors, first the words that somebody meant otherwise, last what is only missing; a count of the rest ends them all. */
const ranks: Readonly<Record<string, number>> = { 'unknown-value': 0, 'unknown-question': 0, 'unknown-profile': 0, missing: 2, more: 3 }
const rankOf = ({ code }: Problem): number => ranks[code] ?? 1

/** The first twenty, errors before notices and the most telling errors first, and one more that counts the rest. */
export function firstProblems(problems: readonly Problem[]): Problem[] {
  const errors = problems.filter((one) => one.severity === 'error').sort((a, b) => rankOf(a) - rankOf(b))
  const sorted = [...errors, ...problems.filter((one) => one.severity === 'notice')]
  if (sorted.length <= mostProblems) return sorted
  const rest = sorted.slice(mostProblems)
  const severity = rest.some((one) => one.severity === 'error') ? 'error' : 'notice'
  return [...sorted.slice(0, mostProblems), { code: 'more', severity, place: '', message: `and ${rest.length} more` }]
}

/** A problem whose message begins with its place. */
export function problemAt(place: string, severity: Problem['severity'], code: string, text: string): Problem {
  return { code, severity, place, message: place === '' ? text : `${place}: ${text}` }
}

/** A path as it is written in code: `integrations[2].answers.client`. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`
      const name = String(step)
      if (!/^[\w-]+$/.test(name)) return `[${quoted(name)}]`
      return index === 0 ? name : `.${name}`
    })
    .join('')
}

/** Something from outside in double quotes, on one line and short enough for a message. */
export function quoted(value: unknown): string {
  if (typeof value === 'string') {
    const line = value.slice(0, 200).replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    const short = Array.from(line)
    return `"${short.length > 60 ? `${short.slice(0, 60).join('')}…` : line}"`
  }
  if (Array.isArray(value)) return 'a list'
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value === undefined ? 'nothing' : 'an object'
}

/** Takes one problem: where, how bad, its code, and its text without the place. */
export type Tell = (path: readonly PropertyKey[], severity: Problem['severity'], code: string, text: string) => void
