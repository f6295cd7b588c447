/** Controls that rules ask for, each once. */
import type { Knowledge, Rule, Strength } from '../knowledge/notation'
import type { DecidedControl } from './decision'

/** The strongest first. */
const rankOf: Readonly<Record<Strength, number>> = { MUST: 0, 'MUST NOT': 1, SHOULD: 2, 'SHOULD NOT': 3, MAY: 4 }

const orders = new WeakMap<object, ReadonlyMap<string, number>>()
/** Places of the controls in the registry, counted once. */
function orderOf(controls: Knowledge['controls']): ReadonlyMap<string, number> {
  let order = orders.get(controls)
  if (order === undefined) orders.set(controls, (order = new Map(Object.keys(controls).map((id, index) => [id, index]))))
  return order
}

/** Controls that rules ask for, each with the strongest strength, in the order of strength, then of the registry. */
export function controlsOf(knowledge: Knowledge, requires: readonly Rule[]): readonly DecidedControl[] {
  const asked = new Map<string, { strength: Strength; rules: Rule[] }>()
  for (const rule of requires) {
    if (rule.effect.kind !== 'require') continue
    const { control, strength } = rule.effect
    const before = asked.get(control)
    if (before === undefined) asked.set(control, { strength, rules: [rule] })
    else if (rankOf[strength] < rankOf[before.strength]) asked.set(control, { strength, rules: [rule, ...before.rules] })
    else before.rules.push(rule)
  }
  const order = orderOf(knowledge.controls)
  return [...asked]
    .map(([id, { strength, rules }]) => ({
      id,
      strength,
      covers: knowledge.controls[id as keyof Knowledge['controls']].covers,
      sources: rules.length === 1 ? rules[0]!.sources : [...new Set(rules.flatMap(({ sources }) => sources))],
      rules: rules.map((rule) => rule.id),
      because: rules[0]!.because,
    }))
    .sort((a, b) => rankOf[a.strength] - rankOf[b.strength] || order.get(a.id)! - order.get(b.id)!)
}

/** Controls of both lists, each with the weaker of its strengths: what holds in either case. */
export function commonControls(a: readonly DecidedControl[], b: readonly DecidedControl[]): readonly DecidedControl[] {
  return a.flatMap((control) => {
    const other = b.find(({ id }) => id === control.id)
    return other === undefined ? [] : [rankOf[other.strength] > rankOf[control.strength] ? other : control]
  })
}
