/** Words of the trade in one or two plain sentences, each with the clause that it rests on. */

export interface Term {
  readonly name: string
  readonly says: string
  /** Id of a source of the knowledge. */
  readonly source: string
  /** How texts write it; whole words only, in these letters. */
  readonly written: readonly string[]
}

const term = (name: string, says: string, source: string, ...written: readonly string[]): Term => ({ name, says, source, written: [name, ...written] })

export const terms = {
  'access-token': term(
    'Access token',
    'What a client shows the API with each call. It says what the call may do, and lives for minutes rather than days.',
    'rfc6750-5.3-1h',
    'access token',
    'access tokens',
    'Access tokens',
  ),
  'refresh-token': term(
    'Refresh token',
    'What a client exchanges at the authorization server for a new access token, without asking the user again. The API never sees it.',
    'rfc9700-4.14.2-rt-bound',
    'refresh token',
    'refresh tokens',
  ),
  rotation: term(
    'Rotation',
    'Each use of a refresh token gives a new one and ends the old. If an old one comes back, somebody has a copy, and all of them are withdrawn.',
    'rfc9700-2.2.2-rt-public',
    'rotation',
    'rotated',
  ),
  'bearer-token': term(
    'Bearer token',
    'Whoever holds it can use it, as with cash: a stolen copy works as well as the original.',
    'rfc6750-2.1-header',
    'bearer token',
    'bearer tokens',
  ),
  'sender-constrained': term(
    'Sender-constrained',
    'Bound to a key of the client: the token works only together with a proof of that key, so that a stolen copy is of no use.',
    'rfc9700-2.2.1-sender-constrain',
    'sender-constrained',
    'sender constraint',
  ),
  dpop: term(
    'DPoP',
    'Demonstrating proof of possession: with each call the client signs a small proof with its own key, and the token is bound to that key.',
    'rfc9449-4.3-proof',
  ),
  'mutual-tls': term(
    'Mutual TLS',
    'Both ends of a connection show a certificate. A token can be bound to the client’s, so that it works only over that client’s connections.',
    'rfc8705-3-bound',
    'mutual TLS',
    'mTLS',
    'client certificate',
    'client certificates',
  ),
  pkce: term(
    'PKCE',
    'Proof key for code exchange: the client sends a fingerprint of a secret first and the secret later, so that an intercepted code is worthless.',
    'rfc9700-2.1.1-pkce-public',
  ),
  par: term(
    'PAR',
    'Pushed authorization request: the client hands its request to the authorization server directly, and the browser carries only a reference to it.',
    'rfc9126-2.2-par',
    'pushed authorization request',
  ),
  introspection: term(
    'Introspection',
    'The API asks the authorization server whether a token still holds. It learns of a withdrawal at once, at the price of a look-up.',
    'rfc7662-active',
    'introspection',
  ),
  'opaque-token': term(
    'Opaque token',
    'A token that says nothing to those who read it: only the server that issued it can tell what it means.',
    'rfc9068-opaque-client',
    'opaque token',
    'opaque tokens',
  ),
  jwt: term(
    'JWT',
    'JSON Web Token: signed statements that the API can check by itself. It holds until it expires, unless the API also learns of withdrawals.',
    'rfc7009-3-selfcontained',
    'JWTs',
  ),
  scope: term(
    'Scope',
    'A name for what a token may do, such as `orders:read`. A client asks for as few as it needs.',
    'rfc9068-2.2.3-scope',
    'scope',
    'scopes',
    'Scopes',
  ),
  audience: term('Audience', 'The API that a token is meant for. Another API refuses it, so that nobody can pass it on.', 'rfc9700-2.3-least', 'audience'),
  exposure: term(
    'Exposure',
    'How long a withdrawn credential still works: from the withdrawal to the first call that is refused.',
    'rfc7009-3-selfcontained',
    'exposure',
  ),
  budget: term('Budget', 'The exposure that you allow: how soon a withdrawn credential must stop working.', 'conv-budget', 'budget', 'A budget'),
  'step-up': term(
    'Step-up',
    'Before a sensitive call the API asks for a fresh or stronger sign-in, and the client comes back with a new token.',
    'rfc9470-3-challenge',
    'step-up',
    'fresh sign-in',
  ),
  'acr-values': term(
    'acr_values',
    'Names of the ways to sign in that would do, sent with a request. The answer says which one was used, and has to be checked.',
    'oidc-authtime',
  ),
  bff: term(
    'Backend for frontend',
    'A backend that signs the user in, keeps all tokens and passes calls on; the browser holds nothing but a session cookie.',
    'rfc10017-6.1-bff-strong',
    'BFF',
    'backend for frontend',
  ),
  'token-exchange': term(
    'Token exchange',
    'An API trades the token it was called with for one that suits the next API: the user stays the same, and the token tells who acts for them.',
    'rfc8693-act',
    'token exchange',
  ),
  ciba: term(
    'CIBA',
    'The user approves on a device of their own while the client, somewhere else, waits for the answer.',
    'ciba-modes',
    'Backchannel authentication (CIBA)',
  ),
  'device-code': term(
    'Device code',
    'A device without a browser shows a short code, and the user types it in on their phone or computer. A stranger can send such a code too, which is its risk.',
    'rfc8628-5.4-phish',
    'device code',
    'device codes',
    'Device authorization',
  ),
  'workload-federation': term(
    'Workload federation',
    'The platform that runs a job vouches for it with a signed statement, which is exchanged for a short-lived token: no secret is stored.',
    'wif-no-keys',
    'workload federation',
    'Workload identity federation',
  ),
  'federated-identity': term(
    'Federated identity',
    'Another issuer that you trust, such as a cloud or a CI service, states who the caller is.',
    'rfc7523-jwt-bearer',
    'federated identity',
  ),
  'authorization-server': term(
    'Authorization server',
    'The server that issues tokens, after it has made sure who asks for them and on whose behalf.',
    'rfc8414-3.3-issuer',
    'authorization server',
    'issuer',
    'Issuer',
  ),
  'resource-server': term(
    'Resource server',
    'The API itself, seen as the one that accepts tokens: it checks each and serves what the token allows.',
    'rfc9700-2.3-least',
    'resource server',
    'resource servers',
  ),
  'confidential-client': term(
    'Confidential client',
    'A client that can keep a key or a secret to itself, as a server can. Code on people’s devices cannot, and is called public.',
    'rfc6749-2.1-types',
    'confidential client',
    'confidential clients',
    'public client',
  ),
  spiffe: term(
    'SPIFFE and meshes',
    'In a service mesh every workload holds a short-lived certificate with its name, renewed by the platform. SPIFFE says how such names are written.',
    'spiffe-jwtsvid',
    'SPIFFE',
    'mesh',
    'service mesh',
  ),
} as const satisfies Record<string, Term>

export type TermId = keyof typeof terms

const entries = Object.entries(terms) as [TermId, Term][]
const idOf = new Map(entries.flatMap(([id, { written }]) => written.map((word) => [word, id] as const)))
const anyTerm = new RegExp(
  `(?<![\\w-])(${[...idOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[()]/g, '\\$&'))
    .join('|')})(?![\\w-])`,
)

/** A piece of a text: plain, or a term of the glossary. */
export interface Piece {
  readonly text: string
  readonly term: TermId | null
}

/** A text in pieces; of each term the first mention only. */
export function piecesOf(text: string): readonly Piece[] {
  const seen = new Set<TermId>()
  return text.split(new RegExp(anyTerm, 'g')).flatMap((piece, i): Piece[] => {
    if (piece === '') return []
    const term = i % 2 === 1 ? (idOf.get(piece) ?? null) : null
    if (term === null || seen.has(term)) return [{ text: piece, term: null }]
    seen.add(term)
    return [{ text: piece, term }]
  })
}

/** The terms that texts mention, in the order of their first mention. */
export const termsIn = (texts: readonly string[]): readonly TermId[] => [...new Set(texts.flatMap((text) => piecesOf(text).flatMap(({ term }) => term ?? [])))]
