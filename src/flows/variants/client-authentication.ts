import type { Variant } from '../notation'

const authenticates = { act: 'authenticates' } as const

/** How the client proves itself wherever it speaks to the issuer in its own name. */
export const clientAuthentication: readonly Variant[] = [
  {
    id: 'public-client',
    when: { clientAuthentication: 'none', scheme: ['authorization_code', 'device_authorization'] },
    edits: [{ at: authenticates, add: { params: ['client_id'], sources: ['rfc6749-2.1-types'] } }],
  },
  {
    id: 'client_secret_basic',
    when: { clientAuthentication: 'client_secret_basic' },
    edits: [{ at: authenticates, add: { headers: ['Authorization: Basic'], sources: ['rfc9700-2.5-client-auth'] } }],
  },
  {
    id: 'private_key_jwt',
    when: { clientAuthentication: 'private_key_jwt' },
    edits: [
      {
        at: authenticates,
        add: {
          params: ['client_assertion', 'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
          sources: ['rfc9700-2.5-client-auth', 'rfc7523bis-aud'],
        },
      },
    ],
  },
  {
    id: 'tls_client_auth',
    when: { clientAuthentication: 'tls_client_auth' },
    edits: [{ at: authenticates, add: { params: ['client_id'], mutualTls: true, sources: ['rfc9700-2.5-client-auth', 'rfc8705-2.1-one-subject'] } }],
  },
  {
    id: 'self_signed_tls_client_auth',
    when: { clientAuthentication: 'self_signed_tls_client_auth' },
    edits: [{ at: authenticates, add: { params: ['client_id'], mutualTls: true, sources: ['rfc9700-2.5-client-auth', 'rfc8705-2-methods'] } }],
  },
  {
    id: 'attest_jwt_client_auth',
    when: { clientAuthentication: 'attest_jwt_client_auth' },
    edits: [
      {
        at: authenticates,
        add: { params: ['client_id'], headers: ['OAuth-Client-Attestation', 'OAuth-Client-Attestation-PoP'], sources: ['abca-status'] },
      },
    ],
  },
]
