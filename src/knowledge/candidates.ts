/** Every legal way to make a call, written as products, and what ranks one before another. */
import type { CandidateProduct, Knowledge } from './notation'

/** The schemes that end at an authorization server’s token endpoint. */
export const tokenSchemes = [
  'client_credentials',
  'authorization_code',
  'bff',
  'device_authorization',
  'ciba',
  'token_exchange',
  'workload_federation',
  'jwt_bearer',
] as const

/** What a page counts on that holds its tokens itself. */
export const pageHeld = ['token-backend', 'no-backend', 'embedded', 'publishable-key'] as const

const oauthTokens = [
  ['opaque', 'introspection'],
  ['jwt', 'local'],
  ['jwt', 'status-list'],
  ['jwt', 'introspection'],
] as const
const confidential = ['client_secret_basic', 'private_key_jwt', 'tls_client_auth', 'self_signed_tls_client_auth'] as const
const anyBinding = ['none', 'dpop', 'mtls'] as const
const anyRefresh = ['none', 'plain', 'rotated', 'bound'] as const

export const products: readonly CandidateProduct[] = [
  { scheme: 'anonymous', clientAuthentication: ['none'], senderConstraint: ['none'], token: [['none', 'none']], refresh: ['none'] },
  { scheme: 'api_key', clientAuthentication: ['none'], senderConstraint: ['none'], token: [['none', 'lookup']], refresh: ['none'] },
  { scheme: 'client_credentials', clientAuthentication: confidential, senderConstraint: anyBinding, token: oauthTokens, refresh: ['none'] },
  {
    scheme: 'authorization_code',
    clientAuthentication: ['none', ...confidential, 'attest_jwt_client_auth'],
    senderConstraint: anyBinding,
    token: oauthTokens,
    refresh: anyRefresh,
  },
  { scheme: 'bff', clientAuthentication: confidential, senderConstraint: anyBinding, token: oauthTokens, refresh: anyRefresh },
  { scheme: 'session_cookie', clientAuthentication: ['none'], senderConstraint: ['none'], token: [['none', 'lookup']], refresh: ['none'] },
  { scheme: 'device_authorization', clientAuthentication: ['none'], senderConstraint: anyBinding, token: oauthTokens, refresh: anyRefresh },
  { scheme: 'ciba', clientAuthentication: confidential, senderConstraint: anyBinding, token: oauthTokens, refresh: anyRefresh },
  {
    scheme: 'mutual_tls',
    clientAuthentication: ['tls_client_auth', 'self_signed_tls_client_auth'],
    senderConstraint: ['mtls'],
    token: [
      ['none', 'certificate'],
      ['none', 'lookup'],
    ],
    refresh: ['none'],
  },
  { scheme: 'token_exchange', clientAuthentication: confidential, senderConstraint: anyBinding, token: oauthTokens, refresh: ['none'] },
  { scheme: 'workload_federation', clientAuthentication: ['none'], senderConstraint: anyBinding, token: oauthTokens, refresh: ['none'] },
  { scheme: 'jwt_bearer', clientAuthentication: ['none', ...confidential], senderConstraint: anyBinding, token: oauthTokens, refresh: ['none'] },
  {
    scheme: 'message_signature',
    clientAuthentication: ['none'],
    senderConstraint: ['none'],
    token: [
      ['none', 'signature-shared'],
      ['none', 'signature-public'],
    ],
    refresh: ['none'],
  },
]

/** What each value adds to build and to run, in small whole numbers; what is not listed adds nothing. */
export const parts: Knowledge['parts'] = {
  clientAuthentication: { client_secret_basic: 1, private_key_jwt: 3, self_signed_tls_client_auth: 3, tls_client_auth: 4, attest_jwt_client_auth: 5 },
  senderConstraint: { dpop: 3, mtls: 2 },
  tokenFormat: { jwt: 1 },
  validation: { local: 1, introspection: 2, 'status-list': 3, lookup: 1, certificate: 1, 'signature-shared': 1, 'signature-public': 2 },
  refresh: { plain: 1, bound: 1, rotated: 2 },
}

/** Proof of possession before asymmetric client keys, those before shared secrets, those before bearers. */
export const proof: Knowledge['proof'] = [
  { of: { senderConstraint: ['dpop', 'mtls'] }, rank: 0 },
  { of: { clientAuthentication: ['private_key_jwt', 'tls_client_auth', 'self_signed_tls_client_auth', 'attest_jwt_client_auth'] }, rank: 1 },
  { of: { validation: 'signature-public' }, rank: 1 },
  { of: { clientAuthentication: 'client_secret_basic' }, rank: 2 },
  { of: { validation: 'signature-shared' }, rank: 2 },
  { of: {}, rank: 3 },
]
