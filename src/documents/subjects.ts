import type { ControlId } from '../knowledge/index'

/** Who has to keep a rule, as its sentence begins. */
export type Subject =
  | 'The client'
  | 'The API'
  | 'The authorization server'
  | 'The gateway'
  | 'The backend'
  | 'The team'
  | 'The sender'
  | 'The receiver'
  | 'Sender and receiver'
  | 'Authorization server and API'

/** Whom each control addresses. Where several have to agree on something, it is the team that sees to it. */
export const subjects: Readonly<Record<ControlId, Subject>> = {
  'pkce-s256': 'The client',
  'pkce-enforced': 'The team',
  'exact-redirect': 'The team',
  'iss-parameter': 'The client',
  'request-signed': 'The client',
  par: 'The client',
  'issuer-as-sole-audience': 'The client',
  'system-browser-only': 'The client',
  'loopback-any-port': 'The team',
  'claimed-https-redirect': 'The client',
  'registered-client-id': 'The team',
  'registration-vetted': 'The authorization server',
  'consent-screen': 'The authorization server',
  'client-id-metadata-document': 'The authorization server',
  'one-credential-per-integration': 'The team',
  'device-code-phishing-notice': 'The authorization server',
  'user-code-rate-limit': 'The authorization server',
  'cross-device-risk-assessment': 'The team',
  'ciba-no-push': 'The authorization server',
  'state-validated': 'The client',
  'token-validated': 'The API',
  'algorithms-of-the-profile': 'Authorization server and API',
  'sender-constrained-tokens': 'The authorization server',
  'dpop-proof-checked': 'The API',
  'dpop-nonce': 'The team',
  'certificate-binding-checked': 'The API',
  'subject-with-issuer': 'The API',
  'signing-key-rotated': 'The team',
  'least-scopes': 'The team',
  'scope-enforced': 'The API',
  'resource-indicator': 'The client',
  'authorization-details': 'The client',
  'protected-resource-metadata': 'The API',
  'server-metadata': 'The team',
  'tls-only': 'The team',
  'header-only': 'The team',
  'credential-kept-secret': 'The team',
  'inner-hop-protected': 'The team',
  'mtls-separate-host': 'The gateway',
  'bff-cookie-flags': 'The backend',
  'bff-csrf': 'The backend',
  'bff-allow-list': 'The team',
  'page-locked-down': 'The team',
  'page-token-in-memory': 'The client',
  'session-ends-twice': 'The backend',
  'session-id-renewed': 'The backend',
  'automatic-logoff': 'The team',
  'failed-attempts-limited': 'The team',
  'key-entropy': 'The team',
  'key-hashed-at-rest': 'The API',
  'key-restricted': 'The team',
  'key-in-vault': 'The team',
  'key-expiry-date': 'The team',
  'rotation-by-risk-analysis': 'The team',
  'no-credential-in-repository': 'The team',
  'publishable-key-grants-nothing': 'The API',
  'mtls-private-ca': 'The team',
  'mtls-one-subject': 'The team',
  'certificate-revocation-plan': 'The team',
  'refresh-rotation': 'The authorization server',
  'refresh-binding': 'The authorization server',
  'refresh-scope-bound': 'The authorization server',
  'refresh-fixed-end': 'The authorization server',
  'refresh-ends': 'The authorization server',
  'grants-can-be-ended': 'The authorization server',
  'account-end-ends-access': 'The team',
  'status-read-at-every-call': 'The API',
  'status-list-fresh': 'The API',
  'token-status-checked': 'The team',
  'open-streams-end': 'The API',
  'webhook-timestamp': 'Sender and receiver',
  'webhook-dedupe': 'The receiver',
  'webhook-constant-time': 'The receiver',
  'webhook-public-key': 'Sender and receiver',
  'message-signature-components': 'Sender and receiver',
  'messages-signed': 'The client',
  'webhook-target-checked': 'The sender',
  'no-token-forwarding': 'The API',
  'exchange-narrows': 'The authorization server',
  'federation-subject-pinned': 'The authorization server',
  'federation-no-stored-key': 'The team',
  'human-confirms-writes': 'The client',
  'step-up-verified': 'The API',
  'presence-not-assumed': 'The API',
  'dynamic-linking': 'The team',
  'rate-limit-per-credential': 'The API',
  'logging-and-attribution': 'The API',
  'person-authenticated': 'The team',
}

/** Whom a rule addresses; a rule that nobody knows is the team's. */
export const subjectOf = (id: string): Subject => (subjects as Readonly<Record<string, Subject>>)[id] ?? 'The team'
