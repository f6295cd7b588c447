/** Which candidates issue which figures, how figures bound each other, and what a withdrawal waits for. */
import type { Knowledge } from './notation'

export const issues: Knowledge['issues'] = {
  accessToken: [{ tokenFormat: ['opaque', 'jwt'] }],
  refreshIdle: [{ refresh: ['plain', 'rotated', 'bound'] }],
  refreshAbsolute: [{ refresh: ['plain', 'rotated', 'bound'] }],
  sessionIdle: [{ scheme: ['bff', 'session_cookie'] }],
  sessionAbsolute: [{ scheme: ['bff', 'session_cookie'] }],
  code: [{ scheme: ['authorization_code', 'bff'] }],
  keyRotation: [{ scheme: ['api_key', 'message_signature'] }, { clientAuthentication: ['client_secret_basic', 'private_key_jwt', 'attest_jwt_client_auth'] }],
  certificate: [{ scheme: 'mutual_tls' }, { clientAuthentication: ['tls_client_auth', 'self_signed_tls_client_auth'] }, { senderConstraint: 'mtls' }],
  signatureWindow: [{ scheme: 'message_signature' }],
  introspectionCache: [{ validation: 'introspection' }],
  statusListRefresh: [{ validation: 'status-list' }],
  recordCache: [{ validation: 'lookup' }],
  keyRecordAge: [{ validation: ['signature-shared', 'signature-public'] }],
  certificateStatus: [{ validation: 'certificate' }],
}

export const atMost: Knowledge['atMost'] = [
  { figure: 'refreshIdle', parent: 'refreshAbsolute' },
  { figure: 'sessionIdle', parent: 'sessionAbsolute' },
]

export const exposure: Knowledge['exposure'] = {
  local: 'accessToken',
  'status-list': 'statusListRefresh',
  introspection: 'introspectionCache',
  lookup: 'recordCache',
  certificate: 'certificateStatus',
  'signature-shared': 'keyRecordAge',
  'signature-public': 'keyRecordAge',
}

export const lookups: Knowledge['lookups'] = { introspection: 1, lookup: 1 }

export const budgets: Knowledge['budgets'] = [
  {
    id: 'budget-within-an-hour',
    revocation: 'within-an-hour',
    seconds: 3600,
    because: 'A withdrawn credential may work for an hour, the longest that a bearer token should live.',
    sources: ['conv-budget', 'rfc6750-5.3-1h'],
  },
  {
    id: 'budget-within-minutes',
    revocation: 'within-minutes',
    seconds: 600,
    because: 'A withdrawn credential may work for ten minutes: short tokens do, or a fresh list.',
    sources: ['conv-budget', 'rfc7009-3-selfcontained'],
  },
  {
    id: 'budget-next-call',
    revocation: 'next-call',
    seconds: 0,
    because: 'A withdrawn credential must fail at the next call, so that each call is checked where the withdrawal is known.',
    sources: ['conv-budget', 'rfc7662-active'],
  },
]

export const leewaySeconds = 10

export const stepUp: Knowledge['stepUp'] = {
  when: { needs: 'step-up' },
  acrValues: ['urn:example:mfa'],
  maxAgeSeconds: { 'open-data': 300, internal: 300, confidential: 300, critical: 60 },
  sources: ['rfc9470-3-challenge', 'conv-step-up-max-age'],
}

export const strictEnd: Knowledge['strictEnd'] = {
  sensitivity: 'critical',
  revocation: 'next-call',
  trust: 'anyone',
  path: 'http-proxy',
  needs: 'no-extras',
}
