/** What the words of the trade mean, in one or two plain sentences, each with the clause that it rests on. */
import type { TermId } from './terms'

export interface Meaning {
  readonly says: string
  /** Id of a source of the knowledge. */
  readonly source: string
}

export const meanings: Readonly<Record<TermId, Meaning>> = {
  'access-token': {
    says: 'What a client shows the API with each call. It says what the call may do, and lives for minutes rather than days.',
    source: 'rfc6750-5.3-1h',
  },
  'refresh-token': {
    says: 'What a client exchanges at the authorization server for a new access token, without asking the user again. The API never sees it.',
    source: 'rfc9700-4.14.2-rt-bound',
  },
  rotation: {
    says: 'Each use of a refresh token gives a new one and ends the old. If an old one comes back, somebody has a copy, and all of them are withdrawn.',
    source: 'rfc9700-2.2.2-rt-public',
  },
  'bearer-token': {
    says: 'Whoever holds it can use it, as with cash: a stolen copy works as well as the original.',
    source: 'rfc6750-2.1-header',
  },
  'sender-constrained': {
    says: 'Bound to a key of the client: the token works only together with a proof of that key, so that a stolen copy is of no use.',
    source: 'rfc9700-2.2.1-sender-constrain',
  },
  dpop: {
    says: 'Demonstrating proof of possession: with each call the client signs a small proof with its own key, and the token is bound to that key.',
    source: 'rfc9449-4.3-proof',
  },
  'mutual-tls': {
    says: 'Both ends of a connection show a certificate. A token can be bound to the client’s, so that it works only over that client’s connections.',
    source: 'rfc8705-3-bound',
  },
  pkce: {
    says: 'Proof key for code exchange: the client sends a fingerprint of a secret first and the secret later, so that an intercepted code is worthless.',
    source: 'rfc9700-2.1.1-pkce-public',
  },
  par: {
    says: 'Pushed authorization request: the client hands its request to the authorization server directly, and the browser carries only a reference to it.',
    source: 'rfc9126-2.2-par',
  },
  introspection: {
    says: 'The API asks the authorization server whether a token still holds. It learns of a withdrawal at once, at the price of a look-up.',
    source: 'rfc7662-active',
  },
  'opaque-token': {
    says: 'A token that says nothing to those who read it: only the server that issued it can tell what it means.',
    source: 'rfc9068-opaque-client',
  },
  jwt: {
    says: 'JSON Web Token: signed statements that the API can check by itself. It holds until it expires, unless the API also learns of withdrawals.',
    source: 'rfc7009-3-selfcontained',
  },
  scope: {
    says: 'A name for what a token may do, such as `orders:read`. A client asks for as few as it needs.',
    source: 'rfc9068-2.2.3-scope',
  },
  audience: {
    says: 'The API that a token is meant for. Another API refuses it, so that nobody can pass it on.',
    source: 'rfc9700-2.3-least',
  },
  exposure: {
    says: 'How long a withdrawn credential still works: from the withdrawal to the first call that is refused.',
    source: 'rfc7009-3-selfcontained',
  },
  budget: {
    says: 'The exposure that you allow: how soon a withdrawn credential must stop working.',
    source: 'conv-budget',
  },
  'step-up': {
    says: 'Before a sensitive call the API asks for a fresh or stronger sign-in, and the client comes back with a new token.',
    source: 'rfc9470-3-challenge',
  },
  'acr-values': {
    says: 'Names of the ways to sign in that would do, sent with a request. The answer says which one was used, and has to be checked.',
    source: 'oidc-authtime',
  },
  bff: {
    says: 'A backend that signs the user in, keeps all tokens and passes calls on; the browser holds nothing but a session cookie.',
    source: 'rfc10017-6.1-bff-strong',
  },
  'token-exchange': {
    says: 'An API trades the token it was called with for one that suits the next API: the user stays the same, and the token tells who acts for them.',
    source: 'rfc8693-act',
  },
  ciba: {
    says: 'The user approves on a device of their own while the client, somewhere else, waits for the answer.',
    source: 'ciba-modes',
  },
  'device-code': {
    says: 'A device without a browser shows a short code, and the user types it in on their phone or computer. A stranger can send such a code too, which is its risk.',
    source: 'rfc8628-5.4-phish',
  },
  'workload-federation': {
    says: 'The platform that runs a job vouches for it with a signed statement, which is exchanged for a short-lived token: no secret is stored.',
    source: 'wif-no-keys',
  },
  'federated-identity': {
    says: 'Another issuer that you trust, such as a cloud or a CI service, states who the caller is.',
    source: 'rfc7523-jwt-bearer',
  },
  'authorization-server': {
    says: 'The server that issues tokens, after it has made sure who asks for them and on whose behalf.',
    source: 'rfc8414-3.3-issuer',
  },
  'resource-server': {
    says: 'The API itself, seen as the one that accepts tokens: it checks each and serves what the token allows.',
    source: 'rfc9700-2.3-least',
  },
  'confidential-client': {
    says: 'A client that can keep a key or a secret to itself, as a server can. Code on people’s devices cannot, and is called public.',
    source: 'rfc6749-2.1-types',
  },
  spiffe: {
    says: 'In a service mesh every workload holds a short-lived certificate with its name, renewed by the platform. SPIFFE says how such names are written.',
    source: 'spiffe-jwtsvid',
  },
}
