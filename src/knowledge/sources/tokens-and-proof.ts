import type { Source } from '../notation'
import { clauses } from './cite'

const rfc8693 = clauses('rfc8693')
const rfc8705 = clauses('rfc8705')
const rfc9068 = clauses('rfc9068')
const rfc9449 = clauses('rfc9449')
const rfc9470 = clauses('rfc9470')
const oidc = clauses('oidc')

/** Token formats, proof of possession, mutual TLS, step-up, exchange, signed messages. */
export const tokensAndProof = {
  'rfc8705-3-bound': rfc8705(
    '3',
    'MUST',
    'The resource server takes the client certificate from its own TLS layer and matches it to the token; a mismatch answers 401 invalid_token.',
    'standard',
  ),
  'rfc8705-3-advance': rfc8705(
    '3',
    'none',
    'The resource server knows beforehand where mutual TLS applies, by host or port; a token cannot trigger it.',
    'standard',
  ),
  'rfc8705-3.1-thumb': rfc8705('3.1', 'SHOULD', 'A JWT carries the certificate’s hash as x5t#S256 in cnf.', 'standard'),
  'rfc8705-2-methods': rfc8705(
    '2.1, 2.2',
    'MAY',
    'Two methods: certificates from a PKI, and self-signed certificates registered through jwks or jwks_uri, which need none.',
    'standard',
  ),
  'rfc8705-4-public': rfc8705(
    '4',
    'SHOULD',
    'Public clients can have certificate-bound tokens without client authentication; their refresh tokens are then bound too.',
    'standard',
  ),
  'rfc8705-5-alias': rfc8705('5', 'MAY', 'Separate endpoints for mutual TLS, since browsers prompt for a certificate where one is asked for.', 'standard'),
  'rfc8705-6.3-expiry': rfc8705(
    '6.3, 4, 7.1',
    'none',
    'A new certificate ends the tokens bound to the old one; the client fetches new ones. A public client whose refresh token is bound too is authorised anew.',
    'standard',
  ),
  'rfc8705-2.1-one-subject': rfc8705(
    '2.1, 2.1.2',
    'MUST',
    'The PKI method matches exactly one registered subject: the distinguished name or one subject alternative name. Whether and how revocation is checked is left to the deployment.',
    'standard',
  ),
  'rfc8705-6.5-termination': rfc8705(
    '6.5',
    'MAY',
    'TLS may end at an intermediary; how certificate data then reaches the server securely is out of scope.',
    'standard',
  ),
  'rfc9449-5-type': rfc9449(
    '5',
    'MUST',
    'A response with a DPoP-bound token says token_type DPoP; a client that relies on the binding discards others.',
    'standard',
  ),
  'rfc9449-5-rt': rfc9449(
    '5',
    'MUST',
    'A public client’s refresh token is bound to its DPoP key; a confidential client’s is already bound to the client.',
    'standard',
  ),
  'rfc9449-7-ath': rfc9449(
    '7, 7.1',
    'MUST',
    'Each request carries the token and a proof with its hash (ath); the resource server checks that the key is the one the token is bound to.',
    'standard',
  ),
  'rfc9449-7.1-scheme': rfc9449('7.1', 'MUST', 'The token travels as Authorization: DPoP, the proof in the DPoP header.', 'standard'),
  'rfc9449-7.1-not-bearer': rfc9449(
    '7.1, 7.2',
    'MUST',
    'A resource server that accepts both schemes refuses a DPoP-bound token that comes as a bearer token.',
    'standard',
  ),
  'rfc9449-4.3-proof': rfc9449(
    '4.3',
    'MUST',
    'A proof is a JWT of type dpop+jwt with an asymmetric signature that verifies with its own jwk, whose htm and htu match the request and whose iat is acceptable.',
    'standard',
  ),
  'rfc9449-6.1-jkt': rfc9449('6.1', 'MUST', 'The token’s cnf carries jkt, the SHA-256 thumbprint of the key.', 'standard'),
  'rfc9449-8-nonce': rfc9449(
    '8, 9, 11.1',
    'MAY',
    'A server may demand a nonce, against proofs made beforehand. Proofs are accepted for seconds or minutes only (MUST); checking jti for single use is optional.',
    'final-source',
  ),
  'rfc9449-10.1-codebind': rfc9449(
    '10.1',
    'MUST',
    'A server with PAR and DPoP supports both ways to bind the code to the key, dpop_jkt and the header; the client may use them.',
    'final-source',
  ),
  'rfc9068-typ': rfc9068('4', 'MUST', 'The header’s typ is at+jwt or application/at+jwt; any other value is refused.', 'standard'),
  'rfc9068-claims': rfc9068('2.2', 'MUST', 'An access token carries iss, exp, aud, sub, client_id, iat and jti.', 'standard'),
  'rfc9068-4-validation': rfc9068(
    '4',
    'MUST',
    'The resource server checks issuer, audience, signature and expiry, refuses alg none, and answers a failure with invalid_token; leeway for clocks is a few minutes at most.',
    'standard',
  ),
  'rfc9068-2.2.3-scope': rfc9068(
    '2.2.3',
    'SHOULD',
    'A token that was requested with scope carries the scope claim, which is meaningful to the API.',
    'standard',
  ),
  'rfc9068-opaque-client': rfc9068('6', 'MUST NOT', 'The client does not inspect the content of the access token.', 'standard'),
  'rfc9470-3-challenge': rfc9470(
    '3',
    'MUST',
    'The API answers 401 with insufficient_user_authentication and the acr_values or max_age that it needs.',
    'standard',
  ),
  'rfc9470-5-fail': rfc9470(
    '5',
    'SHOULD',
    'The server takes requested acr values as required and fails with unmet_authentication_requirements rather than issue a weaker token.',
    'standard',
  ),
  'rfc9470-6-claims': rfc9470(
    '6.1, 6.2',
    'none',
    'acr and auth_time reach the API in the token or by introspection; they do not change when a token is refreshed.',
    'standard',
  ),
  'oidc-authtime': oidc(
    '2, 3.1.2.1, 5.5.1.1',
    'MUST',
    'Where max_age was requested, auth_time is returned; acr_values is a voluntary request, so the answer is verified.',
    'standard',
    'https://openid.net/specs/openid-connect-core-1_0.html#IDToken',
  ),
  'tsl-format': clauses('tsl')(
    '',
    'none',
    'A list of bits tells the status of many self-contained tokens; APIs fetch and cache it, and are as fresh as its ttl and exp. Draft, with the RFC Editor.',
    'quotation',
  ),
  'ssf-streams': clauses('ssf')('', 'none', 'A stream by which one party pushes signed security events to another.', 'quotation'),
  'caep-events': clauses('caep')(
    '3',
    'none',
    'Events pushed to receivers: session revoked, claims changed, credential changed, assurance level changed, device compliance changed.',
    'quotation',
  ),
  'rfc8693-act': rfc8693(
    '1.1, 2.1, 4.1, 4.4',
    'none',
    'A token is exchanged for another: the subject stays, a nested act names who acts for it, may_act says who is allowed to.',
    'quotation',
  ),
  'rfc9421-sig': clauses('rfc9421')(
    '2, 3, 7.2.8',
    'MUST',
    'Chosen components of a message are signed together with parameters such as created (recommended), expires, nonce, keyid and tag; the body is covered only through Content-Digest.',
    'standard',
  ),
  'rfc9421-3.2-verify': clauses('rfc9421')(
    '3.2, 3.2.1',
    'MUST',
    'The verifier rebuilds the signature base, checks that the components and parameters that it requires are covered, and that key and algorithm are those it expects.',
    'standard',
  ),
  'rfc9530-digest': clauses('rfc9530')(
    '2, 6.3',
    'none',
    'Content-Digest carries a hash of a message’s content; with a signature over the field, the body is covered.',
    'standard',
  ),
  'fapi2ms-scope': clauses('fapi2ms')(
    '',
    'none',
    'Signs authorization requests, their responses and introspection responses; signatures of HTTP messages are left to a separate draft.',
    'quotation',
  ),
} as const satisfies Record<string, Source>
