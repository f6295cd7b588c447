import type { Message, PartyId, Phase, Variant } from '../notation'
import { backendAuthorization, sessionHeaders } from '../schemes/bff'
import { backchannelAuthentication } from '../schemes/ciba'
import { deviceAuthorization } from '../schemes/device_authorization'
import { authorization, codeRedeemed } from '../schemes/messages'
import { siteSignIn } from '../schemes/session_cookie'

const freshness = ['acr_values={acr_values}', 'max_age={max_age}'] as const

const attempt = (from: PartyId, headers: readonly string[], acts: Message['acts']): Message => ({
  id: 'step-up-call',
  from,
  to: 'api',
  says: 'asks for a sensitive operation',
  http: { method: 'POST', path: '{path}', params: [], headers },
  ...(acts ? { acts } : {}),
  sources: ['rfc9470-3-challenge'],
})

const challenge: Message = {
  id: 'step-up-challenge',
  from: 'api',
  to: 'client',
  says: 'refuses: the sign-in is too weak or too old',
  http: null,
  response: { status: 401, reason: 'insufficient_user_authentication', carries: [...freshness] },
  sources: ['rfc9470-3-challenge'],
}

const again = (from: PartyId, headers: readonly string[], acts: Message['acts']): readonly Message[] => [
  { ...attempt(from, headers, acts), id: 'step-up-retry', says: 'asks again, now with proof of the fresh sign-in', sources: ['rfc9470-6-claims'] },
  {
    id: 'step-up-check',
    from: 'api',
    to: 'api',
    says: 'checks how and when the user signed in',
    http: null,
    checks: ['acr', 'auth_time'],
    sources: ['rfc9470-6-claims', 'asvs-10.3.4'],
  },
]

const done = (to: PartyId): Message => ({
  id: 'step-up-done',
  from: 'api',
  to,
  says: 'carries the operation out',
  http: null,
  response: { status: 200, reason: 'OK', carries: [] },
  sources: ['asvs-10.3.4'],
})

const phase = (messages: readonly Message[]): Phase => ({ id: 'step-up', title: 'A sensitive operation', messages })
const bearer = ['Authorization: Bearer']

/** The API's challenge, then a new sign-in as strong and as fresh as it asks. */
const challenged = (signIn: readonly Message[]): Phase =>
  phase([attempt('client', bearer, ['calls-api']), challenge, ...signIn, ...again('client', bearer, ['calls-api']), done('client')])

const browser = (id: string, says: string): Message => ({
  id,
  from: 'browser',
  to: 'client',
  says,
  http: { method: 'POST', path: '/bff{path}', params: [], headers: sessionHeaders },
  sources: ['rfc10017-6.1.3-csrf'],
})

