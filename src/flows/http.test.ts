import { describe, expect, it } from 'vitest'
import { knowledge } from '../knowledge/index'
import { control, decisionFor, everyDecision, settings, stepUpOf } from './fixtures'
import { errorExamples, requestExample } from './http'

const names = { api: 'Orders API', integration: 'Storefront' }
const challenges = (decision: Parameters<typeof errorExamples>[0]): readonly string[] => errorExamples(decision).map(({ http }) => http)

describe('the request example', () => {
  it('carries a DPoP-bound token with its proof, at the address of the audience', () => {
    expect(requestExample(decisionFor('bff', { senderConstraint: 'dpop', audience: 'https://api.example.com/orders' }), names)).toBe(
      [
        'GET /orders HTTP/1.1',
        'Host: api.example.com',
        'Authorization: DPoP <access-token>',
        'DPoP: <proof JWT: typ=dpop+jwt, jwk, htm, htu, iat, jti, ath>',
      ].join('\n'),
    )
  })

  it('exists for every scheme, and never puts a credential in the address', () => {
    for (const decision of [...everyDecision, ...settings]) expect(requestExample(decision, names)).toMatch(/^(?:GET|POST) \/[\w/.-]+ HTTP\/1\.1\nHost: /)
    expect(requestExample({ ...decisionFor('bff'), scheme: null }, names)).toBeNull()
  })

  it('carries what the knowledge says that the scheme transmits', () => {
    for (const decision of everyDecision) {
      if (decision.scheme === null) continue
      const row = knowledge.schemes[decision.scheme].transmission.find(({ of }) =>
        (['senderConstraint', 'validation'] as const).every((attribute) => {
          const said = attribute === 'validation' ? decision.validation?.method : decision.senderConstraint
          return of[attribute] === undefined || [of[attribute]].flat().some((value) => value === said)
        }),
      )
      const headers = row?.header.match(/Authorization: (?:Bearer|DPoP)|\bDPoP:|X-API-Key|Cookie: __Host-session|webhook-[a-z]+/g) ?? []
      const example = requestExample(decision, names) ?? ''
      expect(headers.filter((header) => !example.includes(header))).toEqual([])
    }
  })

  it('sends an event to its receiver, which may be either side', () => {
    expect(requestExample(decisionFor('message_signature', { method: 'signature-shared' }), names)).toMatch(
      /^POST \/webhook HTTP\/1\.1\nHost: receiver\.example\.com\n/,
    )
  })

  it('does not let an audience add a header', () => {
    expect(requestExample(decisionFor('bff', { audience: 'https://x.example/a\r\nX-Evil: 1' }), names)).not.toContain('Evil')
  })
})

describe('the error examples', () => {
  it('use the scheme of the token', () => {
    expect(challenges(decisionFor('client_credentials'))).toEqual([
      'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer',
      'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"',
      'HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error="insufficient_scope", scope="orders:read"',
    ])
    expect(challenges(decisionFor('client_credentials', { senderConstraint: 'dpop' }))[0]).toContain('WWW-Authenticate: DPoP algs=')
  })

  it('challenge for a fresh sign-in only where step-up is decided', () => {
    expect(challenges(decisionFor('bff')).join()).not.toContain('insufficient_user_authentication')
    expect(challenges(decisionFor('bff', { stepUp: stepUpOf() }))).toContain(
      'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="insufficient_user_authentication", acr_values="urn:example:mfa", max_age="300"',
    )
  })

  it('tell a proof that does not fit from a token that does not', () => {
    const bound = errorExamples(decisionFor('client_credentials', { senderConstraint: 'dpop' }))
    const proof = bound.find(({ http }) => http.includes('invalid_dpop_proof'))
    expect(proof?.http).toBe('HTTP/1.1 401 Unauthorized\nWWW-Authenticate: DPoP error="invalid_dpop_proof", algs="ES256"')
    expect(proof?.sources).toContain('rfc9449-7.1-scheme')
    expect(bound.find(({ http }) => http.includes('invalid_token'))?.when).not.toMatch(/proof does not fit/)
    expect(challenges(decisionFor('client_credentials', { senderConstraint: 'mtls' })).join()).not.toContain('proof')
  })

  it('refuse a credential that came twice or in the query where controls say so', () => {
    const first = (said: Parameters<typeof decisionFor>[1], scheme: 'client_credentials' | 'api_key' = 'client_credentials') =>
      errorExamples(decisionFor(scheme, said))[0]
    const controls = [control('header-only', [], 'SHOULD')]
    expect(first({})?.status).toBe(401)
    expect(first({ controls })).toMatchObject({
      when: 'the token came twice, or came in the query',
      http: 'HTTP/1.1 400 Bad Request\nWWW-Authenticate: Bearer error="invalid_request"',
      sources: ['rfc6750-3.1-errors', 'conv-query-400'],
    })
    expect(first({ controls, senderConstraint: 'dpop' })?.http).toContain('WWW-Authenticate: DPoP error="invalid_request", algs="ES256"')
    expect(first({ controls }, 'api_key')?.http).toBe('HTTP/1.1 400 Bad Request')
  })

  it('point to the resource metadata only where a control asks for it', () => {
    expect(challenges(decisionFor('bff')).join()).not.toContain('resource_metadata')
    const published = decisionFor('bff', { controls: [control('protected-resource-metadata', [])], audience: 'https://api.example.com/orders' })
    expect(challenges(published)[0]).toContain('resource_metadata="https://api.example.com/.well-known/oauth-protected-resource/orders"')
  })

  it('ask for a nonce only where a control does', () => {
    expect(challenges(decisionFor('bff', { senderConstraint: 'dpop' })).join()).not.toContain('nonce')
    expect(challenges(decisionFor('bff', { senderConstraint: 'dpop', controls: [control('dpop-nonce', [])] })).join()).toContain('DPoP-Nonce: <nonce>')
  })

  it('keep every 401 challenged, and say where a challenge has a local name', () => {
    for (const decision of [...everyDecision, ...settings])
      for (const { status, http, note } of errorExamples(decision)) {
        if (status === 401) expect(http).toMatch(/\nWWW-Authenticate: \S/)
        if (/: (?:ApiKey|Cookie|Signature) /.test(http)) expect(note).toContain('local')
      }
  })

  it('cannot be broken by a scope', () => {
    expect(challenges(decisionFor('bff', { scopes: ['a"\\\r\nX: 1'] })).at(-1)).toBe(
      'HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error="insufficient_scope", scope="a\\"\\\\X: 1"',
    )
  })
})
