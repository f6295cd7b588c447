import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Design, Integration } from '../../design/index'
import { knowledge } from '../../knowledge/index'
import { anyDesign } from '../../link/generators'
import { createEngine } from '../engine'
import { changedCap, retiredRules, withSecondVersion } from '../second-version'
import { compareDesigns, hasChanges, type Comparison, type DecidedDesign, type Property } from './index'

const engine = createEngine(knowledge)
const decided = (design: Design): DecidedDesign => ({ design, decided: engine.decideDesign(design) })
const compared = (before: Design, after: Design): Comparison => compareDesigns(knowledge, decided(before), decided(after))
const all = ({ api, findings, integrations }: Comparison): Property[] => [...api, ...findings, ...integrations.flatMap(({ properties }) => properties)]
const changed = (comparison: Comparison): Property[] => all(comparison).filter((one) => one.changed)

const designOf = (...integrations: readonly Integration[]): Design => ({
  version: 1,
  knowledge: knowledge.version,
  api: { name: 'Orders API', profiles: [] },
  integrations,
})
const storefront = {
  name: 'Storefront',
  answers: {
    authority: 'user',
    client: 'browser',
    capability: 'proxy-backend',
    trust: 'own-org',
    sensitivity: 'confidential',
    revocation: 'within-an-hour',
    path: 'direct',
    needs: ['step-up'],
    issuer: 'own-issuer',
  },
} as const satisfies Integration
const without = { ...storefront, answers: { ...storefront.answers, capability: 'no-backend', revocation: 'within-minutes' } } as const satisfies Integration

