import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serverFeatureIds, type Answers } from '../design/index'
import { knowledge } from '../knowledge/index'
import { completeAnswers } from './arbitrary'
import { fitsOf } from './candidates'
import { changesBetween, createEngine } from './index'

const engine = createEngine(knowledge)
const answers: Answers = {
  authority: 'user',
  client: 'browser',
  capability: 'proxy-backend',
  trust: 'own-org',
  sensitivity: 'confidential',
  revocation: 'within-an-hour',
  path: 'direct',
  needs: ['no-extras'],
  issuer: 'own-issuer',
}
const decided = (changed: Partial<Answers>) => engine.decideQuickly({ ...answers, ...changed })

describe('the changes between two decisions', () => {
  it('are none between one and itself', () => {
    expect(changesBetween(decided({}), decided({}))).toEqual([])
  })

  it('say that questions are open only where they are', () => {
    const then = decided({ revocation: 'within-minutes' })
    const changes = changesBetween(decided({}), then)
    expect(changes).toContain('exposure: 300 s instead of 900 s')
    expect(changesBetween(decided({}), then, false)).toEqual([...changes, 'some questions are open then'])
  })

  it('say but one thing of a conflict, and nothing where there was one', () => {
    const none = decided({ issuer: 'no-issuer', capability: 'no-backend' })
    expect(none.conflict).not.toBeNull()
    expect(changesBetween(decided({}), none)).toEqual(['no scheme meets these answers together'])
    expect(changesBetween(none, none)).toEqual([])
  })
})

describe('what is given up', () => {
  const away: Answers = { ...answers, client: 'workload', capability: 'key-pair', needs: ['while-away'] }
  const givenUp = engine.givesUp(away, { ...away, needs: ['no-extras'] })

  it('names every threat that no control covers then', () => {
    expect(decided(away).scheme).toBe('authorization_code')
    expect(decided({ ...away, needs: ['no-extras'] }).scheme).toBe('token_exchange')
    expect(givenUp.map(({ threat }) => threat)).toContain('code-injection')
  })

  it('says of a threat whether it can befall what takes the place', () => {
    for (const { threat, remains } of givenUp) expect(remains, threat).toBe(!['code-interception', 'code-injection', 'csrf', 'session-riding'].includes(threat))
  })

  it('rests on threats that befall some candidates and not all', () => {
    const candidates = engine.pointOf(away).context.candidates.map(({ candidate }) => candidate)
    const event: Answers = {
      authority: 'event',
      capability: 'key-pair',
      trust: 'own-org',
      sensitivity: 'internal',
      revocation: 'within-minutes',
      path: 'direct',
      issuer: 'no-issuer',
    }
    const others = engine.pointOf(event).context.candidates.map(({ candidate }) => candidate)
    const all = [...candidates, ...others]
    for (const [threat, places] of Object.entries(knowledge.befalls))
      expect(new Set(all.map((candidate) => places!.some((of) => fitsOf(of, candidate)))).size, threat).toBe(2)
  })
})

describe('a decision in pieces', () => {
  it('is the whole one: without what-ifs at first, and with the same ones in the same order after', () => {
    fc.assert(
      fc.property(completeAnswers, fc.subarray([...serverFeatureIds]), (answers, server) => {
        const api = { name: 'Orders API', profiles: [], server }
        const integration = { name: 'Storefront', answers }
        const { decision } = engine.decideDesign({ version: 1, knowledge: knowledge.version, api, integrations: [integration] }).integrations[0]!
        expect({ ...engine.decideIntegration(integration, api), whatIf: [...engine.whatIfs(answers, api)] }).toEqual(decision)
      }),
      { numRuns: 60 },
    )
  })
})
