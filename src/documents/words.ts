import type { Candidate, LifetimeId } from '../knowledge/notation'

type Words<A extends keyof Candidate> = Readonly<Record<Candidate[A], string>>

/** What the settings of a candidate are called in documents. */
export const clientAuthenticationWords: Words<'clientAuthentication'> = {
  none: 'none (public client)',
  client_secret_basic: 'client secret',
  private_key_jwt: 'signed assertion',
  tls_client_auth: 'mutual TLS, certificate of a private CA',
  self_signed_tls_client_auth: 'mutual TLS, self-signed certificate',
  attest_jwt_client_auth: 'attested instance key (draft)',
}
export const senderConstraintWords: Words<'senderConstraint'> = { none: 'none: a bearer credential', dpop: 'DPoP', mtls: 'mutual TLS' }
export const tokenFormatWords: Words<'tokenFormat'> = { none: 'no token', opaque: 'opaque token', jwt: 'JWT' }
export const validationWords: Words<'validation'> = {
  none: 'nothing to check',
  local: 'by its signature, locally',
  'status-list': 'by its signature and a status list',
  introspection: 'by introspection',
  lookup: 'by looking the record up',
  certificate: 'by its certificate',
  'signature-shared': 'by signature with a shared secret',
  'signature-public': 'by signature with a public key',
}
export const refreshWords: Words<'refresh'> = {
  none: 'no refresh token',
  plain: 'refresh token, unbound',
  rotated: 'refresh token, rotated at each use',
  bound: 'refresh token, bound to the client',
}
export const lifetimeWords: Readonly<Record<LifetimeId, string>> = {
  accessToken: 'Access token',
  refreshIdle: 'Refresh token, idle',
  refreshAbsolute: 'Refresh token, in all',
  sessionIdle: 'Session, idle',
  sessionAbsolute: 'Session, in all',
  code: 'Authorization code',
  keyRotation: 'Key or secret, until rotated',
  certificate: 'Certificate',
  signatureWindow: 'Signature, time window',
}
