/** Placeholder of the authorization server: the host stands for the reader's own. */
export const issuer = 'https://issuer.example.com'

/** Endpoints of the placeholder, by the names of their metadata parameters (RFC 8414, and the RFCs that add to it). */
export const endpoints = {
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  pushed_authorization_request_endpoint: `${issuer}/par`,
  device_authorization_endpoint: `${issuer}/device_authorization`,
  backchannel_authentication_endpoint: `${issuer}/backchannel`,
  introspection_endpoint: `${issuer}/introspect`,
  revocation_endpoint: `${issuer}/revoke`,
  status_list_aggregation_endpoint: `${issuer}/status-lists`,
} as const
