/**
 * Names under which credentials are sent in a query: `access_token` (RFC 6750, section 2.3), the other parameters of OAuth that are secrets,
 * and what vendors call their keys. `_` stands for any separator or none.
 */
export const credentialParameters = [
  'access_token',
  'refresh_token',
  'id_token',
  'auth_token',
  'bearer_token',
  'private_token',
  'session_token',
  'token',
  'jwt',
  'api_key',
  'x_api_key',
  'app_key',
  'access_key',
  'secret_key',
  'subscription_key',
  'client_secret',
  'client_assertion',
  'secret',
  'password',
  'authorization',
] as const
