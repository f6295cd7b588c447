import type { SourceId } from '../../knowledge/index'
import type { Message, Party, PartyId } from '../notation'

export const user: Party = { id: 'user', name: 'User' }
export const browser: Party = { id: 'browser', name: 'Browser' }
export const client: Party = { id: 'client', name: '{integration}' }
export const issuer: Party = { id: 'issuer', name: 'Authorization server' }
export const api: Party = { id: 'api', name: '{api}' }

/** What an authorization request asks for, in the front channel or pushed. */
export const authorizationParams = [
  'response_type=code',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method=S256',
] as const

/** The browser at the issuer: it brings the request there and the code back to the client. Without a sign-in of its own, the code follows one. */
export const throughBrowser = (prefix: string, more: readonly string[], signIn: readonly Message[] = []): readonly Message[] => [
  {
    id: `${prefix}authorize`,
    from: 'browser',
    to: 'issuer',
    says: 'carries the authorization request, with its PKCE challenge, to the authorization server',
    http: { method: 'GET', path: '/authorize', params: [...authorizationParams, ...more], headers: [] },
    acts: ['asks-authorization'],
    sources: ['rfc9700-2.1.1-pkce-public', 'rfc9700-2.1.1-s256'],
  },
  ...signIn,
  {
    id: `${prefix}code`,
    from: 'issuer',
    to: 'browser',
    says: `${signIn.length > 0 ? '' : 'signs the user in and '}sends the browser back to the client with a code, good for one use`,
    http: null,
    response: { status: 303, reason: 'See Other', carries: ['code', 'state'] },
    lasts: 'code',
    acts: ['returns-code'],
    sources: ['rfc6749-4.1.2-code', 'rfc9700-4.12-307', 'rfc9700-2.1-exact-redirect'],
  },
  {
    id: `${prefix}callback`,
    from: 'browser',
    to: 'client',
    says: 'brings the code to the client’s redirect URI',
    http: { method: 'GET', path: '/callback', params: ['code', 'state'], headers: [] },
    acts: ['brings-code'],
    sources: ['rfc6749-4.1.2-code', 'rfc9700-2.1-csrf'],
  },
]

/** The user signs in at the issuer. */
const userSignsIn = (prefix: string): Message => ({
  id: `${prefix}sign-in`,
  from: 'user',
  to: 'issuer',
  says: prefix ? 'signs in again, in the browser' : 'signs in and consents, in the browser',
  http: null,
  sources: prefix ? ['rfc9470-5-fail'] : ['rfc9700-2.1-csrf'],
})

/** The client sends the user's browser to the issuer, by a redirect or by opening it, and gets a code back through it. */
export const authorization = (prefix: string, more: readonly string[] = []): readonly Message[] => [
  {
    id: `${prefix}open`,
    from: 'client',
    to: 'browser',
    says: 'sends the browser to the authorization server, by a redirect or by opening it',
    http: null,
    acts: ['opens-browser'],
    sources: ['rfc9700-2.1.1-pkce-public', 'rfc8252-8.12-webview'],
  },
  ...throughBrowser(prefix, more, [userSignsIn(prefix)]),
]

export const codeRedeemed = (prefix: string): readonly Message[] => [
  {
    id: `${prefix}token`,
    from: 'client',
    to: 'issuer',
    says: 'redeems the code with the verifier',
    http: { method: 'POST', path: '/token', params: ['grant_type=authorization_code', 'code', 'redirect_uri', 'code_verifier'], headers: [] },
    acts: ['authenticates', 'asks-token'],
    sources: ['rfc9700-2.1.1-as-pkce', 'rfc7636-s256'],
  },
  tokenIssued(`${prefix}token-issued`),
]

/** The issuer hands over an access token. */
export const tokenIssued = (id: string, more: readonly string[] = []): Message => ({
  id,
  from: 'issuer',
  to: 'client',
  says: 'returns the access token',
  http: null,
  response: { status: 200, reason: 'OK', carries: ['access_token', 'token_type=Bearer', 'expires_in', 'scope', ...more] },
  lasts: 'accessToken',
  acts: ['gives-token'],
  sources: ['rfc6750-5.3-1h'],
})

/** The call that all the rest is for, and its answer. */
export const tokenCall = (from: PartyId = 'client'): readonly Message[] => [
  {
    id: 'call',
    from,
    to: 'api',
    says: 'calls the API with the access token in the header',
    http: { method: 'GET', path: '{path}', params: [], headers: ['Authorization: Bearer'] },
    acts: ['calls-api', 'is-checked'],
    sources: ['rfc6750-2.1-header', 'rfc9700-4.3.2-no-query'],
  },
  answered(from),
]

export const answered = (to: PartyId, source: SourceId = 'rfc9700-2.3-least'): Message => ({
  id: 'call-answer',
  from: 'api',
  to,
  says: 'answers the call',
  http: null,
  response: { status: 200, reason: 'OK', carries: [] },
  sources: [source],
})
