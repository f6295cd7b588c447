import type { Check } from '../notation'

const jwt = { tokenFormat: 'jwt' } as const
const anyToken = { tokenFormat: ['jwt', 'opaque'] } as const
const introspected = { validation: 'introspection', tokenFormat: ['jwt', 'opaque'] } as const

/** What an API checks of an access token, in this order; the first failure answers 401 `invalid_token`, except where it says otherwise. */
export const tokenChecks = {
  'token-comes-once-and-in-the-header': {
    when: {},
    of: anyToken,
    says: 'The request carries exactly one access token, in the `Authorization` header and nowhere else; a second one answers 400 `invalid_request`.',
    sources: ['rfc6750-2.1-header', 'rfc6750-2-one-method', 'rfc6750-3.1-errors', 'rfc9700-4.3.2-no-query'],
  },
  'token-failure-says-no-more-than-needed': {
    when: {},
    of: anyToken,
    says: 'A failed check of the token answers 401 with `invalid_token`, a request without credentials 401 without an error code, and the reason is logged without the token.',
    sources: ['rfc6750-3.1-errors', 'rfc9068-4-validation', 'rfc9110-401'],
  },
  'jwt-is-small-and-compact': {
    when: {},
    of: jwt,
    says: 'The token is no longer than a set size and is legal compact form: base64url segments and dots, three parts if signed, five if encrypted, no braces or quotes.',
    sources: ['rfc8725bis-3.14-compact'],
  },
  'jwt-typ-is-at-jwt': {
    when: {},
    of: jwt,
    says: 'The header’s `typ` is `at+jwt` or `application/at+jwt`, compared without regard to case.',
    sources: ['rfc9068-typ', 'rfc8725-3.11-typ', 'asvs-9.2.2'],
  },
  'jwt-alg-is-on-the-issuers-list': {
    when: {},
    of: jwt,
    says: '`alg` is on the list configured for this issuer, is never `none`, and is never chosen by the token.',
    sources: ['rfc8725-3.1-alg', 'rfc8725-3.2-algorithms', 'asvs-9.1.2', 'rfc9068-4-validation'],
  },
  'jwt-alg-is-one-of-the-profile': {
    when: { profiles: 'fapi2' },
    of: jwt,
    says: 'The list holds PS256, ES256 and EdDSA over Ed25519 only.',
    sources: ['fapi2-alg'],
  },
  'jwt-key-has-one-algorithm': {
    when: {},
    of: jwt,
    says: 'The key is used with one algorithm, its type matches `alg`, and it is asymmetric.',
    sources: ['rfc8725-3.1-alg', 'rfc9068-4-validation', 'conv-asymmetric-first'],
  },
  'jwt-issuer-comes-first': {
    when: {},
    of: jwt,
    says: '`iss` equals a configured issuer character by character, and keys are taken only from that issuer’s configured key set, over TLS.',
    sources: ['rfc8725-3.8-issuer-subject', 'rfc9068-4-validation', 'asvs-9.1.3'],
  },
  'jwt-header-addresses-are-ignored': {
    when: {},
    of: jwt,
    says: '`jku`, `x5u`, `jwk` and `x5c` are ignored or on an allow-list, `kid` is sanitised before a look-up, and no local address is fetched.',
    sources: ['rfc8725-3.10-claims', 'rfc8725bis-new', 'asvs-9.1.3'],
  },
  'jwt-unknown-crit-is-refused': {
    when: {},
    of: jwt,
    says: 'A header parameter that `crit` names and the API does not know makes the token invalid.',
    sources: ['rfc7515-4.1.11-crit'],
  },
  'jwt-every-signature-verifies': {
    when: {},
    of: jwt,
    says: 'The signature verifies, in every layer of a nested token, and a plain token is refused where encryption was agreed.',
    sources: ['rfc8725-3.3-nested', 'rfc9068-4-validation', 'asvs-9.1.1'],
  },
  'introspection-says-active': {
    when: {},
    of: introspected,
    says: 'The introspection endpoint, called with the API’s own credential, says `active` true; every other answer, and none at all, counts as false.',
    sources: ['rfc7662-active', 'rfc7662-2.1-auth', 'conv-fail-closed'],
  },
  'introspection-cache-stays-in-budget': {
    when: {},
    of: introspected,
    says: 'An answer is remembered no longer than the time to withdrawal allows, and never beyond the token’s `exp`.',
    sources: ['rfc7662-4-caching', 'conv-cache'],
  },
  'introspection-is-of-the-same-issuer': {
    when: { issuer: 'several-issuers' },
    of: introspected,
    says: 'The answer comes from the authorization server that issued the token, and its `iss`, if given, says so.',
    sources: ['rfc7662-active', 'rfc9700-2.1-mixup'],
  },
  'token-audience-is-this-api': {
    when: {},
    of: anyToken,
    says: '`aud`, in the token or in the introspection answer, is present and names this API and no wildcard that others share.',
    sources: ['rfc8725-3.9-audience', 'rfc9068-4-validation', 'rfc9700-2.3-least', 'asvs-10.3.1'],
  },
  'token-exp-lies-ahead': {
    when: {},
    of: anyToken,
    says: '`exp` is present, a number and in the future, with a leeway of 10 seconds at most; null counts as missing.',
    sources: ['rfc9068-claims', 'rfc7519-4.1.4-exp', 'rfc9068-4-validation', 'conv-leeway'],
  },
  'jwt-nbf-is-honoured': {
    when: {},
    of: jwt,
    says: '`nbf`, where present, is not in the future.',
    sources: ['rfc7519-4.1.5-nbf', 'asvs-9.2.1'],
  },
  'jwt-iat-is-plausible': {
    when: {},
    of: jwt,
    says: '`iat` is present and not in the future, and `exp` lies no further from it than the agreed lifetime.',
    sources: ['rfc9068-claims', 'conv-claim-lifetime', 'conv-leeway'],
  },
  'token-subject-goes-with-its-issuer': {
    when: {},
    of: anyToken,
    says: '`sub` is present and valid for that `iss`; users are known by both together, never by e-mail address, and a client’s own token cannot be taken for a user’s.',
    sources: ['rfc8725-3.8-issuer-subject', 'rfc9700-4.15-sub-confusion', 'asvs-10.3.3'],
  },
  'token-client-is-known': {
    when: {},
    of: anyToken,
    says: '`client_id` is present and names a client that is known and enabled.',
    sources: ['rfc9068-claims'],
  },
  'jwt-has-an-id': {
    when: {},
    of: jwt,
    says: '`jti` is present, so that one token can be denied and found in the log.',
    sources: ['rfc9068-claims', 'asvs-7.4.1'],
  },
  'token-scope-allows-the-operation': {
    when: {},
    of: anyToken,
    says: '`scope`, `authorization_details` or roles allow this operation and this object; too little answers 403 `insufficient_scope`.',
    sources: ['rfc9068-2.2.3-scope', 'asvs-10.3.2', 'asvs-8.2.2', 'rfc6750-3.1-errors'],
  },
  'dpop-proof-fits-token-and-request': {
    when: {},
    of: { senderConstraint: 'dpop', tokenFormat: ['jwt', 'opaque'] },
    says: 'The scheme is `DPoP`, exactly one proof comes in the `DPoP` header, its key is the one that `cnf.jkt` names, and `ath`, `htm` and `htu` fit the token and the request.',
    sources: ['rfc9449-7-ath', 'rfc9449-7.1-scheme', 'rfc9449-6.1-jkt', 'rfc9449-4.3-proof'],
  },
  'dpop-proof-is-fresh': {
    when: {},
    of: { senderConstraint: 'dpop', tokenFormat: ['jwt', 'opaque'] },
    says: 'The proof’s `iat` lies within 60 seconds, its `jti` was not seen in that time, and its `nonce` is one that the API gave, where it gives any.',
    sources: ['rfc9449-8-nonce', 'conv-dpop-proof'],
  },
  'certificate-is-the-one-the-token-names': {
    when: {},
    of: { senderConstraint: 'mtls', tokenFormat: ['jwt', 'opaque'] },
    says: 'The client certificate of the TLS connection has the hash that `cnf` names in `x5t#S256`.',
    sources: ['rfc8705-3-bound', 'rfc8705-3.1-thumb'],
  },
  'bound-token-never-passes-as-bearer': {
    when: {},
    of: { senderConstraint: ['dpop', 'mtls'], tokenFormat: ['jwt', 'opaque'] },
    says: 'A token with `cnf` is refused without the proof that it names.',
    sources: ['rfc9449-7.1-not-bearer', 'rfc8705-3-bound', 'asvs-10.3.5'],
  },
  'token-shows-a-fresh-sign-in': {
    when: { needs: 'step-up' },
    of: anyToken,
    says: 'For a sensitive operation `acr` and `auth_time` meet what it needs; else the answer is 401 `insufficient_user_authentication` with `acr_values` or `max_age`.',
    sources: ['rfc9470-3-challenge', 'rfc9470-6-claims', 'asvs-10.3.4'],
  },
  'token-actor-may-act': {
    when: { needs: 'call-onward' },
    of: anyToken,
    says: 'The chain in `act` consists of parties that may make this call for the user.',
    sources: ['rfc8693-act'],
  },
  'token-was-not-revoked': {
    when: {},
    of: { tokenFormat: 'jwt', validation: ['status-list', 'introspection'] },
    says: 'The token’s status, from the list or the endpoint, is valid and no older than the time to withdrawal.',
    sources: ['fapi2-rs', 'tsl-format', 'asvs-7.4.1', 'conv-cache'],
  },
  'jwt-lives-no-longer-than-withdrawal-may-take': {
    when: {},
    of: { tokenFormat: 'jwt', validation: 'local' },
    says: 'No status is asked for, so the token’s whole life lies within the time to withdrawal, clock leeway beside it.',
    sources: ['rfc7009-3-selfcontained', 'asvs-7.4.1', 'conv-budget'],
  },
  'jwt-decryption-is-bounded': {
    when: {},
    of: jwt,
    says: 'Encrypted tokens are not compressed or their decompressed size is capped, PBES2 iterations are capped, and points are checked to lie on their curve.',
    sources: ['rfc8725-3.4-inputs', 'rfc8725-3.6-compression', 'rfc8725bis-3.13-size', 'rfc8725bis-3.15-iterations'],
  },
  'jwt-is-utf-8-with-unique-names': {
    when: {},
    of: jwt,
    says: 'Header and claims are UTF-8, and a token with a name that occurs twice is refused.',
    sources: ['rfc8725-3.7-utf8', 'rfc7519-4-duplicates', 'rfc7515-4-duplicates'],
  },
  'jwt-kinds-exclude-each-other': {
    when: {},
    of: jwt,
    says: 'ID tokens, logout tokens, security events, DPoP proofs and transaction tokens of the same issuer all fail these checks.',
    sources: ['rfc8725-3.12-exclusive', 'asvs-9.2.2'],
  },
  'jwt-symmetric-key-is-long': {
    when: {},
    of: jwt,
    says: 'A symmetric key, if one must be used, is random and as long as the hash, never a password.',
    sources: ['rfc8725-3.5-entropy'],
  },
  'jwks-cache-is-bounded': {
    when: {},
    of: jwt,
    says: 'The key set is cached for a bounded time and fetched again for an unknown `kid` at a limited rate; removed keys are dropped within the time to withdrawal.',
    sources: ['conv-jwks-cache'],
  },
  'token-is-neither-logged-nor-forwarded': {
    when: {},
    of: anyToken,
    says: 'The token goes into no log, trace or error report, and to no other API.',
    sources: ['rfc9700-4.9.3-at-secret', 'asvs-16.2.5', 'mcp-aud'],
  },
  'client-never-parses-the-token': {
    when: {},
    of: anyToken,
    says: 'Clients do not read the access token; to them it is opaque.',
    sources: ['rfc9068-opaque-client'],
  },
} as const satisfies Record<string, Check>
