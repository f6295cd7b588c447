/** What a condition means, written down apart from the engine, so that the two can be held against each other. */
import { facts } from '../../src/design/index'
import { attributes, clientAuthentications, refreshes, senderConstraints, tokenFormats, validations, type Case, type Of } from '../../src/knowledge/index'
import { schemeIds } from '../../src/design/index'

export const listed = (value: unknown): readonly string[] => (value === undefined ? [] : Array.isArray(value) ? value : [value as string])

/** Whether each key of a condition has one of its values among those given. */
export const meets = (condition: object, given: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(condition).every(([key, wanted]) => listed(given[key]).some((value) => listed(wanted).includes(value)))

/** The answers of a case with the facts that follow from them. */
export function known(answers: Case): Record<string, unknown> {
  const given: Record<string, unknown> = { ...answers }
  for (const [id, fact] of Object.entries(facts)) given[id] = fact.rows.find(({ when }) => meets(when, answers as Record<string, unknown>))?.value
  return given
}

const values = {
  scheme: schemeIds,
  clientAuthentication: clientAuthentications,
  senderConstraint: senderConstraints,
  tokenFormat: tokenFormats,
  validation: validations,
  refresh: refreshes,
} satisfies Record<keyof Of, readonly string[]>

/** Every combination of a candidate's attributes, legal or not. */
export const tuples: readonly Readonly<Record<string, string>>[] = attributes.reduce<Record<string, string>[]>(
  (rows, key) => rows.flatMap((row) => values[key].map((value) => ({ ...row, [key]: value }))),
  [{}],
)
