import type { Source } from '../notation'
import { clauses } from './cite'

const rfc6749 = clauses('rfc6749')
const rfc6750 = clauses('rfc6750')
const rfc7009 = clauses('rfc7009')
const rfc7523 = clauses('rfc7523')
const rfc10070 = clauses('rfc10070')
const rfc7636 = clauses('rfc7636')
const rfc7662 = clauses('rfc7662')
const rfc9126 = clauses('rfc9126')
const rfc9700 = clauses('rfc9700')
const oauth21 = clauses('oauth21')

/** Core OAuth 2.0 and its security best current practice. */
export const oauthCore = {
  'rfc9700-2.1-exact-redirect': rfc9700(
    '2.1',
    'MUST',
    'The authorization server compares redirect URIs as exact strings; only the port of a native app’s loopback URI may differ.',
    'final-source',
  ),
  'rfc9700-2.1-csrf': rfc9700(
    '2.1',
    'MUST',
    'The client prevents request forgery on its redirect endpoint: with PKCE if the server is known to support it, with the nonce in OpenID Connect, else with a one-time state.',
    'final-source',
  ),
  'rfc9700-2.1-mixup': rfc9700(
    '2.1, 4.4',
    'MUST',
    'A client that talks to more than one authorization server defends against mix-up, preferably with the iss response parameter.',
    'final-source',
  ),
  'rfc9700-2.1.1-pkce-public': rfc9700('2.1.1', 'MUST', 'Public clients use PKCE.', 'final-source'),
  'rfc9700-2.1.1-pkce-confidential': rfc9700('2.1.1', 'SHOULD', 'PKCE is recommended for confidential clients too.', 'final-source'),
  'rfc9700-2.1.1-as-pkce': rfc9700(
    '2.1.1, 4.8.2',
    'MUST',
    'The authorization server supports PKCE, enforces the verifier where a challenge was sent, refuses a verifier without a challenge, and lets clients detect the support.',
    'final-source',
  ),
  'rfc9700-2.1.1-s256': rfc9700('2.1.1', 'SHOULD', 'PKCE uses a challenge method that does not reveal the verifier; today that is S256 only.', 'final-source'),
  'rfc9700-2.1.2-implicit': rfc9700(
    '2.1.2',
    'SHOULD NOT',
    'Clients use neither the implicit grant nor another response that issues access tokens in the authorization response.',
    'final-source',
  ),
  'rfc9700-2.2.1-sender-constrain': rfc9700('2.2.1', 'SHOULD', 'Access tokens are sender-constrained, with mutual TLS or DPoP.', 'standard'),
  'rfc9700-2.2.2-rt-public': rfc9700('2.2.2, 4.14.2', 'MUST', 'Refresh tokens of public clients are sender-constrained or rotated.', 'standard'),
  'rfc9700-4.14.2-rt-risk': rfc9700(
    '4.14.2',
    'MUST',
    'The authorization server decides by a risk assessment whether a client is given refresh tokens.',
    'standard',
  ),
  'rfc9700-4.14.2-rt-bound': rfc9700(
    '4.14.2',
    'MUST',
    'A refresh token is bound to the scope and the resource servers that the resource owner consented to.',
    'standard',
  ),
  'rfc9700-4.14.2-rt-idle': rfc9700(
    '4.14.2',
    'SHOULD',
    'Refresh tokens expire when the client has not used them for some time; no figure is given.',
    'standard',
  ),
  'rfc9700-2.3-least': rfc9700(
    '2.3, 4.10.2',
    'SHOULD',
    'An access token carries the least privilege and is restricted to one resource server, or to few; a resource server refuses a token that is not meant for it (MUST).',
    'standard',
  ),
  'rfc9700-2.4-ropc': rfc9700('2.4', 'MUST NOT', 'The resource owner password credentials grant is not used.', 'standard'),
  'rfc9700-2.5-client-auth': rfc9700(
    '2.5',
    'SHOULD',
    'Clients are authenticated where that is feasible; asymmetric methods, mutual TLS or private_key_jwt, are recommended.',
    'standard',
  ),
  'rfc9700-4.3.2-no-query': rfc9700('4.3.2', 'MUST NOT', 'Clients pass no access token in a URI query parameter.', 'final-source'),
  'rfc9700-4.9.3-at-secret': rfc9700(
    '4.9.3',
    'MUST',
    'A resource server treats access tokens as secrets: it neither stores nor transfers them in plain text.',
    'final-source',
  ),
  'rfc9700-4.12-307': rfc9700(
    '4.12',
    'MUST NOT',
    'An authorization server does not redirect with status 307 a request that may carry user credentials; 303 is recommended.',
    'final-source',
  ),
  'rfc9700-2.6-http-redirect': rfc9700(
    '2.6',
    'MUST',
    'Authorization responses travel encrypted: no http redirect URIs, except loopback addresses of native apps.',
    'standard',
  ),
  'rfc9700-2.6-metadata': rfc9700('2.6', 'SHOULD', 'Authorization servers publish their metadata and clients configure themselves from it.', 'standard'),
  'rfc9700-4.13-tls-proxy': rfc9700(
    '4.13',
    'MUST',
    'A reverse proxy that ends TLS sanitises inbound headers that matter for security, and the hop behind it is protected against eavesdropping, injection and replay.',
    'final-source',
  ),
  'rfc9700-4.15-sub-confusion': rfc9700(
    '4.15',
    'SHOULD NOT',
    'Authorization servers do not let clients choose a client_id or claim by which their own tokens could be taken for a user’s; where that cannot be avoided, the token tells the two apart (MUST).',
    'standard',
  ),
  'rfc7523-client-assertion': rfc7523(
    '3',
    'MUST',
    'A client’s assertion names the client as iss and as sub, carries aud and exp, and may carry a jti by which the server refuses a replay.',
    'quotation',
  ),
  'rfc7523-jwt-bearer': rfc7523(
    '2.1',
    'MAY',
    'A JWT from a trusted issuer can be presented as an authorization grant and exchanged for an access token.',
    'quotation',
  ),
  'rfc7523bis-aud': rfc10070(
    '4, 5',
    'MUST',
    'A JWT client assertion has the authorization server’s issuer identifier as its only audience, for any number of servers; the token endpoint’s address is refused. Its typ is client-authentication+jwt (SHOULD).',
    'final-source',
  ),
  'rfc9126-aud-old': rfc9126(
    '2',
    'none',
    'As published, servers accepted the issuer, the token endpoint or the PAR endpoint as an assertion’s audience; RFC 10070, section 5, replaced this.',
    'standard',
  ),
  'sec-update-2.1-aud': clauses('sec-update')(
    '2.1.2',
    'MUST',
    'A client with signature-based authentication and several authorization servers uses the issuer as the only audience, or separate keys. Draft, and narrower than RFC 10070.',
    'standard',
  ),
  'rfc6749-4.1.2-code': rfc6749(
    '4.1.2',
    'SHOULD',
    'An authorization code expires shortly (MUST), after ten minutes at most (recommended), and is used once; a second use is denied (MUST) and revokes what was issued (SHOULD).',
    'standard',
  ),
  'rfc6749-2.1-types': rfc6749('2.1', 'none', 'Clients are confidential or public by their ability to keep their credentials secret.', 'quotation'),
  'rfc6749-3.2-token-endpoint': rfc6749('3.2', 'none', 'Every grant but the implicit one is redeemed at the token endpoint.', 'standard'),
  'rfc6749-3.2.1-authenticate': rfc6749('3.2.1', 'MUST', 'Confidential clients authenticate at the token endpoint.', 'standard'),
  'rfc6749-4.4-cc': rfc6749(
    '4.4, 4.4.3',
    'MUST',
    'The client credentials grant is for confidential clients only; no refresh token is issued with it (SHOULD NOT).',
    'standard',
  ),
  'rfc6749-10.10-entropy': rfc6749('10.10', 'MUST', 'The chance to guess a token or code is at most 2^-128 (MUST) and should be at most 2^-160.', 'standard'),
  'rfc6750-2.1-header': rfc6750('2.1', 'MUST', 'Resource servers support bearer tokens in the Authorization header.', 'quotation'),
  'rfc6750-2-one-method': rfc6750('2', 'MUST NOT', 'A client uses only one method to transmit the token in a request.', 'quotation'),
  'rfc6750-5.3-1h': rfc6750(
    '5.2, 5.3',
    'SHOULD',
    'Bearer tokens live one hour or less, above all those of clients in a browser; that their lifetime is limited at all is a MUST. The OAuth 2.1 draft keeps the advice and drops the figure.',
    'standard',
  ),
  'rfc6750-5.2-cookie': rfc6750(
    '5.2, 5.3',
    'MUST NOT',
    'Bearer tokens are not stored in cookies that can be sent in the clear; where they are stored in cookies, request forgery is guarded against (MUST).',
    'standard',
  ),
  'rfc6750-3.1-errors': rfc6750(
    '3.1',
    'SHOULD',
    'invalid_request, also for a token sent twice over, answers with 400, invalid_token with 401, insufficient_scope with 403; a request without credentials gets no error detail.',
    'final-source',
  ),
  'oauth21-5.1-query': oauth21('5.1', 'MUST', 'Clients never send tokens in the query, and resource servers ignore them there. Draft.', 'final-source'),
  'oauth21-4.1-pkce': oauth21(
    '4.1.1, 4.1.2.1',
    'MUST',
    'PKCE is required of all clients of the code flow, with one narrow exception; the implicit and password grants are gone. Draft.',
    'final-source',
  ),
  'rfc7009-2-revoke': rfc7009(
    '2, 2.1',
    'MUST',
    'A revocation endpoint revokes refresh tokens (MUST) and should revoke access tokens; a revoked refresh token should take the access tokens of its grant with it.',
    'quotation',
  ),
  'rfc7009-3-selfcontained': rfc7009(
    '3',
    'none',
    'Self-contained tokens are revoked at once only with some further exchange between authorization server and resource server; else they are kept short-lived and refreshed. An implementation note.',
    'standard',
  ),
  'rfc7662-active': rfc7662(
    '2.2, 4',
    'MUST',
    'A resource server learns from active whether a token still holds. It may cache the answer, weighing freshness against load, never beyond exp; highly sensitive uses may do without a cache.',
    'standard',
  ),
  'rfc7662-4-caching': rfc7662(
    '4',
    'MUST NOT',
    'An introspection answer is not cached beyond the token’s expiry, and its caching is a trade of freshness against load.',
    'standard',
  ),
  'rfc7662-2.1-auth': rfc7662(
    '2.1',
    'MUST',
    'The introspection endpoint requires authorization of the caller, so that it cannot be used to scan for tokens.',
    'quotation',
  ),
  'rfc7636-s256': rfc7636('4.1, 4.2', 'MUST', 'The verifier has 43 to 128 characters; a client that is able to use S256 uses it.', 'standard'),
} as const satisfies Record<string, Source>
