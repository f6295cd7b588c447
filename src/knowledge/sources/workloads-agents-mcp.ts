import type { Source } from '../notation'
import { clauses } from './cite'

const mcp = clauses('mcp')
const idjag = clauses('idjag')
const mcpSecurity = 'https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization/security-considerations'
const mcpRegistration = 'https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization/client-registration'

/** Workloads, federation of identities, agents, and the Model Context Protocol. */
export const workloadsAgentsMcp = {
  'spiffe-jwtsvid': clauses('spiffe')(
    '3, 7',
    'MUST',
    'A JWT-SVID carries the SPIFFE ID as sub, with aud and exp; one audience is advised, and as a bearer token it can be replayed. X.509-SVIDs do not share that.',
    'standard',
  ),
  'spire-defaults': clauses('spire')(
    '',
    'none',
    'Where nothing is configured, SPIRE issues X.509-SVIDs for one hour and JWT-SVIDs for five minutes.',
    'standard',
  ),
  'istio-24h': clauses('istio')('', 'none', 'Workload certificates of an Istio mesh live 24 hours by default.', 'quotation'),
  'wimse-status': clauses('wimse')('', 'none', 'A workload identity token goes with a proof token or with mutual TLS. Draft.', 'quotation'),
  'txn-not-authn': clauses('txn')(
    '',
    'MUST NOT',
    'A transaction token carries the context of a call chain for minutes or less; it does not authenticate workloads and does not contain the inbound access token. Draft.',
    'final-source',
  ),
  'wif-no-keys': clauses('google-wif')(
    '',
    'SHOULD',
    'The identity token of a platform is exchanged for short-lived credentials, so that no key is exported.',
    'quotation',
  ),
  'abca-status': clauses('abca')(
    '1, 5',
    'none',
    'An attested app instance proves possession of its own key and so becomes a confidential client. Draft.',
    'standard',
  ),
  'spiffe-oauth-status': clauses('spiffe-oauth')('', 'none', 'A client authenticates to an authorization server with its SVID. Draft.', 'quotation'),
  'idjag-flow': idjag(
    '1, 4.3, 4.4',
    'none',
    'An app exchanges the user’s ID token at the enterprise’s identity provider for an assertion, and redeems it at the other API’s authorization server, which issues the token. Draft.',
    'standard',
  ),
  'mcp-authz-optional': mcp(
    '',
    'SHOULD',
    'Authorization is optional; HTTP transports should follow the specification, stdio should not and takes credentials from its environment.',
    'standard',
  ),
  'mcp-oauth21': mcp(
    '',
    'MUST',
    'The authorization server implements OAuth 2.1, the MCP server publishes protected resource metadata, and the client always sends the resource parameter.',
    'standard',
  ),
  'mcp-aud': mcp(
    'Access Token Privilege Restriction',
    'MUST',
    'A server accepts only tokens issued for it, and passes none that it received on to others (MUST NOT).',
    'standard',
    `${mcpSecurity}#access-token-privilege-restriction`,
  ),
  'mcp-pkce': mcp(
    'Authorization Code Protection',
    'MUST',
    'Clients use PKCE, with S256 where they technically can, and refuse to go on where the metadata does not announce it.',
    'standard',
    `${mcpSecurity}#authorization-code-protection`,
  ),
  'mcp-registration': mcp(
    'Client Registration',
    'SHOULD',
    'Clients prefer an identifier that was registered beforehand, then a client ID metadata document; dynamic registration is deprecated.',
    'standard',
    mcpRegistration,
  ),
  'mcp-iss': mcp('', 'MUST', 'Clients validate iss in the authorization response where it is present; servers should send it.', 'standard'),
  'mcp-rt': mcp(
    'Token Theft',
    'MUST',
    'Refresh tokens of public clients are rotated; access tokens should be short-lived.',
    'standard',
    `${mcpSecurity}#token-theft`,
  ),
  'mcp-ext': mcp(
    'Extensions',
    'MAY',
    'Extensions add client credentials, with a JWT assertion recommended, and authorization managed by an enterprise.',
    'standard',
  ),
  'mcp-redirect': mcp(
    'Open Redirection',
    'MUST',
    'Redirect URIs are registered and compared exactly; they use https or localhost.',
    'standard',
    `${mcpSecurity}#open-redirection`,
  ),
  'cs-mcp': clauses('cs-mcp')(
    '',
    'SHOULD',
    'An agent has an identity and a narrow grant of its own, tokens are not passed through, and risky actions are confirmed.',
    'standard',
  ),
} as const satisfies Record<string, Source>
