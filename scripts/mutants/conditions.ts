/** Mutants of a condition: a key dropped, a value dropped from a list, a value added. */
import { facts, profileIds, questionIds, questions, type QuestionId } from '../../src/design/index'
import type { Knowledge, Of, When } from '../../src/knowledge/index'
import { known, listed, meets, tuples } from '../knowledge/meaning'
import { completions } from '../prove/space'

type Condition = Readonly<Record<string, string | readonly string[]>>

/** One changed condition with the change in words. */
export interface ChangedCondition {
  readonly says: string
  readonly condition: Condition
}

/**
 * Every change of one key. `domain` lists the values that a key can have, in their order, and `differs` tells whether two
 * conditions can be told apart at all: what adds a value that never comes is no change.
 */
function changesOfCondition(
  condition: Condition,
  domain: (key: string) => readonly string[],
  differs: (a: Condition, b: Condition) => boolean,
): readonly ChangedCondition[] {
  return Object.entries(condition).flatMap(([key, wanted]) => {
    const values = listed(wanted)
    const rest = Object.fromEntries(Object.entries(condition).filter(([other]) => other !== key))
    const dropped: ChangedCondition = { says: `${key} dropped`, condition: rest }
    const fewer =
      values.length < 2
        ? []
        : values.map((value): ChangedCondition => ({
            says: `${key}: ${value} dropped`,
            condition: { ...condition, [key]: values.filter((other) => other !== value) },
          }))
    // One added value a key: the one before the first, which for ordered questions is the next milder one, else the first that can be told.
    const others = domain(key).filter((value) => !values.includes(value))
    const before = domain(key)[domain(key).indexOf(values[0]!) - 1]
    const added = [...others.filter((value) => value === before), ...others]
      .map((value): ChangedCondition => ({ says: `${key}: ${value} added`, condition: { ...condition, [key]: [...values, value] } }))
      .find((change) => differs(condition, change.condition))
    return [dropped, ...fewer, ...(added === undefined ? [] : [added])]
  })
}

/** The values of a question, a fact or the profiles. */
function valuesOfKey(key: string): readonly string[] {
  if (key === 'profiles') return profileIds
  if (key in facts) return [...new Set(facts[key as keyof typeof facts].rows.map(({ value }) => value))]
  return key in questions ? Object.keys(questions[key as QuestionId].values) : []
}

const spaces = new Map<string, readonly Readonly<Record<string, unknown>>[]>()

/** Callers with all answers to the questions named, and the facts that follow. */
function spaceOver(named: readonly QuestionId[]): readonly Readonly<Record<string, unknown>>[] {
  const id = named.join()
  let space = spaces.get(id)
  if (space === undefined) spaces.set(id, (space = [...completions({}, ['authority', 'client', 'capability', ...named])].map(known)))
  return space
}

/** Whether some answers meet one of the conditions and not the other. */
function tellsApart(a: Condition, b: Condition): boolean {
  if (JSON.stringify(a['profiles']) !== JSON.stringify(b['profiles'])) return true
  const bare = (condition: Condition): Condition => Object.fromEntries(Object.entries(condition).filter(([key]) => key !== 'profiles'))
  // The fact of presence follows from what else the user needs.
  const named = questionIds.filter((id) => !caller.includes(id) && (id in a || id in b || (id === 'needs' && ('presence' in a || 'presence' in b))))
  return spaceOver(named).some((given) => meets(bare(a), given) !== meets(bare(b), given))
}
const caller: readonly QuestionId[] = ['authority', 'client', 'capability']

const asCondition = (part: When | Of): Condition => part

/** Changes of a `when`. */
export const changesOfWhen = (when: When): readonly ChangedCondition[] => changesOfCondition(asCondition(when), valuesOfKey, tellsApart)

/** Changes of an `of`, by the candidates that there are. */
export function changesOfOf({ products }: Knowledge, of: Of): readonly ChangedCondition[] {
  const candidates = legalOf(products)
  const differs = (a: Condition, b: Condition): boolean => candidates.some((candidate) => meets(a, candidate) !== meets(b, candidate))
  const domain = (key: string): readonly string[] => [...new Set(candidates.map((candidate) => candidate[key]!))]
  return changesOfCondition(asCondition(of), domain, differs)
}

const legal = new WeakMap<Knowledge['products'], readonly Readonly<Record<string, string>>[]>()
function legalOf(products: Knowledge['products']): readonly Readonly<Record<string, string>>[] {
  let own = legal.get(products)
  if (own === undefined) {
    own = tuples.filter((tuple) =>
      products.some(
        (product) =>
          product.scheme === tuple['scheme'] &&
          (['clientAuthentication', 'senderConstraint', 'refresh'] as const).every((key) => (product[key] as readonly string[]).includes(tuple[key]!)) &&
          product.token.some(([format, validation]) => format === tuple['tokenFormat'] && validation === tuple['validation']) &&
          !(tuple['refresh'] === 'bound' && tuple['senderConstraint'] === 'none'),
      ),
    )
    legal.set(products, own)
  }
  return own
}
