/** Laws of ids and sources: what is named exists, and nothing is stronger than what it cites. */
import { factIds, facts, profileIds, questionIds, questions } from '../../src/design/index'
import { attributes, type Knowledge, type Rule, type Source, type Strength } from '../../src/knowledge/index'
import type { Law } from './laws'
import { listed } from './meaning'

const ranks: Readonly<Record<Strength | 'none', number>> = { none: 0, MAY: 1, SHOULD: 2, 'SHOULD NOT': 2, MUST: 3, 'MUST NOT': 3 }
const ids = (entries: readonly Rule[]): readonly string[] => entries.map(({ id }) => id)

/** Every entry with what it cites. */
function citations(knowledge: Knowledge): (readonly [entry: string, sources: readonly string[]])[] {
  const named = (entries: readonly { readonly id: string; readonly sources: readonly string[] }[]) => entries.map(({ id, sources }) => [id, sources] as const)
  const keyed = (entries: Readonly<Record<string, { readonly sources: readonly string[] }>>) =>
    Object.entries(entries).map(([id, { sources }]) => [id, sources] as const)
  const registration = Object.entries(knowledge.schemes).flatMap(([id, scheme]) =>
    scheme.registration.map(({ sources }) => [`registration of ${id}`, sources] as const),
  )
  return [
    ...[knowledge.rules, knowledge.fit, knowledge.budgets, knowledge.antiPatterns].flatMap(named),
    ...[knowledge.schemes, knowledge.never, knowledge.checks, knowledge.server].flatMap(keyed),
    ...registration,
    ['step-up', knowledge.stepUp.sources],
  ]
}

/** The strength that an effect claims. */
function claimed({ effect }: Rule): number {
  switch (effect.kind) {
    case 'forbid':
      return ranks.MUST
    case 'discourage':
      return ranks.SHOULD
    case 'require':
      return ranks[effect.strength]
    case 'cap':
      return effect.firmness === 'required' ? ranks.MUST : effect.firmness === 'recommended' ? ranks.SHOULD : ranks.none
    case 'note':
      return ranks.none
  }
}

const binding = ['standard', 'bcp', 'specification', 'regulation']
const standingOf = (knowledge: Knowledge, { document }: Source): string => knowledge.documents[document]?.standing ?? ''
const cited = (knowledge: Knowledge, { sources }: Rule): readonly Source[] => sources.flatMap((id) => knowledge.sources[id] ?? [])
const strongest = (sources: readonly Source[]): number => Math.max(0, ...sources.map(({ strength }) => ranks[strength]))

export const citationLaws: readonly Law[] = [
  {
    says: 'ids are unique, in kebab-case and without figures',
    breaches: ({ rules }) => {
      const all = ids(rules)
      return all.filter((id, at) => all.indexOf(id) !== at || !/^[a-z]+(-[a-z]+)*$/.test(id))
    },
  },
  {
    says: 'every entry cites, and what it cites exists',
    breaches: (knowledge) =>
      citations(knowledge).flatMap(([entry, sources]) =>
        sources.length === 0 ? [`${entry}: nothing`] : sources.filter((id) => !(id in knowledge.sources)).map((id) => `${entry}: ${id}`),
      ),
  },
  {
    says: 'every source belongs to a document that exists',
    breaches: ({ sources, documents }) => Object.entries(sources).flatMap(([id, { document }]) => (document in documents ? [] : [`${id}: ${document}`])),
  },
  {
    says: 'conditions name questions, facts, profiles and attributes that exist, with their values',
    breaches: ({ rules, checks, fit, products }) => {
      const named = [...rules.map((one) => [one.id, one] as const), ...Object.entries(checks)]
      const offered = new Set([
        ...questionIds.flatMap((id) => Object.keys(questions[id].values)),
        ...profileIds,
        ...factIds.flatMap((id) => facts[id].rows.map(({ value }) => value)),
      ])
      const keys: readonly string[] = [...questionIds, ...factIds, 'profiles']
      const legal = new Set(products.flatMap((one) => [one.scheme, ...one.clientAuthentication, ...one.senderConstraint, ...one.token.flat(), ...one.refresh]))
      return [
        ...named.flatMap(([id, { when, of }]) =>
          [
            ...Object.entries(when).flatMap(([key, values]) => [
              ...(keys.includes(key) ? [] : [key]),
              ...listed(values).filter((value) => !offered.has(value)),
            ]),
            ...Object.entries(of).flatMap(([key, values]) => [
              ...(attributes.some((attribute) => attribute === key) ? [] : [key]),
              ...listed(values).filter((value) => !legal.has(value as never)),
            ]),
          ].map((word) => `${id}: ${word}`),
        ),
        ...fit.flatMap(({ id, schemes }) => schemes.filter((scheme) => !legal.has(scheme)).map((scheme) => `${id}: ${scheme}`)),
      ]
    },
  },
  {
    says: 'no effect is stronger than its sources, unless it says that it is a convention',
    // Guidance that uses no keywords advises: it carries a SHOULD and no more.
    breaches: (knowledge) =>
      ids(
        knowledge.rules.filter((one) => {
          if (one.basis === 'convention') return false
          const sources = cited(knowledge, one)
          if (one.basis === 'guidance') return claimed(one) > Math.max(strongest(sources), ranks.SHOULD)
          return claimed(one) > strongest(sources.filter((source) => binding.includes(standingOf(knowledge, source))))
        }),
      ),
  },
  {
    says: 'what rests on drafts alone decides nothing',
    breaches: (knowledge) =>
      ids(
        knowledge.rules.filter(
          (one) => one.basis !== 'convention' && claimed(one) > ranks.MAY && cited(knowledge, one).every((source) => standingOf(knowledge, source) === 'draft'),
        ),
      ),
  },
  {
    says: 'what cites conventions of ours alone says that it is one, and a cap says so exactly where its figure is ours',
    breaches: ({ rules }) =>
      ids(
        rules.filter(
          ({ sources, basis, effect }) =>
            (basis !== 'convention' && sources.every((id) => id.startsWith('conv-'))) ||
            (effect.kind === 'cap' && (basis === 'convention') !== (effect.firmness === 'convention')),
        ),
      ),
  },
]
