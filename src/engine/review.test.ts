import { describe, expect, it } from 'vitest'
import type { Answers, Integration } from '../design/index'
import { knowledge } from '../knowledge/index'
import { createEngine, findingsOn } from './index'

const engine = createEngine(knowledge)
const batch: Answers = {
  authority: 'service',
  client: 'workload',
  capability: 'key-pair',
  trust: 'own-org',
  sensitivity: 'confidential',
  revocation: 'within-minutes',
  path: 'direct',
  issuer: 'own-issuer',
}
const named = (...integrations: readonly Omit<Integration, 'name'>[]): readonly Integration[] =>
  integrations.map((one, index) => ({ name: `Job ${index + 1}`, ...one }))
const review = (...integrations: readonly Omit<Integration, 'name'>[]) =>
  engine
    .decideDesign({ version: 1, knowledge: '2026-11', api: { name: 'Orders API', profiles: [] }, integrations: named(...integrations) })
    .findings.map(({ id, severity, integrations: places }) => `${severity} ${id}: ${places.join(', ')}`)

describe('the review of a design', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(review({ answers: batch }, { answers: batch, access: { orders: ['read'] } })).toEqual([])
  })

  it.each([
    ['one credential for many', { current: { scheme: 'shared_admin_key', transport: 'header', lifetimeSeconds: 3600, shared: true } }, 'error AP-01: Job 1'],
    ['a key in the query', { current: { scheme: 'api_key', transport: 'query', lifetimeSeconds: 3600, shared: false } }, 'error AP-02: Job 1'],
    ['a credential without an end', { current: { scheme: 'api_key', transport: 'header', lifetimeSeconds: null, shared: false } }, 'error AP-03: Job 1'],
    ['a key alone for personal data', { current: { scheme: 'api_key', transport: 'header', lifetimeSeconds: 60, shared: false } }, 'error AP-06: Job 1'],
    ['the password grant', { current: { scheme: 'password', transport: 'header', lifetimeSeconds: 60, shared: false } }, 'error AP-08: Job 1'],
    ['a scope for everything', { access: { orders: ['all'] } }, 'warning AP-33: Job 1'],
    [
      'an exception without an end',
      { chosen: { scheme: 'mutual_tls', until: null, approver: 'CISO', reason: 'Legacy' } },
      'warning exception-without-end: Job 1',
    ],
    [
      'an exception to what is closed',
      { chosen: { scheme: 'session_cookie', until: '2027-06-30', approver: 'CISO', reason: 'Legacy' } },
      'warning exception-closed: Job 1',
    ],
  ] as const)('tells %s', (_, more, finding) => {
    expect(review({ answers: batch, ...more })).toContain(finding)
  })

  it('tells an exception that is over on the day of reading, and none that still holds', () => {
    const chosen = { scheme: 'mutual_tls', until: '2027-06-30', approver: 'CISO', reason: 'Legacy' } as const
    const design = { version: 1, knowledge: '2026-11', api: { name: 'Orders API', profiles: [] }, integrations: named({ answers: batch, chosen }) } as const
    const { findings } = engine.decideDesign(design)
    const on = (day: string) => findingsOn(day, knowledge, design, findings)
    expect(on('2027-06-30')).toEqual(findings)
    const [first, ...rest] = on('2027-07-01')
    expect(first).toMatchObject({ id: 'exception-ended', severity: 'error', integrations: ['Job 1'], sources: ['conv-exception-end'] })
    expect(rest).toEqual(findings)
  })

  it('tells an operation that a neighbour holds for more sensitive', () => {
    const access = { orders: ['read'] }
    expect(review({ answers: batch, access }, { answers: { ...batch, sensitivity: 'internal' }, access })).toEqual(['warning weaker-neighbour: Job 1, Job 2'])
    expect(review({ answers: batch, access }, { answers: { ...batch, sensitivity: 'internal' }, access: { orders: ['list'] } })).toEqual([])
  })

  it('tells different issuers of which nobody says that they are several', () => {
    expect(review({ answers: batch }, { answers: { ...batch, issuer: 'external-issuer' } })).toEqual(['note issuers-unsaid: Job 1, Job 2'])
    expect(review({ answers: batch }, { answers: { ...batch, issuer: 'several-issuers' } })).toEqual([])
  })

  it('tells a conflict first', () => {
    const nobody: Answers = { authority: 'nobody', trust: 'anyone', sensitivity: 'critical', path: 'direct' }
    expect(review({ answers: batch, access: { orders: ['all'] } }, { answers: nobody })[0]).toBe('error conflict: Job 2')
  })

  it('remarks on more than four schemes', () => {
    const others: readonly Answers[] = [
      { ...batch, capability: 'mesh-certificate' },
      { ...batch, capability: 'federated-identity' },
      { ...batch, capability: 'provider-fixed' },
      {
        authority: 'event',
        capability: 'key-pair',
        trust: 'partner',
        sensitivity: 'internal',
        revocation: 'within-minutes',
        path: 'direct',
        issuer: 'own-issuer',
      },
    ]
    expect(review({ answers: batch }, ...others.slice(1).map((answers) => ({ answers })))).toEqual([])
    expect(review({ answers: batch }, ...others.map((answers) => ({ answers })))).toEqual(['note many-mechanisms: Job 1, Job 2, Job 3, Job 4, Job 5'])
  })
})