export const stepUp: readonly Variant[] = [
  {
    id: 'step-up',
    when: { stepUp: true, scheme: 'authorization_code' },
    edits: [{ phase: challenged([...authorization('step-up-', freshness), ...codeRedeemed('step-up-')]) }],
  },
  {
    id: 'step-up',
    when: { stepUp: true, scheme: 'bff' },
    edits: [
      {
        phase: phase([
          browser('step-up-browser', 'asks the backend for a sensitive operation'),
          attempt('client', bearer, ['calls-api']),
          challenge,
          ...backendAuthorization('step-up-', freshness),
          ...codeRedeemed('step-up-'),
          ...again('client', bearer, ['calls-api']),
          done('client'),
          {
            id: 'step-up-browser-done',
            from: 'client',
            to: 'browser',
            says: 'passes the answer on',
            http: null,
            response: { status: 200, reason: 'OK', carries: [] },
            sources: ['rfc10017-6.1-bff-strong'],
          },
        ]),
      },
    ],
  },
  {
    id: 'step-up',
    when: { stepUp: true, scheme: 'device_authorization' },
    edits: [{ phase: challenged(deviceAuthorization('step-up-', freshness)) }],
  },
  {
    id: 'step-up',
    // CIBA has acr_values and no max_age: every request is a sign-in of its own.
    when: { stepUp: true, scheme: 'ciba' },
    edits: [{ phase: challenged(backchannelAuthentication('step-up-', freshness.slice(0, 1))) }],
  },
  {
    id: 'step-up',
    when: { stepUp: true, scheme: 'token_exchange' },
    edits: [
      {
        phase: phase([
          attempt('client', bearer, ['calls-api']),
          challenge,
          {
            id: 'step-up-passed-on',
            from: 'client',
            to: 'caller',
            says: 'passes the challenge on; only the client that has the user can meet it',
            http: null,
            response: { status: 401, reason: 'insufficient_user_authentication', carries: [...freshness] },
            sources: ['rfc9470-3-challenge'],
          },
          {
            id: 'step-up-inbound',
            from: 'caller',
            to: 'client',
            says: 'calls again, with a token from a fresh sign-in',
            http: { method: 'POST', path: '/', params: [], headers: ['Authorization'] },
            sources: ['rfc9470-6-claims'],
          },
          {
            id: 'step-up-token',
            from: 'client',
            to: 'issuer',
            says: 'exchanges that token',
            http: {
              method: 'POST',
              path: '/token',
              params: [
                'grant_type=urn:ietf:params:oauth:grant-type:token-exchange',
                'subject_token',
                'subject_token_type=urn:ietf:params:oauth:token-type:access_token',
                'scope',
              ],
              headers: [],
            },
            acts: ['authenticates', 'asks-token'],
            sources: ['rfc8693-act'],
          },
          {
            id: 'step-up-token-issued',
            from: 'issuer',
            to: 'client',
            says: 'returns a token that says how and when the user signed in',
            http: null,
            response: { status: 200, reason: 'OK', carries: ['access_token', 'token_type=Bearer', 'expires_in', 'issued_token_type'] },
            lasts: 'accessToken',
            acts: ['gives-token'],
            sources: ['rfc9470-6-claims'],
          },
          ...again('client', bearer, ['calls-api']),
          done('client'),
        ]),
      },
    ],
  },
  {
    id: 'step-up',
    when: { stepUp: true, scheme: 'jwt_bearer' },
    edits: [
      {
        phase: phase([
          attempt('client', bearer, ['calls-api']),
          challenge,
          {
            id: 'step-up-token',
            from: 'client',
            to: 'issuer',
            says: 'has the user sign in again at the asserting side and presents a new assertion',
            http: { method: 'POST', path: '/token', params: ['grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer', 'assertion', 'scope'], headers: [] },
            acts: ['authenticates', 'asks-token'],
            sources: ['rfc9470-6-claims'],
          },
          {
            id: 'step-up-token-issued',
            from: 'issuer',
            to: 'client',
            says: 'returns a token that says how and when the user signed in',
            http: null,
            response: { status: 200, reason: 'OK', carries: ['access_token', 'token_type=Bearer', 'expires_in', 'scope'] },
            lasts: 'accessToken',
            acts: ['gives-token'],
            sources: ['rfc9470-6-claims'],
          },
          ...again('client', bearer, ['calls-api']),
          done('client'),
        ]),
      },
    ],
  },
  {
    id: 'step-up',
    // A site that signs its users in itself needs no challenge for a client: it asks the user again.
    when: { stepUp: true, scheme: 'session_cookie' },
    edits: [
      {
        phase: phase([
          attempt('browser', ['Cookie', 'X-CSRF'], []),
          {
            id: 'step-up-challenge',
            from: 'api',
            to: 'browser',
            says: 'sends the user to sign in again: the last sign-in is too old',
            http: null,
            response: { status: 303, reason: 'See Other', carries: ['Location: /login'] },
            sources: ['asvs-7.5.3'],
          },
          ...siteSignIn('step-up-'),
          ...again('browser', ['Cookie', 'X-CSRF'], []).map((message): Message => ({
            ...message,
            sources: ['asvs-7.5.3'],
            ...(message.checks ? { checks: ['time and strength of the last sign-in'] } : {}),
          })),
          done('browser'),
        ]),
      },
    ],
  },
]
