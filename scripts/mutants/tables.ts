/** Mutants of the tables beside the rules: fit, budgets, ranks, what issues a figure, what a server cannot serve. */
import type { Knowledge, Of } from '../../src/knowledge/index'
import { changesOfOf, changesOfWhen } from './conditions'
import type { KnowledgeMutant } from './mutant'
import { placeOf } from './place'

const everywhere = (): boolean => true

/** One change, named by its entry; it may be felt anywhere. */
const change = (id: string, group: string, at: string, make: () => Knowledge): KnowledgeMutant => ({
  id,
  room: 'knowledge',
  group,
  at,
  make,
  touches: everywhere,
})

/** A list with one entry replaced, or dropped where the replacement is null. */
const replaced = <T>(all: readonly T[], at: number, next: T | null): readonly T[] =>
  all.flatMap((one, place) => (place !== at ? [one] : next === null ? [] : [next]))

export function tableMutants(knowledge: Knowledge): readonly KnowledgeMutant[] {
  return [...fits(knowledge), ...figures(knowledge), ...ranks(knowledge), ...issuing(knowledge), ...serving(knowledge), ...registering(knowledge)]
}

/** A scheme dropped from a row of the fit table, or two neighbours swapped. */
function fits(knowledge: Knowledge): readonly KnowledgeMutant[] {
  return knowledge.fit.flatMap((row, at) => {
    const { id, schemes } = row
    const made = (says: string, next: typeof schemes): KnowledgeMutant =>
      change(`${id}: ${says}`, 'fit', placeOf(id), () => ({ ...knowledge, fit: replaced(knowledge.fit, at, { ...row, schemes: next }) }))
    return [
      ...schemes.map((scheme, place) => made(`${scheme} dropped`, replaced(schemes, place, null))),
      ...schemes
        .slice(1)
        .map((scheme, place) => made(`${scheme} before ${schemes[place]}`, [...schemes.slice(0, place), scheme, schemes[place]!, ...schemes.slice(place + 2)])),
    ]
  })
}

/** Budgets and the leeway doubled and halved. */
function figures(knowledge: Knowledge): readonly KnowledgeMutant[] {
  const factors = [
    ['twice', 2],
    ['half', 0.5],
  ] as const
  return [
    ...knowledge.budgets.flatMap((budget, at) =>
      factors.flatMap(([says, factor]) => {
        const seconds = budget.seconds === 0 && factor === 2 ? 60 : budget.seconds * factor
        if (seconds === budget.seconds) return []
        return [
          change(`${budget.id}: ${says} the seconds`, 'budgets', placeOf(budget.id), () => ({
            ...knowledge,
            budgets: replaced(knowledge.budgets, at, { ...budget, seconds }),
          })),
        ]
      }),
    ),
    ...factors.map(([says, factor]) =>
      change(`leeway: ${says} the seconds`, 'budgets', placeOf('leewaySeconds'), () => ({ ...knowledge, leewaySeconds: knowledge.leewaySeconds * factor })),
    ),
  ]
}

/** Costs one higher and one lower, proofs out of order, look-ups forgotten. */
function ranks(knowledge: Knowledge): readonly KnowledgeMutant[] {
  const { parts, proof, lookups } = knowledge
  const costs = Object.entries(parts).flatMap(([attribute, values]) =>
    Object.entries(values).flatMap(([value, cost]) =>
      [cost + 1, cost - 1].map((next) =>
        change(`parts: ${value} ${cost} becomes ${next}`, 'rank', placeOf('parts'), () => ({
          ...knowledge,
          parts: { ...parts, [attribute]: { ...values, [value]: next } },
        })),
      ),
    ),
  )
  return [
    ...costs,
    ...proof.map((_, at) => change(`proof: row ${at + 1} dropped`, 'rank', placeOf('proof'), () => ({ ...knowledge, proof: replaced(proof, at, null) }))),
    ...Object.keys(lookups).map((validation) =>
      change(`lookups: ${validation} costs none`, 'rank', placeOf('lookups'), () => ({ ...knowledge, lookups: { ...lookups, [validation]: 0 } })),
    ),
  ]
}

/** Which candidates issue a figure, which figure bounds another, and what a withdrawal waits for. */
function issuing(knowledge: Knowledge): readonly KnowledgeMutant[] {
  const { issues, atMost, exposure } = knowledge
  return [
    ...Object.entries(issues).flatMap(([figure, all]) =>
      all.flatMap((of, at) =>
        [
          { says: 'row dropped', next: replaced(all, at, null) },
          ...changesOfOf(knowledge, of).map(({ says, condition }) => ({ says, next: replaced(all, at, condition as Of) })),
        ].map(({ says, next }) =>
          change(`issues ${figure}: ${says}`, 'what issues a figure', placeOf('issues'), () => ({ ...knowledge, issues: { ...issues, [figure]: next } })),
        ),
      ),
    ),
    ...atMost.map(({ figure }, at) =>
      change(`atMost ${figure}: dropped`, 'what issues a figure', placeOf('atMost'), () => ({ ...knowledge, atMost: replaced(atMost, at, null) })),
    ),
    ...Object.keys(exposure).map((validation) =>
      change(`exposure ${validation}: dropped`, 'what issues a figure', placeOf('exposure'), () => ({
        ...knowledge,
        exposure: Object.fromEntries(Object.entries(exposure).filter(([id]) => id !== validation)),
      })),
    ),
  ]
}

/** What a server that lacks a feature cannot serve, and what is assumed of open questions. */
function serving(knowledge: Knowledge): readonly KnowledgeMutant[] {
  const { server, strictEnd } = knowledge
  return [
    ...Object.entries(server).flatMap(([feature, entry]) =>
      changesOfOf(knowledge, entry.closes).map(({ says, condition }) =>
        change(`server ${feature}: ${says}`, 'server', placeOf(feature), () => ({
          ...knowledge,
          server: { ...server, [feature]: { ...entry, closes: condition as Of } },
        })),
      ),
    ),
    ...Object.keys(strictEnd).map((question) =>
      change(`strictEnd ${question}: dropped`, 'strict end', placeOf('strictEnd'), () => ({
        ...knowledge,
        strictEnd: Object.fromEntries(Object.entries(strictEnd).filter(([id]) => id !== question)),
      })),
    ),
  ]
}

/** When a line of a registration holds, and of which candidates. */
function registering(knowledge: Knowledge): readonly KnowledgeMutant[] {
  return (Object.entries(knowledge.schemes) as [keyof Knowledge['schemes'], Knowledge['schemes']['bff']][]).flatMap(([id, scheme]) => {
    const changed = (says: string, next: typeof scheme): KnowledgeMutant =>
      change(`scheme ${id}: ${says}`, 'schemes', placeOf(id), () => ({ ...knowledge, schemes: { ...knowledge.schemes, [id]: next } }))
    return [
      ...scheme.registration.flatMap((line, at) =>
        [
          ...changesOfWhen(line.when).map(({ says, condition }) => ({ says: `when ${says}`, line: { ...line, when: condition } })),
          ...changesOfOf(knowledge, line.of).map(({ says, condition }) => ({ says: `of ${says}`, line: { ...line, of: condition } })),
        ].map(({ says, line }) => changed(`registration ${at + 1}: ${says}`, { ...scheme, registration: replaced(scheme.registration, at, line) })),
      ),
      ...scheme.transmission.flatMap((line, at) =>
        changesOfOf(knowledge, line.of).map(({ says, condition }) =>
          changed(`header ${at + 1}: ${says}`, { ...scheme, transmission: replaced(scheme.transmission, at, { ...line, of: condition }) }),
        ),
      ),
    ]
  })
}
