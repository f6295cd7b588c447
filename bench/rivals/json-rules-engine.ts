import { Engine } from 'json-rules-engine'
import { listFacts } from '../rules'
import type { Rival } from './rival'

/** Later conditions of a rule have a lower priority: it stops at the first that fails. */
const highest = 100

export const jsonRulesEngine: Rival = {
  name: 'json-rules-engine',
  notation: 'a rule each, conditions under `all` in falling priority so that the first that fails ends it, an event each',
  compile(statements) {
    const rules = statements.map(({ conditions }, number) => ({
      conditions: {
        all: conditions.map(([fact, values], at) => ({
          fact,
          priority: highest - at,
          ...(listFacts.includes(fact)
            ? values.length === 1
              ? { operator: 'contains', value: values[0] }
              : { operator: 'someFact:in', value: values }
            : values.length === 1
              ? { operator: 'equal', value: values[0] }
              : { operator: 'in', value: values }),
        })),
      },
      event: { type: String(number) },
    }))
    const engine = new Engine(rules)
    return async (cases) => {
      const fired: number[][] = []
      for (const facts of cases) fired.push((await engine.run(facts)).events.map(({ type }) => Number(type)))
      return fired
    }
  },
}
