import type { Check } from '../notation'

const alone = { scheme: 'mutual_tls' } as const
const anyMutualTls = { senderConstraint: 'mtls' } as const

/** What an API checks of a client certificate. */
export const certificateChecks = {
  'certificate-comes-from-the-tls-connection': {
    when: { path: 'direct' },
    of: anyMutualTls,
    says: 'The certificate is that of the API’s own TLS connection, never one from a header.',
    sources: ['rfc8705-3-bound', 'asvs-4.1.3'],
  },
  'certificate-header-is-the-proxys-own': {
    when: { path: ['tls-terminated', 'http-proxy'] },
    of: anyMutualTls,
    says: 'The proxy that ends TLS removes the certificate header from what comes in and sets it itself, and the API accepts it only over an authenticated connection from that proxy.',
    sources: ['rfc9700-4.13-tls-proxy', 'rfc8705-6.5-termination', 'asvs-4.1.3'],
  },
  'certificate-chain-leads-to-a-private-authority': {
    when: {},
    of: anyMutualTls,
    says: 'Its chain, dates and key usage for clients verify against the private authorities configured for this API, and no public ones; a self-signed one is registered itself.',
    sources: ['rfc5280-6-path', 'rfc5280-4.2.1.12-eku', 'cert-clientauth-eku', 'asvs-12.1.3'],
  },
  'certificate-name-is-on-the-list': {
    when: {},
    of: alone,
    says: 'Exactly one subject alternative name, of URI or DNS type, is on the list of callers; a certificate of the right authority alone opens nothing.',
    sources: ['rfc8705-2.1-one-subject', 'conv-certificate-san', 'asvs-12.3.4'],
  },
  'certificate-is-not-revoked': {
    when: {},
    of: alone,
    says: 'It was not revoked, by a list or responder no older than the time to withdrawal, or its name was not taken off the list, or it lives 7 days at most.',
    sources: ['asvs-12.1.4', 'cabf-short-lived', 'conv-certificate-7d', 'conv-certificate-status'],
  },
  'certificate-holder-may-see-this-object': {
    when: {},
    of: alone,
    says: 'The API’s own policy allows that caller this operation on this object; the certificate says who calls, not what is allowed.',
    sources: ['asvs-8.2.1', 'asvs-8.2.2', 'api1-object'],
  },
} as const satisfies Record<string, Check>
