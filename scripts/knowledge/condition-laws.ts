/** Laws of conditions: when a rule holds, and that more danger never loosens it. */
import { questions } from '../../src/design/index'
import type { Rule } from '../../src/knowledge/index'
import type { Law } from './laws'
import { known, listed, meets } from './meaning'

const ordered = ['sensitivity', 'revocation'] as const
const keysOf = (value: object): readonly string[] => Object.keys(value)
const ids = (entries: readonly Rule[]): readonly string[] => entries.map(({ id }) => id)

/** The answers in which a rule's two cases differ. */
function difference({ fires, silent }: Rule): readonly string[] {
  const [a, b] = [fires as Record<string, unknown>, (silent ?? {}) as Record<string, unknown>]
  const keys = [...new Set([...keysOf(a), ...keysOf(b)])].filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
  // A client and what it can count on are one step, since each client has capabilities of its own.
  return keys.filter((key) => key !== 'capability' || !keys.includes('client'))
}

export const conditionLaws: readonly Law[] = [
  {
    says: 'a rule fires in its case and keeps silent in the neighbour, one answer away; it has none where it always holds',
    breaches: ({ rules }) =>
      ids(
        rules.filter((one) => {
          if (!meets(one.when, known(one.fires))) return true
          if (keysOf(one.when).length === 0) return one.silent !== null
          return one.silent === null || meets(one.when, known(one.silent)) || difference(one).length !== 1
        }),
      ),
  },
  {
    says: 'what holds at one level of danger holds at every higher one, and under one more profile',
    breaches: ({ rules }) =>
      rules
        .filter(({ effect }) => effect.kind !== 'note')
        .flatMap(({ id, when }) => [
          ...ordered
            .filter((question) => {
              const named = listed(when[question])
              const values = keysOf(questions[question].values)
              const first = values.findIndex((value) => named.includes(value))
              return named.length > 0 && values.slice(first).some((value) => !named.includes(value))
            })
            .map((question) => `${id}: ${question}`),
          ...(listed(when.profiles).length > 1 ? [`${id}: profiles`] : []),
        ]),
  },
  {
    says: 'more than four conditions stand only where a standard says MUST',
    breaches: ({ rules, sources }) =>
      ids(
        rules.filter(
          (one) => keysOf(one.when).length > 4 && !(one.basis === 'standard' && one.sources.some((id) => sources[id]?.strength.startsWith('MUST') === true)),
        ),
      ),
  },
  {
    says: 'what speaks of clients without authentication names the schemes that it means',
    breaches: ({ rules }) => ids(rules.filter(({ of }) => listed(of.clientAuthentication).includes('none') && of.scheme === undefined)),
  },
  {
    says: 'nothing is said twice',
    breaches: ({ rules }) => {
      const said = rules.map(({ when, of, effect, because }) => JSON.stringify([when, of, effect, effect.kind === 'note' ? because : null]))
      return ids(rules.filter((_, at) => said.indexOf(said[at]!) !== at))
    },
  },
  {
    says: 'everything survives a JSON round trip',
    breaches: (knowledge) => Object.entries(knowledge).flatMap(([part, value]) => (same(value, JSON.parse(JSON.stringify(value))) ? [] : [part])),
  },
]

/** Whether two values are the same data, key by key; a function or an undefined value is no data. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null) return Object.is(a, b)
  if (typeof b !== 'object' || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return keysOf(left).length === keysOf(right).length && keysOf(left).every((key) => key in right && same(left[key], right[key]))
}
