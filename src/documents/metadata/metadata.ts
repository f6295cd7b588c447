import type { Decision } from '../../engine/index'
import { endpoints, issuer } from '../issuer'
import { sheetOf, type DocumentInput, type Sheet } from '../sheet'

/** A metadata document: parameters as they are registered with IANA; one that would be an empty list is left out (RFC 8414, section 3.2). */
type Metadata = Readonly<Record<string, unknown>>

/** The algorithm that proofs and assertions of this document are signed with; OWASP, FAPI 2.0 and RFC 9449 all take it. */
const algorithms = ['ES256']

/** Metadata of the protected resource (RFC 9728, section 2), with placeholders for the hosts; only what the decisions imply. */
export function resourceMetadata(input: DocumentInput): Metadata {
  const sheet = sheetOf(input)
  const decided = tokenDecisions(sheet)
  const audience = decided.find(({ audience }) => audience !== null)?.audience
  const binding = (kind: Decision['senderConstraint']): Decision[] => decided.filter(({ senderConstraint }) => senderConstraint === kind)
  const scopes = listOf(decided.flatMap((decision) => decision.scopes))
  return present({
    resource: audience ?? 'https://api.example.com',
    resource_name: sheet.api,
    authorization_servers: decided.length > 0 ? [issuer] : [],
    scopes_supported: scopes,
    bearer_methods_supported: decided.length > 0 ? ['header'] : [],
    dpop_signing_alg_values_supported: binding('dpop').length > 0 ? algorithms : [],
    dpop_bound_access_tokens_required: decided.length > 0 && binding('dpop').length === decided.length ? true : null,
    tls_client_certificate_bound_access_tokens: binding('mtls').length > 0 ? true : null,
  })
}

/** The grant type that a scheme uses at the token endpoint. */
const grants: Readonly<Partial<Record<NonNullable<Decision['scheme']>, string>>> = {
  authorization_code: 'authorization_code',
  bff: 'authorization_code',
  client_credentials: 'client_credentials',
  device_authorization: 'urn:ietf:params:oauth:grant-type:device_code',
  ciba: 'urn:openid:params:grant-type:ciba',
  token_exchange: 'urn:ietf:params:oauth:grant-type:token-exchange',
  workload_federation: 'urn:ietf:params:oauth:grant-type:token-exchange',
  jwt_bearer: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
}

/** Metadata of the authorization server (RFC 8414, section 2): what it has to offer so that every decision can be had. */
export function serverMetadata(input: DocumentInput): Metadata {
  const decided = tokenDecisions(sheetOf(input))
  const uses = (test: (decision: Decision) => boolean): boolean => decided.some(test)
  const asks = (control: string): boolean => uses(({ controls }) => controls.some(({ id }) => id === control))
  const endpoint = (name: keyof typeof endpoints, needed: boolean): Record<string, string | null> => ({ [name]: needed ? endpoints[name] : null })
  const code = uses(({ scheme }) => scheme !== null && grants[scheme] === 'authorization_code')
  const refresh = uses((decision) => decision.refresh !== null && decision.refresh !== 'none')
  const methods = listOf(decided.map(({ clientAuthentication }) => clientAuthentication ?? 'none'))
  const assertion = methods.some((method) => method === 'private_key_jwt' || method === 'attest_jwt_client_auth')
  return present({
    issuer,
    ...endpoint('authorization_endpoint', code),
    ...endpoint('token_endpoint', decided.length > 0),
    ...endpoint(
      'jwks_uri',
      uses(({ tokenFormat }) => tokenFormat === 'jwt'),
    ),
    ...endpoint('pushed_authorization_request_endpoint', asks('par')),
    require_pushed_authorization_requests: code && decided.every(pushesIfItCan) ? true : null,
    ...endpoint(
      'device_authorization_endpoint',
      uses(({ scheme }) => scheme === 'device_authorization'),
    ),
    ...endpoint(
      'backchannel_authentication_endpoint',
      uses(({ scheme }) => scheme === 'ciba'),
    ),
    backchannel_token_delivery_modes_supported: uses(({ scheme }) => scheme === 'ciba') ? ['poll'] : [],
    ...endpoint(
      'introspection_endpoint',
      uses(({ validation }) => validation?.method === 'introspection'),
    ),
    ...endpoint('revocation_endpoint', refresh || uses(({ tokenFormat }) => tokenFormat === 'opaque')),
    ...endpoint(
      'status_list_aggregation_endpoint',
      uses(({ validation }) => validation?.method === 'status-list'),
    ),
    scopes_supported: listOf(decided.flatMap(({ scopes }) => scopes)),
    // Required, and "none" is the registered value of a server that has no authorization endpoint to answer from.
    response_types_supported: [code ? 'code' : 'none'],
    grant_types_supported: listOf([...decided.flatMap(({ scheme }) => (scheme === null ? [] : (grants[scheme] ?? []))), ...(refresh ? ['refresh_token'] : [])]),
    token_endpoint_auth_methods_supported: methods,
    token_endpoint_auth_signing_alg_values_supported: assertion ? algorithms : [],
    code_challenge_methods_supported: code ? ['S256'] : [],
    dpop_signing_alg_values_supported: uses(({ senderConstraint }) => senderConstraint === 'dpop') ? algorithms : [],
    tls_client_certificate_bound_access_tokens: uses(({ senderConstraint }) => senderConstraint === 'mtls') ? true : null,
    authorization_response_iss_parameter_supported: asks('iss-parameter') ? true : null,
  })
}

/** Whether every authorization request of an integration is pushed: it has none, or has to push it. */
const pushesIfItCan = ({ scheme, controls }: Decision): boolean =>
  (scheme !== null && grants[scheme] !== 'authorization_code') || controls.some(({ id, strength }) => id === 'par' && strength === 'MUST')

/** The document as JSON, ending in a line feed. */
export const renderResourceMetadata = (input: DocumentInput): string => json(resourceMetadata(input))
export const renderServerMetadata = (input: DocumentInput): string => json(serverMetadata(input))

const json = (metadata: Metadata): string => `${JSON.stringify(metadata, null, 2)}\n`

/** Decisions whose credential is a token of an authorization server. */
const tokenDecisions = ({ parts }: Sheet): Decision[] =>
  parts.flatMap(({ decision }) => (decision.scheme !== null && decision.scheme in grants ? [decision] : []))

/** Each once, in the order of first use. */
const listOf = (values: readonly string[]): string[] => [...new Set(values)]

const present = (metadata: Metadata): Metadata =>
  Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)))
