import { ZenEngine } from '@gorules/zen-engine'
import { listFacts } from '../rules'
import type { Rival } from './rival'

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

export const zenEngine: Rival = {
  name: '@gorules/zen-engine',
  notation: 'one decision table that collects, a row each, a column for each fact; it loops over all candidates in one call',
  compile(statements) {
    const names = [...new Set(statements.flatMap(({ conditions }) => conditions.map(([name]) => name)))]
    const table = {
      hitPolicy: 'collect',
      executionMode: 'loop',
      inputField: 'cases',
      outputPath: 'fired',
      passThrough: false,
      inputs: names.map((name) => ({ id: name, name, ...(!listFacts.includes(name) && { field: name }) })),
      outputs: [{ id: 'id', name: 'id', field: 'id' }],
      rules: statements.map(({ conditions }, number) => {
        const cells = new Map(conditions.map(([name, values]) => [name, listFacts.includes(name) ? `some(${name}, # in [${quoted(values)}])` : quoted(values)]))
        return { _id: String(number), id: String(number), ...Object.fromEntries(names.map((name) => [name, cells.get(name) ?? ''])) }
      }),
    }
    // An output column and an input column must not share an id.
    if (names.includes('id')) throw new Error('a fact is named id')
    const decision = new ZenEngine().createDecision({
      nodes: [
        { id: 'in', type: 'inputNode', name: 'in', content: {} },
        { id: 'table', type: 'decisionTableNode', name: 'table', content: table },
        { id: 'out', type: 'outputNode', name: 'out', content: {} },
      ],
      edges: [
        { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
        { id: 'b', type: 'edge', sourceId: 'table', targetId: 'out' },
      ],
    })
    return async (cases) => (await decision.evaluate({ cases })).result.fired.map((rows) => rows.map(({ id }) => id))
  },
}
