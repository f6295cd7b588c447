/** Mutants of the knowledge: copies of it, each with one change. */
import type { Effect, Knowledge, Rule, Strength } from '../../src/knowledge/index'
import { meets } from '../knowledge/meaning'
import { changesOfOf, changesOfWhen } from './conditions'
import { numbered, type KnowledgeMutant } from './mutant'
import { placeOf } from './place'
import { tableMutants } from './tables'

/** Every mutant, in a stable order. */
export function knowledgeMutants(knowledge: Knowledge): readonly KnowledgeMutant[] {
  return numbered([...knowledge.rules.flatMap((_, at) => mutantsOfRule(knowledge, at)), ...mutantsOfChecks(knowledge), ...tableMutants(knowledge)])
}

function mutantsOfRule(knowledge: Knowledge, at: number): readonly KnowledgeMutant[] {
  const rule = knowledge.rules[at]!
  const mutant = (says: string, group: string, next: Rule | null, touches: KnowledgeMutant['touches']): KnowledgeMutant => ({
    id: `${rule.id}: ${says}`,
    room: 'knowledge',
    group,
    at: placeOf(rule.id),
    make: () => ({ ...knowledge, rules: knowledge.rules.flatMap((other, place) => (place !== at ? [other] : next === null ? [] : [next])) }),
    touches,
  })
  const holds: KnowledgeMutant['touches'] = (known) => meets(rule.when, known)
  return [
    mutant('rule dropped', 'rules dropped', null, holds),
    ...changesOfWhen(rule.when).map(({ says, condition }) =>
      mutant(`when ${says}`, 'when of rules', { ...rule, when: condition }, (known) => meets(rule.when, known) !== meets(condition, known)),
    ),
    ...changesOfOf(knowledge, rule.of).map(({ says, condition }) => mutant(`of ${says}`, 'of of rules', { ...rule, of: condition }, holds)),
    ...changesOfEffect(knowledge, rule).map(([says, effect]) => mutant(says, `effects: ${rule.effect.kind}`, { ...rule, effect }, holds)),
    ...(rule.effect.kind === 'discourage'
      ? [mutant(`basis ${otherBasis[rule.basis]}`, 'effects: discourage', { ...rule, basis: otherBasis[rule.basis] }, holds)]
      : []),
  ]
}

const otherBasis = { standard: 'guidance', guidance: 'convention', convention: 'standard' } as const
const weaker: Readonly<Partial<Record<Strength, Strength>>> = { MUST: 'SHOULD', 'MUST NOT': 'SHOULD NOT', SHOULD: 'MAY', 'SHOULD NOT': 'MAY' }
const stronger: Readonly<Partial<Record<Strength, Strength>>> = { MAY: 'SHOULD', SHOULD: 'MUST', 'SHOULD NOT': 'MUST NOT' }

/** The entry after this one, around the end. */
const after = <T>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length]!

function changesOfEffect({ controls, schemes }: Knowledge, { effect }: Rule): readonly (readonly [says: string, effect: Effect])[] {
  switch (effect.kind) {
    case 'forbid':
      return [['discourages', { kind: 'discourage' }]]
    case 'discourage':
      return [['forbids', { kind: 'forbid' }]]
    case 'require': {
      const strengths = [weaker[effect.strength], stronger[effect.strength]].filter((strength) => strength !== undefined)
      const other = after(Object.keys(controls) as (keyof typeof controls)[], effect.control)
      return [
        ...strengths.map((strength) => [`${effect.strength} becomes ${strength}`, { ...effect, strength }] as const),
        [`asks for ${other}`, { ...effect, control: other }],
      ]
    }
    case 'cap':
      return [
        ['half the seconds', { ...effect, seconds: Math.floor(effect.seconds / 2) }],
        ['twice the seconds', { ...effect, seconds: effect.seconds * 2 }],
      ].filter(([, changed]) => (changed as typeof effect).seconds !== effect.seconds) as [string, Effect][]
    case 'note':
      return effect.scheme === undefined
        ? [['another kind of note', { ...effect, note: effect.note === 'risk' ? 'price' : 'risk' }]]
        : [['falls back to another scheme', { ...effect, scheme: after(Object.keys(schemes) as (keyof typeof schemes)[], effect.scheme) }]]
  }
}

/** Lines of the checklist: their conditions. */
function mutantsOfChecks(knowledge: Knowledge): readonly KnowledgeMutant[] {
  return Object.entries(knowledge.checks).flatMap(([id, check]) => {
    const changed = (says: string, next: Partial<typeof check> | null, touches: KnowledgeMutant['touches']): KnowledgeMutant => ({
      id: `check ${id}: ${says}`,
      room: 'knowledge',
      group: 'checklist',
      at: placeOf(id),
      make: () => {
        const { [id as keyof typeof knowledge.checks]: own, ...others } = knowledge.checks
        return { ...knowledge, checks: (next === null ? others : { ...knowledge.checks, [id]: { ...own, ...next } }) as Knowledge['checks'] }
      },
      touches,
    })
    const holds: KnowledgeMutant['touches'] = (known) => meets(check.when, known)
    return [
      changed('line dropped', null, holds),
      ...changesOfWhen(check.when).map(({ says, condition }) =>
        changed(`when ${says}`, { when: condition }, (known) => meets(check.when, known) !== meets(condition, known)),
      ),
      ...changesOfOf(knowledge, check.of).map(({ says, condition }) => changed(`of ${says}`, { of: condition }, holds)),
    ]
  })
}
