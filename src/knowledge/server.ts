/** What an authorization server cannot serve when it lacks a feature. */
import { tokenSchemes } from './candidates'
import type { Knowledge } from './notation'

const limit = (closes: Knowledge['server']['code']['closes'], because: string): Knowledge['server']['code'] => ({
  closes,
  because,
  sources: ['rfc8414-2-metadata'],
})

export const server: Knowledge['server'] = {
  code: limit({ scheme: ['authorization_code', 'bff'] }, 'The server does not offer the authorization code grant.'),
  'client-credentials': limit({ scheme: 'client_credentials' }, 'The server does not offer the client credentials grant.'),
  'device-code': limit({ scheme: 'device_authorization' }, 'The server has no device authorization endpoint.'),
  backchannel: limit({ scheme: 'ciba' }, 'The server has no backchannel authentication endpoint.'),
  exchange: limit({ scheme: ['token_exchange', 'workload_federation'] }, 'The server does not offer token exchange.'),
  'jwt-grant': limit({ scheme: 'jwt_bearer' }, 'The server does not offer the JWT bearer grant.'),
  refresh: limit({ refresh: ['plain', 'rotated', 'bound'] }, 'The server issues no refresh tokens.'),
  'client-secret': limit({ clientAuthentication: 'client_secret_basic' }, 'The server does not take client secrets.'),
  'private-key': limit({ clientAuthentication: 'private_key_jwt' }, 'The server does not take signed client assertions.'),
  'tls-client': limit(
    { scheme: tokenSchemes, clientAuthentication: 'tls_client_auth' },
    'The server does not authenticate clients by certificates of an authority.',
  ),
  'self-signed-tls': limit(
    { scheme: tokenSchemes, clientAuthentication: 'self_signed_tls_client_auth' },
    'The server does not authenticate clients by self-signed certificates.',
  ),
  attested: limit({ clientAuthentication: 'attest_jwt_client_auth' }, 'The server does not take attestations of client instances.'),
  dpop: limit({ senderConstraint: 'dpop' }, 'The server does not bind tokens by DPoP.'),
  'bound-tokens': limit({ scheme: tokenSchemes, senderConstraint: 'mtls' }, 'The server does not bind tokens to client certificates.'),
  introspect: limit({ validation: 'introspection' }, 'The server has no introspection endpoint.'),
  'status-lists': limit({ validation: 'status-list' }, 'The server publishes no token status lists.'),
}
