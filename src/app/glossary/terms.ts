/** Words of the trade and how texts write them; what each means is fetched when one is opened. */

export interface Term {
  readonly name: string
  /** How texts write it; whole words only, in these letters. */
  readonly written: readonly string[]
}

const term = (name: string, ...written: readonly string[]): Term => ({ name, written: [name, ...written] })

export const terms = {
  'access-token': term('Access token', 'access token', 'access tokens', 'Access tokens'),
  'refresh-token': term('Refresh token', 'refresh token', 'refresh tokens'),
  rotation: term('Rotation', 'rotation', 'rotated'),
  'bearer-token': term('Bearer token', 'bearer token', 'bearer tokens'),
  'sender-constrained': term('Sender-constrained', 'sender-constrained', 'sender constraint'),
  dpop: term('DPoP'),
  'mutual-tls': term('Mutual TLS', 'mutual TLS', 'mTLS', 'client certificate', 'client certificates'),
  pkce: term('PKCE'),
  par: term('PAR', 'pushed authorization request'),
  introspection: term('Introspection', 'introspection'),
  'opaque-token': term('Opaque token', 'opaque token', 'opaque tokens'),
  jwt: term('JWT', 'JWTs'),
  scope: term('Scope', 'scope', 'scopes', 'Scopes'),
  audience: term('Audience', 'audience'),
  exposure: term('Exposure', 'exposure'),
  budget: term('Budget', 'budget', 'A budget'),
  'step-up': term('Step-up', 'step-up', 'fresh sign-in'),
  'acr-values': term('acr_values'),
  bff: term('Backend for frontend', 'BFF', 'backend for frontend'),
  'token-exchange': term('Token exchange', 'token exchange'),
  ciba: term('CIBA', 'Backchannel authentication (CIBA)'),
  'device-code': term('Device code', 'device code', 'device codes', 'Device authorization'),
  'workload-federation': term('Workload federation', 'workload federation', 'Workload identity federation'),
  'federated-identity': term('Federated identity', 'federated identity'),
  'authorization-server': term('Authorization server', 'authorization server', 'issuer', 'Issuer'),
  'resource-server': term('Resource server', 'resource server', 'resource servers'),
  'confidential-client': term('Confidential client', 'confidential client', 'confidential clients', 'public client'),
  spiffe: term('SPIFFE and meshes', 'SPIFFE', 'mesh', 'service mesh'),
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
