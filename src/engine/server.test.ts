import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serverFeatureIds, type Answers } from '../design/index'
import { knowledge } from '../knowledge/index'
import { completeAnswers } from './arbitrary'
import { createEngine } from './index'

const engine = createEngine(knowledge)
const webApp: Answers = {
  authority: 'user',
  client: 'web-server',
  capability: 'key-pair',
  trust: 'partner',
  sensitivity: 'confidential',
  revocation: 'within-minutes',
  path: 'tls-terminated',
  needs: ['no-extras'],
  issuer: 'own-issuer',
}

describe('a stated authorization server', () => {
  it('closes what it cannot serve, and says what to switch on', () => {
    const best = engine.decide(webApp)
    expect([best.clientAuthentication, best.senderConstraint, best.server]).toEqual(['private_key_jwt', 'dpop', null])
    const plain = engine.decide(webApp, { server: ['code', 'client-secret', 'refresh'] })
    expect([plain.scheme, plain.clientAuthentication, plain.senderConstraint]).toEqual(['authorization_code', 'client_secret_basic', 'none'])
    expect(plain.server).toMatchObject({ clientAuthentication: 'private_key_jwt', senderConstraint: 'dpop', switchOn: ['private-key', 'dpop'] })
  })

  it('bounds the secret that it leaves a client with, and asks for its care', () => {
    const plain = engine.decide(webApp, { server: ['code', 'client-secret', 'refresh'] })
    expect(plain.lifetimes?.keyRotation).toMatchObject({ seconds: 90 * 86_400, rules: ['client-secret-to-personal-data-is-replaced-within-a-quarter'] })
    expect(plain.controls.find(({ id }) => id === 'key-in-vault')?.strength).toBe('SHOULD')
  })

  it('changes nothing where it has everything', () => {
    fc.assert(
      fc.property(completeAnswers, (answers) => {
        expect(engine.decide(answers, { server: serverFeatureIds })).toEqual(engine.decide(answers))
      }),
      { numRuns: 25 },
    )
  })

  it('opens no scheme by lacking something, and names features that bring the better candidate', () => {
    fc.assert(
      fc.property(completeAnswers, fc.subarray([...serverFeatureIds]), (answers, server) => {
        const { server: gap, scheme } = engine.decide(answers, { server })
        const free = engine.decideQuickly(answers)
        if (free.conflict !== null) expect(scheme).toBeNull()
        if (gap !== null) {
          expect(gap.switchOn.length).toBeGreaterThan(0)
          const mended = engine.decide(answers, { server: [...server, ...gap.switchOn] })
          expect([mended.scheme, mended.clientAuthentication, mended.server]).toEqual([gap.scheme, gap.clientAuthentication, null])
        }
      }),
      { numRuns: 25 },
    )
  })
})
