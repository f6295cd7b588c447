import { describe, expect, it } from 'vitest'
import type { Decision } from '../engine/index'
import type { Exchange, ExchangeMessage } from './exchange'
import { exchangeOf } from './exchange'
import { control, decisionFor, everyDecision, iss, par, resource, settings, stepUpOf } from './fixtures'
import { flows } from './schemes/index'
import { variants } from './variants/index'
import { vary } from './vary'

const names = { api: 'Orders API', integration: 'Storefront' }
const made = new Map<Decision, Exchange | null>()
const madeOf = (decision: Decision): Exchange | null => {
  if (!made.has(decision)) made.set(decision, exchangeOf(decision, names))
  return made.get(decision) ?? null
}
const phasesOf = (decision: Decision) => madeOf(decision)?.phases ?? []
const messagesOf = (decision: Decision): readonly ExchangeMessage[] => phasesOf(decision).flatMap(({ messages }) => messages)
const named = (decision: Decision, id: string): ExchangeMessage | undefined => messagesOf(decision).find((message) => message.id === id)
const paths = (decision: Decision): readonly string[] => messagesOf(decision).flatMap(({ http }) => (http ? [`${http.method} ${http.path}`] : []))
const everything = [...everyDecision, ...settings]

describe('an exchange', () => {
  it('is null where no scheme is decided', () => {
    expect(exchangeOf({ ...decisionFor('bff'), scheme: null }, names)).toBeNull()
  })

  it('names every message once, and only parties that take part', () => {
    for (const decision of everything) {
      const ids = messagesOf(decision).map(({ id }) => id)
      expect(new Set(ids).size, ids.join()).toBe(ids.length)
      const present = new Set(madeOf(decision)?.participants.map(({ id }) => id))
      const strangers = messagesOf(decision).filter(({ from, to }) => !present.has(from) || !present.has(to))
      expect(strangers).toEqual([])
      expect(present.size).toBe(madeOf(decision)?.participants.length)
    }
  })

  it('answers only what was asked: each answer goes back the way of an earlier request', () => {
    for (const decision of everything) {
      const messages = messagesOf(decision)
      messages.forEach((message, index) => {
        // A redirect reaches its receiver through the browser.
        if (!message.response || message.response.status === 303) return
        const asked = messages.slice(0, index).some(({ from, to, response }) => !response && from === message.to && to === message.from)
        expect(asked, `${decision.scheme} ${message.id}`).toBe(true)
      })
    }
  })

  it('leaves no placeholder unfilled and cites a source for each message', () => {
    for (const decision of everything) {
      expect(JSON.stringify(phasesOf(decision))).not.toMatch(/\{(?:path|acr_values|max_age|api|integration)\}/)
      expect(messagesOf(decision).filter(({ sources }) => sources.length === 0)).toEqual([])
    }
  })

  it('uses every variant, and every edit of it changes a flow', () => {
    for (const variant of variants) {
      const met = everything.filter(({ scheme }) => scheme !== null).some((decision) => madeOf(decision)?.variants.includes(variant.id))
      expect(met, variant.id).toBe(true)
    }
    for (const { id, when, edits } of variants.filter(({ when }) => typeof when.scheme === 'string')) {
      const base = flows[when.scheme as keyof typeof flows]
      for (const edit of edits) expect({ ...vary(base, id, edit), variants: [] }, id).not.toEqual({ ...base, variants: [] })
    }
  })
})

