/** Controls that rules ask for, each once. */
import type { Knowledge, Rule, Strength } from '../knowledge/notation'
import type { DecidedControl } from './decision'

/** The strongest first. */
const rankOf: Readonly<Record<Strength, number>> = { MUST: 0, 'MUST NOT': 1, SHOULD: 2, 'SHOULD NOT': 3, MAY: 4 }

type Require = Extract<Rule['effect'], { kind: 'require' }>
const effectOf = (rule: Rule): Require => rule.effect as Require

/** All rules, of which those that ask for controls stand in the order of the registry, then of their ids. */
export function inOrder({ rules, controls }: Knowledge): readonly Rule[] {
  const order = new Map(Object.keys(controls).map((id, index) => [id, index]))
  const placeOf = ({ effect }: Rule): number => (effect.kind === 'require' ? order.get(effect.control)! : -1)
  return rules.toSorted((a, b) => placeOf(a) - placeOf(b) || (placeOf(a) < 0 || a.id === b.id ? 0 : a.id < b.id ? -1 : 1))
}

/** What was made of rules that ask for a control alone. */
export type Alone = WeakMap<Rule, DecidedControl>

/** Controls that rules ask for, which stand in the order of the registry: each with the strongest strength, the strongest first. */
export function controlsOf({ controls }: Knowledge, requires: readonly Rule[], alone: Alone): readonly DecidedControl[] {
  const byRank: DecidedControl[][] = [[], [], [], [], []]
  for (let from = 0, to = 0; from < requires.length; from = to) {
    const { control } = effectOf(requires[from]!)
    for (to = from + 1; to < requires.length && effectOf(requires[to]!).control === control;) to++
    let decided = to === from + 1 ? alone.get(requires[from]!) : undefined
    if (decided === undefined) {
      const rules = strongestFirst(requires.slice(from, to))
      const [first] = rules as readonly [Rule, ...Rule[]]
      decided = {
        id: control,
        strength: effectOf(first).strength,
        covers: controls[control].covers,
        sources: [...new Set(rules.flatMap(({ sources }) => sources))],
        rules: rules.map(({ id }) => id),
        because: first.because,
      }
      if (rules.length === 1) alone.set(first, decided)
    }
    byRank[rankOf[decided.strength]]!.push(decided)
  }
  const all: DecidedControl[] = []
  for (const list of byRank) for (const decided of list) all.push(decided)
  return all
}

function strongestFirst(rules: readonly Rule[]): readonly Rule[] {
  let strongest = rules[0]!
  for (const rule of rules) if (rankOf[effectOf(rule).strength] < rankOf[effectOf(strongest).strength]) strongest = rule
  return [strongest, ...rules.filter((rule) => rule !== strongest)]
}

/** Controls of both lists, each with the weaker of its strengths: what holds in either case. */
export function commonControls(a: readonly DecidedControl[], b: readonly DecidedControl[]): readonly DecidedControl[] {
  return a.flatMap((control) => {
    const other = b.find(({ id }) => id === control.id)
    return other === undefined ? [] : [rankOf[other.strength] > rankOf[control.strength] ? other : control]
  })
}