describe('two designs', () => {
  test('that are the same differ in nothing', () => {
    fc.assert(
      fc.property(anyDesign(3), (design) => {
        const comparison = compared(design, design)
        expect(changed(comparison)).toEqual([])
        expect(hasChanges(comparison)).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  test('differ the other way round when they are turned round', () => {
    fc.assert(
      fc.property(anyDesign(3), anyDesign(3), (one, other) => {
        const turn: Readonly<Record<string, string>> = { weaker: 'stronger', stronger: 'weaker' }
        const key = ({ kind, id, before, after }: Property) => JSON.stringify([kind, id, before, after])
        const back = new Map(changed(compared(other, one)).map((property) => [key({ ...property, before: property.after, after: property.before }), property]))
        for (const property of changed(compared(one, other))) {
          const twin = back.get(key(property))
          expect(twin, key(property)).toBeDefined()
          // What costs more one way costs less the other, of which nothing is said.
          if (property.effect in turn && twin!.effect in turn) expect(twin!.effect).toBe(turn[property.effect])
        }
      }),
      { numRuns: 40 },
    )
  })

  test('every property says what both decisions say, and each judgement has its reason and source', () => {
    fc.assert(
      fc.property(anyDesign(2), anyDesign(2), (one, other) => {
        const [before, after] = [decided(one), decided(other)]
        const comparison = compareDesigns(knowledge, before, after)
        for (const { before: was, after: is, properties } of comparison.integrations) {
          const of = (side: DecidedDesign, name: string | null) => side.decided.integrations.find((integration) => integration.name === name)?.decision
          for (const { kind, id, before: old, after: now } of properties)
            if (kind === 'scheme' && id === 'scheme') expect([old, now]).toEqual([of(before, was)?.scheme, of(after, is)?.scheme])
        }
        for (const { effect, because, sources } of changed(comparison)) {
          if (effect === 'neutral') continue
          expect(because).not.toBe('')
          for (const source of sources) expect(knowledge.sources).toHaveProperty([source])
          expect(sources.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('tell the loss of a backend as weaker, and a sooner end as stronger', () => {
    const comparison = compared(designOf(storefront), designOf(without))
    const of = (kind: string, id: string) => changed(comparison).find((one) => one.kind === kind && one.id === id)
    expect(of('answer', 'capability')).toMatchObject({ before: 'proxy-backend', after: 'no-backend', effect: 'neutral' })
    expect(of('scheme', 'scheme')).toMatchObject({ before: 'bff', after: 'authorization_code', effect: 'weaker' })
    expect(of('scheme', 'clientAuthentication')).toMatchObject({ before: 'private_key_jwt', after: 'none', effect: 'weaker' })
    expect(of('figure', 'accessToken')).toMatchObject({ before: 900, after: 300, effect: 'stronger' })
    expect(of('figure', 'exposure')).toMatchObject({ effect: 'stronger' })
    expect(of('cost', 'tokenRequestsPerDay')).toMatchObject({ before: 96, after: 288, effect: 'costs more' })
    expect(comparison.effects.weaker).toBeGreaterThan(1)
  })

  test('tell a step-up that comes or goes by its operations, and no age beside none', () => {
    const plain = { ...storefront, answers: { ...storefront.answers, needs: ['no-extras'] } } as const satisfies Integration
    const of = (comparison: Comparison, id: string) => changed(comparison).find((one) => one.kind === 'access' && one.id === id)
    const [lost, gained] = [compared(designOf(storefront), designOf(plain)), compared(designOf(plain), designOf(storefront))]
    expect([of(lost, 'stepUp')?.effect, of(gained, 'stepUp')?.effect]).toEqual(['weaker', 'stronger'])
    const named = { ...storefront, sensitive: { orders: ['delete'] } }
    expect(of(compared(designOf(storefront), designOf(named)), 'stepUp')?.effect).toBe('neutral')
    expect(of(lost, 'stepUpMaxAge')).toMatchObject({ after: null, effect: 'neutral' })
    expect(of(gained, 'stepUpMaxAge')).toMatchObject({ before: null, effect: 'neutral' })
  })

  test('that differ in their API alone differ', () => {
    const design = designOf(storefront)
    expect(hasChanges(compared(design, { ...design, api: { ...design.api, owner: 'Payments' } }))).toBe(true)
  })

  test('an integration keeps its place through a new name, is added, or is gone', () => {
    const other = { name: 'Nightly job', answers: { authority: 'service', client: 'workload' } } as const satisfies Integration
    const named = compared(designOf(storefront), designOf({ ...storefront, name: 'Shop' }))
    expect(named.integrations).toMatchObject([{ before: 'Storefront', after: 'Shop' }])
    expect(hasChanges(named)).toBe(true)
    const turned = Object.fromEntries(Object.entries(storefront.answers).reverse()) as Integration['answers']
    expect(compared(designOf(storefront), designOf({ name: 'Shop', answers: turned })).integrations).toMatchObject([{ before: 'Storefront', after: 'Shop' }])
    expect(compared(designOf(storefront), designOf(other, storefront)).integrations).toMatchObject([
      { before: null, after: 'Nightly job', properties: [] },
      { before: 'Storefront', after: 'Storefront' },
    ])
    expect(compared(designOf(storefront, other), designOf(storefront)).integrations.at(-1)).toMatchObject({ before: 'Nightly job', after: null })
  })
})

describe('the same design by two versions of the advice', () => {
  const later = withSecondVersion(knowledge)
  const [then, now] = [createEngine(later, knowledge.version), createEngine(later)]

  test('differs by what was retired and changed, and by nothing else', () => {
    const design = designOf(storefront)
    const comparison = compareDesigns(later, { design, decided: then.decideDesign(design) }, { design, decided: now.decideDesign(design) })
    expect([comparison.before.knowledge, comparison.after.knowledge]).toEqual([knowledge.version, later.version])
    expect(changed(comparison).filter(({ kind }) => kind === 'answer')).toEqual([])
    expect(changed(comparison)).toContainEqual(
      expect.objectContaining({ kind: 'figure', id: 'accessToken', before: 900, after: changedCap.seconds, effect: 'stronger' }),
    )
    expect(changed(comparison)).toContainEqual(expect.objectContaining({ kind: 'control', effect: 'weaker' }))
    expect(retiredRules.length).toBe(2)
  })

  test('differs in nothing where no rule that changed holds', () => {
    const { answers } = storefront
    const design = designOf({ ...storefront, answers: { ...answers, capability: 'no-backend', sensitivity: 'internal' } })
    const comparison = compareDesigns(later, { design, decided: then.decideDesign(design) }, { design, decided: now.decideDesign(design) })
    expect(changed(comparison)).toEqual([])
  })
})
