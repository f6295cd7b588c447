import { RuleEngine } from 'node-rules'
import { listFacts, type Facts, type Statement } from '../rules'
import type { Rival } from './rival'

/** A test of each condition, made once; the first that fails ends it. */
function testOf({ conditions }: Statement): (facts: Facts) => boolean {
  const tests = conditions.map(([name, values]) => {
    const wanted = new Set<unknown>(values)
    return listFacts.includes(name)
      ? (facts: Facts) => (facts[name] as readonly string[]).some((value) => wanted.has(value))
      : (facts: Facts) => wanted.has(facts[name])
  })
  return (facts) => {
    for (const test of tests) if (!test(facts)) return false
    return true
  }
}

export const nodeRules: Rival = {
  name: 'node-rules',
  notation: 'a rule each, its condition a function with sets made once; changes of facts are not watched (`ignoreFactChanges`)',
  compile(statements) {
    const engine = new RuleEngine(
      statements.map((own, number) => {
        const test = testOf(own)
        return {
          condition: (flow, fact) => flow.when(test(fact as never)),
          consequence: (flow, fact) => {
            fact.fired.push(number)
            flow.next()
          },
        }
      }),
      { ignoreFactChanges: true },
    )
    return async (cases) => {
      const fired: (readonly number[])[] = []
      for (const facts of cases)
        fired.push(await new Promise<readonly number[]>((resolve) => engine.execute({ ...facts, fired: [] }, (fact) => resolve(fact.fired))))
      return fired
    }
  },
}
