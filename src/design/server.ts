/** What an authorization server can do, as its metadata document says it. */

/** One feature: a few words, and how RFC 8414 or OpenID discovery metadata shows it. */
export interface ServerFeature {
  readonly label: string
  /** The metadata parameter that shows it, as it is registered. */
  readonly parameter: string
  /** The value that the parameter has to hold among others; null: that the parameter is there, and not false, is enough. */
  readonly value: string | null
  /** Whether a metadata document that leaves the parameter out has the feature all the same: the standard's default. */
  readonly byDefault: boolean
}

const feature = (label: string, parameter: string, value: string | null = null, byDefault = false): ServerFeature => ({ label, parameter, value, byDefault })

/** The features that a decision can depend on, by the names that a link uses. */
export const serverFeatures = {
  code: feature('Authorization code', 'grant_types_supported', 'authorization_code', true),
  'client-credentials': feature('Client credentials', 'grant_types_supported', 'client_credentials'),
  'device-code': feature('Device authorization', 'device_authorization_endpoint'),
  backchannel: feature('Backchannel authentication (CIBA)', 'backchannel_authentication_endpoint'),
  exchange: feature('Token exchange', 'grant_types_supported', 'urn:ietf:params:oauth:grant-type:token-exchange'),
  'jwt-grant': feature('JWT bearer grant', 'grant_types_supported', 'urn:ietf:params:oauth:grant-type:jwt-bearer'),
  refresh: feature('Refresh tokens', 'grant_types_supported', 'refresh_token'),
  'client-secret': feature('Client secret', 'token_endpoint_auth_methods_supported', 'client_secret_basic', true),
  'private-key': feature('Signed client assertions', 'token_endpoint_auth_methods_supported', 'private_key_jwt'),
  'tls-client': feature('Client certificates of an authority', 'token_endpoint_auth_methods_supported', 'tls_client_auth'),
  'self-signed-tls': feature('Self-signed client certificates', 'token_endpoint_auth_methods_supported', 'self_signed_tls_client_auth'),
  attested: feature('Attested client instances', 'token_endpoint_auth_methods_supported', 'attest_jwt_client_auth'),
  dpop: feature('DPoP', 'dpop_signing_alg_values_supported'),
  'bound-tokens': feature('Certificate-bound tokens', 'tls_client_certificate_bound_access_tokens'),
  introspect: feature('Introspection', 'introspection_endpoint'),
  'status-lists': feature('Token status lists', 'status_list_aggregation_endpoint'),
} as const satisfies Record<string, ServerFeature>

export type ServerFeatureId = keyof typeof serverFeatures
export const serverFeatureIds = Object.keys(serverFeatures) as ServerFeatureId[]

/**
 * The features that a metadata document shows (RFC 8414, OpenID Connect Discovery), in the order of the registry;
 * null where the text is not a metadata document: no JSON object, or one without `issuer`.
 */
export function featuresOfMetadata(text: string): readonly ServerFeatureId[] | null {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document) || !Object.hasOwn(document, 'issuer')) return null
  const metadata = document as Readonly<Record<string, unknown>>
  return serverFeatureIds.filter((id) => {
    const { parameter, value, byDefault }: ServerFeature = serverFeatures[id]
    const stated = Object.hasOwn(metadata, parameter) ? metadata[parameter] : undefined
    if (stated === undefined || stated === null) return byDefault
    return value === null ? stated !== false : Array.isArray(stated) && stated.includes(value)
  })
}
