/** The knowledge's rules as conditions on facts: the form that is put into each engine's own notation. */
import { factIds, facts, questionIds, valuesOf, type Answers, type Profile } from '../src/design/index'
import { attributes, type Candidate, type Knowledge, type Rule } from '../src/knowledge/index'

/** What an engine is told: one value or several for each name, null where there is none. */
export type Facts = Readonly<Record<string, string | readonly string[] | null>>

/** Facts that hold several values at once. */
export const listFacts: readonly string[] = ['needs', 'profiles']

/** A rule as an engine sees it: every name must have one of its values. */
export interface Statement {
  readonly id: string
  readonly conditions: readonly (readonly [name: string, values: readonly string[]])[]
}

type Conditions = Readonly<Record<string, string | readonly string[] | undefined>>

export const listOf = (value: string | readonly string[] | null | undefined): readonly string[] =>
  value === undefined || value === null ? [] : typeof value === 'string' ? [value] : value

/** Conditions on the candidate come first: they exclude the most, so that engines that stop early stop soonest. */
export function statement(id: string, when: Conditions, of: Conditions = {}): Statement {
  return { id, conditions: [...Object.entries(of), ...Object.entries(when)].map(([name, values]) => [name, listOf(values)] as const) }
}

/** Rows of the fit table and withdrawal budgets. */
export const rowsAndBudgets = ({ fit, budgets }: Knowledge): readonly Statement[] => [
  ...fit.map(({ id, authority, client, capability }) =>
    statement(id, { authority, ...(client.length > 0 && { client }), ...(capability.length > 0 && { capability }) }),
  ),
  ...budgets.map(({ id, revocation }) => statement(id, { revocation })),
]

export const liveRules = ({ rules, version }: Knowledge): readonly Rule[] =>
  rules.filter(({ since, until }) => since <= version && (until === null || until > version))

/** The candidates whose exposure a cap makes; empty: none. */
export function exposedBy({ exposure }: Knowledge, { effect, of }: Rule): readonly string[] {
  if (effect.kind !== 'cap') return []
  const made = Object.entries(exposure).flatMap(([validation, figure]) => (figure === effect.figure ? [validation] : []))
  return of.validation === undefined ? made : made.filter((validation) => listOf(of.validation).includes(validation))
}

/** Answers, ticked profiles and what follows from them, without a candidate. */
export function factsOf(answers: Answers, profiles: readonly Profile[]): Facts {
  const told: Record<string, string | readonly string[] | null> = { profiles }
  for (const id of questionIds) {
    const values = valuesOf(id, answers)
    told[id] = listFacts.includes(id) ? values : (values[0] ?? null)
  }
  for (const id of factIds) {
    const row = facts[id].rows.find(({ when }) =>
      Object.entries(when as Conditions).every(([name, wanted]) => listOf(told[name]).some((value) => listOf(wanted).includes(value))),
    )
    told[id] = row?.value ?? null
  }
  return told
}

/** Whether a rule speaks of a candidate. */
export const speaksOf = ({ of }: Pick<Rule, 'of'>, candidate: Candidate): boolean =>
  attributes.every((attribute) => of[attribute] === undefined || listOf(of[attribute]).includes(candidate[attribute]))