describe('what a decision adds', () => {
  it('pushes the authorization request only where PAR is asked for', () => {
    for (const decision of everything) {
      const decided = decision.controls.some(({ id }) => id === 'par') && ['authorization_code', 'bff'].includes(decision.scheme ?? '')
      expect(paths(decision).includes('POST /par')).toBe(decided)
    }
    for (const strength of ['MAY', 'SHOULD NOT', 'MUST NOT'] as const)
      expect(paths(decisionFor('bff', { controls: [control('par', [], strength)] })), strength).not.toContain('POST /par')
    expect(paths(decisionFor('bff', { controls: [control('par', [], 'SHOULD')] }))).toContain('POST /par')
  })

  it.each(['authorization_code', 'bff'] as const)('takes the request to the issuer and the code back through the browser in %s', (scheme) => {
    const way = (controls: Decision['controls']) => {
      const sent = messagesOf(decisionFor(scheme, { controls }))
      const first = sent.findIndex(({ from }) => from === 'client')
      return sent
        .slice(
          first,
          sent.findIndex(({ id }) => id === 'token'),
        )
        .map(({ from, to }) => `${from} ${to}`)
    }
    const signIn = scheme === 'bff' ? [] : ['user issuer']
    const front = ['client browser', 'browser issuer', ...signIn, 'issuer browser', 'browser client']
    expect(way([])).toEqual(front)
    expect(way([par])).toEqual(['client issuer', 'issuer client', ...front])
  })

  it('gives no code to the client but through the browser, whatever else is decided', () => {
    for (const decision of everything) {
      const carried = messagesOf(decision).filter(({ response, http }) => [...(response?.carries ?? []), ...(http?.params ?? [])].includes('code'))
      expect(carried.filter(({ from, to }) => from === 'issuer' && to !== 'browser')).toEqual([])
    }
  })

  it('names a sender and a receiver where events are signed, so that either side can be ours', () => {
    const signed = exchangeOf(decisionFor('message_signature', { method: 'signature-shared', audience: 'https://api.example.com/orders' }), names)
    expect(signed?.participants.map(({ name }) => name)).toEqual(['Sender (Storefront events)', 'Receiver (Storefront events)'])
    expect(signed?.phases.flatMap(({ messages }) => messages).find(({ id }) => id === 'call')?.http?.path).toBe('/webhook')
  })

  it('leaves only a reference in the browser once the request is pushed', () => {
    const pushed = decisionFor('authorization_code', { controls: [par, resource], clientAuthentication: 'private_key_jwt' })
    expect(named(pushed, 'authorize-pushed')?.http?.params).toEqual(
      expect.arrayContaining(['response_type=code', 'code_challenge', 'code_challenge_method=S256', 'resource', 'client_assertion']),
    )
    expect(named(pushed, 'authorize')?.http?.params).toEqual(['client_id', 'request_uri'])
  })

  it('sends DPoP proofs only where tokens are bound by DPoP, to the issuer and to the API', () => {
    for (const decision of everything) {
      const headers = messagesOf(decision).flatMap(({ http }) => http?.headers ?? [])
      expect(headers.includes('DPoP')).toBe(decision.senderConstraint === 'dpop')
      expect(headers.includes('Authorization: DPoP')).toBe(decision.senderConstraint === 'dpop')
    }
    const bound = decisionFor('client_credentials', { senderConstraint: 'dpop', clientAuthentication: 'private_key_jwt' })
    expect(named(bound, 'token')?.http?.headers).toEqual(['DPoP'])
    expect(named(bound, 'call')?.http?.headers).toEqual(['Authorization: DPoP', 'DPoP'])
    expect(named(bound, 'token-issued')?.response?.carries).toContain('token_type=DPoP')
  })

  it('shows the client certificate where tokens are bound to it', () => {
    for (const decision of everything.filter(({ senderConstraint }) => senderConstraint === 'mtls')) expect(named(decision, 'call')?.http?.mutualTls).toBe(true)
    for (const decision of everything.filter(({ senderConstraint }) => senderConstraint !== 'mtls'))
      expect(named(decision, 'call')?.http?.mutualTls).not.toBe(true)
  })

  it('introspects only where introspection is decided', () => {
    for (const decision of everything) expect(paths(decision).includes('POST /introspect')).toBe(decision.validation?.method === 'introspection')
  })

  it('has the introspection answer tell all that is checked next', () => {
    const told = (said: Parameters<typeof decisionFor>[1], id = 'call-introspect-answer') =>
      named(decisionFor('authorization_code', { method: 'introspection', ...said }), id)?.response?.carries
    expect(told({})).toEqual(['active', 'scope', 'client_id', 'aud', 'exp'])
    expect(told({ senderConstraint: 'dpop' })).toContain('cnf')
    expect(told({ senderConstraint: 'mtls' })).toContain('cnf')
    expect(told({ stepUp: stepUpOf() })).toEqual(expect.arrayContaining(['acr', 'auth_time']))
    expect(told({ stepUp: stepUpOf(), senderConstraint: 'dpop' }, 'step-up-introspect-answer')).toEqual(expect.arrayContaining(['acr', 'auth_time', 'cnf']))
  })

  it('fetches a status list only where one is decided', () => {
    for (const decision of everything) expect(paths(decision).includes('GET /statuslists/1')).toBe(decision.validation?.method === 'status-list')
  })

  it('checks the credential at the API in every scheme that has one', () => {
    for (const decision of everything) {
      const checked = messagesOf(decision).some(({ id, from, to }) => id.endsWith('-check') && from === 'api' && to === 'api')
      expect(checked, decision.scheme ?? '').toBe(decision.scheme !== 'anonymous')
    }
  })

  it('challenges for a fresh sign-in only where step-up is decided, and repeats what the API asked for', () => {
    for (const decision of everything) expect(phasesOf(decision).some(({ id }) => id === 'step-up')).toBe(decision.stepUp !== null && hasUser(decision))
    const stepped = decisionFor('authorization_code', { stepUp: stepUpOf(['urn:example:mfa', 'phr'], 120) })
    expect(named(stepped, 'step-up-challenge')?.response).toEqual({
      status: 401,
      reason: 'insufficient_user_authentication',
      carries: ['acr_values=urn:example:mfa phr', 'max_age=120'],
    })
    expect(named(stepped, 'step-up-authorize')?.http?.params).toEqual(expect.arrayContaining(['acr_values=urn:example:mfa phr', 'max_age=120']))
  })

  it('refreshes only where there is a refresh token, and shows a rotated one', () => {
    for (const decision of everything) expect(phasesOf(decision).some(({ id }) => id === 'refresh')).toBe(decision.refresh !== 'none')
    expect(named(decisionFor('authorization_code', { refresh: 'rotated' }), 'refreshed')?.response?.carries).toContain('refresh_token')
    expect(named(decisionFor('authorization_code', { refresh: 'bound' }), 'refreshed')?.response?.carries).not.toContain('refresh_token')
  })

  it('returns and compares the issuer only where a control asks for it', () => {
    expect(named(decisionFor('bff', { controls: [iss] }), 'code')?.response?.carries).toContain('iss')
    expect(named(decisionFor('bff', { controls: [iss] }), 'callback-issuer-check')?.checks).toEqual(['iss'])
    expect(named(decisionFor('bff', { controls: [iss] }), 'callback')?.http?.params).toEqual(['code', 'state', 'iss'])
    expect(named(decisionFor('bff'), 'code')?.response?.carries).not.toContain('iss')
  })

  it.each([
    ['client_secret_basic', [], ['Authorization: Basic'], undefined],
    ['private_key_jwt', ['client_assertion', 'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer'], [], undefined],
    ['tls_client_auth', ['client_id'], [], true],
    ['self_signed_tls_client_auth', ['client_id'], [], true],
    ['attest_jwt_client_auth', ['client_id'], ['OAuth-Client-Attestation', 'OAuth-Client-Attestation-PoP'], undefined],
    ['none', ['client_id'], [], undefined],
  ] as const)('authenticates the client at the token endpoint by %s', (clientAuthentication, params, headers, mutualTls) => {
    const http = named(decisionFor('authorization_code', { clientAuthentication }), 'token')?.http
    expect(http?.params).toEqual(['grant_type=authorization_code', 'code', 'redirect_uri', 'code_verifier', ...params])
    expect(http?.headers).toEqual(headers)
    expect(http?.mutualTls).toBe(mutualTls)
  })

  it('states how long a code and a token live, from the decision', () => {
    expect(named(decisionFor('bff'), 'code')?.valid).toBe('60 s')
    expect(named(decisionFor('bff'), 'token-issued')?.valid).toBe('5 min')
    expect(named({ ...decisionFor('bff'), lifetimes: null }, 'code')?.valid).toBeNull()
  })
})

const hasUser = ({ scheme }: Decision): boolean =>
  scheme !== null && ['authorization_code', 'bff', 'session_cookie', 'device_authorization', 'ciba', 'token_exchange', 'jwt_bearer'].includes(scheme)
