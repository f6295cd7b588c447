import type { Decision } from '../engine/index'
import type { ControlId } from '../knowledge/index'
import type { Names } from './exchange'
import { exchangeOf } from './exchange'
import { targetOf } from './target'

/** Placeholders by header, obviously not real, so that no secret scanner is woken. */
const values: Readonly<Record<string, string>> = {
  'Authorization: Bearer': 'Authorization: Bearer <access-token>',
  'Authorization: DPoP': 'Authorization: DPoP <access-token>',
  DPoP: 'DPoP: <proof JWT: typ=dpop+jwt, jwk, htm, htu, iat, jti, ath>',
  'X-API-Key': 'X-API-Key: <key>',
  Cookie: 'Cookie: __Host-session=<reference>',
  'X-CSRF': 'X-CSRF: 1',
  'webhook-id': 'webhook-id: <message id>',
  'webhook-timestamp': 'webhook-timestamp: <seconds since 1970>',
  'Content-Digest': 'Content-Digest: sha-256=:<digest of the body>:',
  'Signature-Input': 'Signature-Input: sig1=("@method" "@target-uri" "content-digest");created=<seconds>;keyid="<key id>"',
  Signature: 'Signature: sig1=:<signature>:',
}

/** One header line; what stands in it can depend on the decision. */
function header(name: string, decision: Decision): string {
  if (name === 'webhook-signature')
    return `webhook-signature: ${decision.validation?.method === 'signature-shared' ? 'v1,<HMAC-SHA256>' : 'v1a,<Ed25519 signature>'}`
  if (decision.scheme === 'api_key' && name === 'Authorization: Bearer') return 'Authorization: Bearer <key>'
  return values[name] ?? `${name}: <value>`
}

/** The HTTP request that reaches the API, with placeholders for credentials; null where no scheme is decided. */
export function requestExample(decision: Decision, names: Names): string | null {
  const messages = exchangeOf(decision, names)?.phases.flatMap((phase) => phase.messages)
  const call = messages?.find((message) => message.id === 'call')?.http
  if (!call) return null
  const lines = [`${call.method} ${call.path} HTTP/1.1`, `Host: ${targetOf(decision).host}`, ...call.headers.map((name) => header(name, decision))]
  if (call.method === 'POST') lines.push('Content-Type: application/json', '', '{ … }')
  return lines.join('\n')
}

/** A refusal as the API sends it. */
export interface ErrorExample {
  readonly status: 400 | 401 | 403
  readonly reason: string
  /** When it is sent, as in "no credential came". */
  readonly when: string
  readonly http: string
  /** What a reader might stumble over; null: nothing. */
  readonly note: string | null
  readonly sources: readonly string[]
}

const reasons = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden' } as const

function example(status: ErrorExample['status'], when: string, challenge: string | null, sources: readonly string[], note: string | null = null): ErrorExample {
  const lines = [`HTTP/1.1 ${status} ${reasons[status]}`, ...(challenge ? [`WWW-Authenticate: ${challenge}`] : [])]
  return { status, reason: reasons[status], when, http: lines.join('\n'), note, sources }
}

const local = 'Every 401 needs a challenge, and no registered scheme names this credential; the name in it is local.'

/** Refusals of schemes that carry no access token. */
const withoutToken: Readonly<Partial<Record<NonNullable<Decision['scheme']>, readonly ErrorExample[]>>> = {
  anonymous: [],
  api_key: [
    example(401, 'no key came, or it is unknown, expired or withdrawn', 'ApiKey realm="api"', ['iana-no-apikey'], local),
    example(403, 'the key is good and does not allow this operation', null, ['google-keys-query']),
  ],
  session_cookie: [
    example(401, 'no session came, or it has ended', 'Cookie realm="api"', ['nist63b4-5.2'], local),
    example(403, 'the custom header against cross-site requests is missing, or the user may not do this', null, ['rfc10017-6.1.3-csrf']),
  ],
  mutual_tls: [
    example(
      403,
      'the certificate is valid and its name may not do this',
      null,
      ['rfc8705-2.1-one-subject'],
      'A certificate that is missing, expired or of another authority already ends the TLS handshake; no HTTP answer is sent.',
    ),
  ],
  message_signature: [
    example(401, 'the signature is missing or wrong, or the message is too old or a repeat', 'Signature realm="webhook"', ['stdwh-headers'], local),
    example(403, 'the sender is known and may not send this', null, ['stdwh-headers']),
  ],
}

