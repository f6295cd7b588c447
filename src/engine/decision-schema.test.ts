import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DesignDecision } from './decision'
import { decisionForm, decisionSchema } from './decision-schema'

const sample: DesignDecision = {
  engine: '1.0.0',
  knowledge: '2026-11',
  api: { name: 'Orders API', profiles: ['pci-dss'] },
  integrations: [
    {
      name: 'Storefront',
      slug: 'storefront',
      answers: { authority: 'user', client: 'browser', needs: ['step-up'] },
      decision: {
        scheme: null,
        clientAuthentication: null,
        senderConstraint: null,
        tokenFormat: null,
        validation: { method: 'local', stalenessSeconds: null, leewaySeconds: 10, checks: ['issuer'] },
        refresh: 'bound',
        lifetimes: {
          accessToken: { seconds: 300, rules: ['a-rule'], basis: 'convention' },
          refreshIdle: null,
          refreshAbsolute: null,
          sessionIdle: null,
          sessionAbsolute: null,
          code: null,
          keyRotation: null,
          certificate: null,
          signatureWindow: null,
        },
        exposureSeconds: 300,
        budgetSeconds: 600,
        lookupsPerCall: 0,
        transmission: { header: 'Authorization: Bearer', refuse: ['query'] },
        scopes: ['orders:read'],
        audience: null,
        stepUp: { operations: [], acr_values: ['phr'], max_age: 300, sources: ['a-source'] },
        controls: [{ id: 'a-control', strength: 'MUST NOT', covers: ['a-threat'], sources: ['a-source'], rules: ['a-rule'], because: 'It is so.' }],
        against: [{ rule: 'a-rule', because: 'It is so.', sources: ['a-source'] }],
        alternatives: [{ scheme: 'session_cookie', lostOn: 'fit', because: 'It is so.' }],
        discouraged: [],
        rejected: [{ scheme: 'implicit', because: 'It is so.', rules: [], sources: ['a-source'] }],
        whatIf: [
          {
            question: 'path',
            option: 'direct',
            scheme: null,
            changes: [],
            givesUp: [{ threat: 'a-threat', controls: ['a-control'], rules: ['a-rule'], remains: true }],
          },
        ],
        fallbacks: [{ scheme: 'bff', when: 'Then.', rule: 'a-rule', sources: ['a-source'] }],
        outcomes: [{ scheme: null, when: { path: ['direct'] } }],
        nextQuestion: 'path',
        assumptions: [{ question: 'needs', value: 'no-extras' }],
        conflict: { answers: { path: 'direct' }, rules: ['a-rule'], resolutions: [{ question: 'path', option: 'http-proxy', scheme: 'bff' }] },
        rules: ['a-rule'],
        sentence: 'It is so.',
        why: null,
        registration: [],
        risks: [],
        disagreements: [],
        prices: [],
        server: null,
      },
    },
  ],
  findings: [{ id: 'AP-01', severity: 'error', integrations: ['Storefront'], message: 'It is so.', mend: 'Mend it.', sources: [] }],
}

describe('the published schema of a decision', () => {
  it('is current; `npx tsx scripts/write-schemas.ts` writes it anew', () => {
    const published: unknown = JSON.parse(readFileSync(new URL('../../public/schema/decision-1.json', import.meta.url), 'utf8'))
    expect(published).toEqual(JSON.parse(JSON.stringify(decisionSchema())))
  })

  it('fits what the engine answers', () => {
    expect(decisionForm().safeParse(sample).error?.issues).toBeUndefined()
  })

  it('wants every key', () => {
    const { lifetimes: _, ...decision } = sample.integrations[0]?.decision ?? {}
    expect(decisionForm().safeParse({ ...sample, integrations: [{ ...sample.integrations[0], decision }] }).success).toBe(false)
  })
})
