/** Laws of completeness: every control is asked for, every figure has a base, every question counts. */
import { questionIds } from '../../src/design/index'
import type { FigureId, Knowledge, Rule } from '../../src/knowledge/index'
import type { Law } from './laws'
import { meets, tuples } from './meaning'

/** How each control is asked for. */
function askings(rules: readonly Rule[]): Map<string, readonly string[]> {
  const asked = new Map<string, readonly string[]>()
  for (const { effect } of rules) if (effect.kind === 'require') asked.set(effect.control, [...(asked.get(effect.control) ?? []), effect.strength])
  return asked
}

/** The attributes of which a figure is issued and no cap holds always; undefined: none. */
function uncapped({ rules, issues }: Knowledge, figure: FigureId): Readonly<Record<string, string>> | undefined {
  const bases = rules.filter(({ effect, when }) => effect.kind === 'cap' && effect.figure === figure && Object.keys(when).length === 0)
  return tuples.find((tuple) => issues[figure].some((of) => meets(of, tuple)) && !bases.some(({ of }) => meets(of, tuple)))
}

export const coverageLaws: readonly Law[] = [
  {
    says: 'every control is asked for by some rule, and no rule asks for another',
    breaches: ({ rules, controls }) => {
      const asked = askings(rules)
      return [...Object.keys(controls).filter((id) => !asked.has(id)), ...[...asked.keys()].filter((id) => !(id in controls))]
    },
  },
  {
    says: 'no control is both demanded and forbidden',
    breaches: ({ rules }) => [...askings(rules)].flatMap(([id, all]) => (new Set(all.map((strength) => strength.endsWith('NOT'))).size > 1 ? [id] : [])),
  },
  {
    says: 'every control covers a threat that exists',
    breaches: ({ controls, threats }) =>
      Object.entries(controls).flatMap(([id, { covers }]) => (covers.length > 0 && covers.every((threat) => threat in threats) ? [] : [id])),
  },
  {
    says: 'every figure has a cap that always holds, for whatever issues it',
    breaches: (knowledge) =>
      (Object.keys(knowledge.issues) as FigureId[]).flatMap((figure) => {
        const tuple = uncapped(knowledge, figure)
        return tuple === undefined ? [] : [`${figure}: ${Object.values(tuple).join('/')}`]
      }),
  },
  {
    says: 'every question is used by some rule or budget',
    breaches: ({ rules, budgets }) => {
      const used = new Set([...rules.flatMap(({ when }) => Object.keys(when)), ...(budgets.length > 0 ? ['revocation'] : [])])
      return questionIds.filter((id) => !used.has(id))
    },
  },
]