/** A key in the Authorization header is refused as RFC 6750 refuses tokens. */
const keyAsBearer: readonly ErrorExample[] = [
  example(401, 'no key came', 'Bearer', ['rfc6750-3.1-errors']),
  example(401, 'the key is unknown, expired or withdrawn', 'Bearer error="invalid_token"', ['rfc6750-3.1-errors']),
  example(403, 'the key is good and does not allow this operation', 'Bearer error="insufficient_scope"', ['rfc6750-3.1-errors']),
]

const quoted = (text: string): string => `"${text.replace(/[^\u0020-\u007e]/g, '').replace(/["\\]/g, '\\$&')}"`

type Asked = (id: ControlId) => boolean

/** The refusal of a credential that came in the wrong place, or twice; `challenge` is null where no token is involved. */
function misplaced(asked: Asked, what: string, challenge: string | null): readonly ErrorExample[] {
  if (!asked('header-only')) return []
  return [example(400, `the ${what} came twice, or came in the query`, challenge, [...(challenge ? ['rfc6750-3.1-errors'] : []), 'conv-query-400'])]
}

/** The 400, 401 and 403 answers of the API, each 401 with its challenge. */
export function errorExamples(decision: Decision): readonly ErrorExample[] {
  if (decision.scheme === null) return []
  const asked: Asked = (id) => decision.controls.some((control) => control.id === id && !control.strength.endsWith('NOT'))
  const bearerKey = decision.scheme === 'api_key' && decision.transmission?.header.includes('Bearer')
  const others = bearerKey ? keyAsBearer : withoutToken[decision.scheme]
  if (others) {
    const what = decision.scheme === 'api_key' ? 'key' : 'credential'
    return [...misplaced(asked, what, bearerKey ? 'Bearer error="invalid_request"' : null), ...others]
  }
  const scheme = decision.senderConstraint === 'dpop' ? 'DPoP' : 'Bearer'
  const metadata = asked('protected-resource-metadata') ? `resource_metadata="${targetOf(decision).metadata}"` : null
  const params = (...given: readonly (string | null)[]): string => {
    const kept = given.filter((one) => one !== null)
    return kept.length > 0 ? `${scheme} ${kept.join(', ')}` : scheme
  }
  const algorithms = scheme === 'DPoP' ? 'algs="ES256"' : null
  const proof =
    scheme === 'DPoP' ? ', or bound to another key than that of its proof' : decision.senderConstraint === 'mtls' ? ', or belongs to another certificate' : ''
  const examples = [
    ...misplaced(asked, 'token', params('error="invalid_request"', algorithms)),
    example(401, 'no token came', params(metadata, algorithms), [
      'rfc6750-3.1-errors',
      ...(metadata ? ['rfc9728-prm'] : []),
      ...(algorithms ? ['rfc9449-7.1-scheme'] : []),
    ]),
    example(401, `the token has ended, is withdrawn or meant for another API${proof}`, params('error="invalid_token"', metadata, algorithms), [
      'rfc6750-3.1-errors',
      ...(scheme === 'DPoP' ? ['rfc9449-7-ath'] : decision.senderConstraint === 'mtls' ? ['rfc8705-3-bound'] : []),
    ]),
  ]
  if (scheme === 'DPoP') {
    const when = 'the proof is missing, malformed, too old or for another request'
    examples.push(example(401, when, params('error="invalid_dpop_proof"', algorithms), ['rfc9449-7.1-scheme', 'rfc9449-4.3-proof']))
  }
  if (scheme === 'DPoP' && asked('dpop-nonce')) {
    const nonce = example(401, 'the proof lacks the nonce that this server gave', params('error="use_dpop_nonce"', algorithms), ['rfc9449-8-nonce'])
    examples.push({ ...nonce, http: `${nonce.http}\nDPoP-Nonce: <nonce>` })
  }
  if (decision.stepUp) {
    const { acr_values, max_age, sources } = decision.stepUp
    examples.push(
      example(
        401,
        'the sign-in is too weak or too old for this operation',
        params('error="insufficient_user_authentication"', acr_values.length > 0 ? `acr_values=${quoted(acr_values.join(' '))}` : null, `max_age="${max_age}"`),
        [...new Set(['rfc9470-3-challenge', ...sources])],
      ),
    )
  }
  const scope = decision.scopes[0] === undefined ? null : `scope=${quoted(decision.scopes[0])}`
  examples.push(example(403, 'the token is good and its scope does not reach', params('error="insufficient_scope"', scope), ['rfc6750-3.1-errors']))
  return examples
}
