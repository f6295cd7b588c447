import type { Decision } from '../../engine/index'
import { endpoints, issuer } from '../issuer'

/** Versions of OpenAPI that can be written. */
export const openApiVersions = ['3.0', '3.1', '3.2'] as const
export type OpenApiVersion = (typeof openApiVersions)[number]

/** A Security Scheme Object, but for its description and extensions. */
export type SecurityScheme =
  | { readonly type: 'http'; readonly scheme: string; readonly bearerFormat?: string }
  | { readonly type: 'apiKey'; readonly in: 'header' | 'cookie'; readonly name: string }
  | { readonly type: 'mutualTLS' }
  | { readonly type: 'oauth2'; readonly flows: Readonly<Record<string, Flow>>; readonly oauth2MetadataUrl?: string }

interface Flow {
  readonly authorizationUrl?: string
  readonly deviceAuthorizationUrl?: string
  readonly tokenUrl: string
  readonly refreshUrl?: string
  readonly scopes: Readonly<Record<string, string>>
}

/** What a decision becomes in one version of OpenAPI. */
export interface Security {
  /** The credential of the call itself; null: the version has no object for it, or the call needs none. */
  readonly scheme: SecurityScheme | null
  /** Whether the connection needs a client certificate beside the credential, and the version can say so. */
  readonly certificate: boolean
  /** Whether a call without any credential is meant. */
  readonly open: boolean
  /** What the version cannot express, each as the end of "cannot express …". */
  readonly unsaid: readonly string[]
}

/** Which version first has an object, as numbers that can be compared. */
const since = { mutualTLS: '3.1', deviceAuthorization: '3.2', oauth2MetadataUrl: '3.2' } as const

/** Grants that no version has a flow for. */
const flowless = new Set(['ciba', 'token_exchange', 'workload_federation', 'jwt_bearer'])

/** The decision as Security Scheme Objects: only what the version has, and the names of what it has not. */
export function securityOf(decision: Decision, version: OpenApiVersion): Security {
  const { scheme, senderConstraint, transmission } = decision
  if (scheme === null) return { scheme: null, certificate: false, open: false, unsaid: ['a decision that is still open'] }
  if (scheme === 'anonymous') return { scheme: null, certificate: false, open: true, unsaid: [] }
  const has = (object: keyof typeof since): boolean => version >= since[object]
  const common = [
    ...(decision.lifetimes !== null && Object.values(decision.lifetimes).some((figure) => figure !== null) ? ['lifetimes'] : []),
    ...(decision.stepUp === null ? [] : ['the sign-in that sensitive operations ask for']),
  ]
  if (scheme === 'mutual_tls') {
    return has('mutualTLS')
      ? { scheme: { type: 'mutualTLS' }, certificate: false, open: false, unsaid: ['which certificates are accepted', ...common] }
      : { scheme: null, certificate: false, open: false, unsaid: ['mutual TLS (OpenAPI 3.1 can)', 'which certificates are accepted', ...common] }
  }
  if (scheme === 'message_signature') return { scheme: null, certificate: false, open: false, unsaid: ['signatures of messages', ...common] }
  const header = transmission?.header ?? ''
  const key = /^(?!Authorization|Cookie)([A-Za-z][\w-]*): /.exec(header)
  if (scheme === 'api_key' && key !== null)
    return {
      scheme: { type: 'apiKey', in: 'header', name: key[1]! },
      certificate: false,
      open: false,
      unsaid: ['rotation and restrictions of the key', ...common],
    }
  const cookie = /^Cookie: ([^=]+)=/.exec(header)
  if (cookie !== null)
    return {
      scheme: { type: 'apiKey', in: 'cookie', name: cookie[1]! },
      certificate: false,
      open: false,
      unsaid: ['flags of the cookie and the defence against forged requests', ...common],
    }
  const flow = flowOf(decision, has('deviceAuthorization'))
  const unsaid = [
    ...(flow !== null || !(flowless.has(scheme) || scheme === 'device_authorization')
      ? []
      : [scheme === 'device_authorization' ? 'the device authorization flow (OpenAPI 3.2 can)' : 'how the token is obtained, for want of a flow']),
    ...(flow !== null && 'authorizationCode' in flow ? ['PKCE'] : []),
    ...(decision.clientAuthentication === null || decision.clientAuthentication === 'none' ? [] : ['how the client authenticates at the token endpoint']),
    ...(senderConstraint === 'dpop' ? ['the DPoP proof beside the token'] : []),
    ...(senderConstraint === 'mtls'
      ? [has('mutualTLS') ? 'that the token belongs to the certificate' : 'the client certificate that the token belongs to (OpenAPI 3.1 can)']
      : []),
    ...common,
  ]
  const httpScheme = /^Authorization: (\w+)/.exec(header)?.[1] ?? 'Bearer'
  return {
    scheme:
      flow === null
        ? {
            type: 'http',
            scheme: httpScheme === 'Bearer' ? 'bearer' : httpScheme,
            ...(httpScheme === 'Bearer' && decision.tokenFormat === 'jwt' ? { bearerFormat: 'JWT' } : {}),
          }
        : { type: 'oauth2', flows: flow, ...(has('oauth2MetadataUrl') ? { oauth2MetadataUrl: `${issuer}/.well-known/oauth-authorization-server` } : {}) },
    certificate: senderConstraint === 'mtls' && has('mutualTLS'),
    open: false,
    unsaid,
  }
}

function flowOf({ scheme, refresh, scopes: named }: Decision, hasDeviceFlow: boolean): Readonly<Record<string, Flow>> | null {
  const scopes = Object.fromEntries(named.map((scope) => [scope, `Allows ${scope}.`]))
  const token = { tokenUrl: endpoints.token_endpoint, ...(refresh === null || refresh === 'none' ? {} : { refreshUrl: endpoints.token_endpoint }), scopes }
  switch (scheme) {
    case 'authorization_code':
    case 'bff':
      return { authorizationCode: { authorizationUrl: endpoints.authorization_endpoint, ...token } }
    case 'client_credentials':
      return { clientCredentials: token }
    case 'device_authorization':
      return hasDeviceFlow ? { deviceAuthorization: { deviceAuthorizationUrl: endpoints.device_authorization_endpoint, ...token } } : null
    default:
      return null
  }
}
