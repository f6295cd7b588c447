import type { Source } from '../notation'
import { clauses } from './cite'

const nist63b4 = clauses('nist63b4')
const pci = clauses('pci')
const psd2 = clauses('psd2-rts')
const hipaa = clauses('hipaa')
const cabf = clauses('cabf')

/** Figures and duties of NIST, the web PKI, card payments, health and European payment law. */
export const nistPkiRegulation = {
  'nist63b4-aal1': nist63b4(
    '2.1.3',
    'SHOULD',
    'At assurance level 1, a session has an overall limit (MUST) of 30 days or less (SHOULD); an idle limit is optional.',
    'final-source',
    'https://pages.nist.gov/800-63-4/sp800-63b/aal/',
  ),
  'nist63b4-aal2': nist63b4(
    '2.2.3',
    'SHOULD',
    'At assurance level 2, a session has an overall limit (MUST) of 24 hours or less and an idle limit of 1 hour or less (SHOULD).',
    'final-source',
    'https://pages.nist.gov/800-63-4/sp800-63b/aal/',
  ),
  'nist63b4-aal3': nist63b4(
    '2.3.3',
    'MUST',
    'At assurance level 3, a session ends after 12 hours (MUST) and after 15 minutes of inactivity (SHOULD).',
    'final-source',
    'https://pages.nist.gov/800-63-4/sp800-63b/aal/',
  ),
  'nist63b4-5.2': nist63b4(
    '5.2',
    'MUST',
    'A session ends when either limit is reached; activity resets the idle one, signing in again resets both.',
    'final-source',
    'https://pages.nist.gov/800-63-4/sp800-63b/session/',
  ),
  'nist63-token-not-presence': nist63b4(
    '5.1.2',
    'MUST NOT',
    'An access token is not taken as a sign that the user is present, without other signals.',
    'final-source',
    'https://pages.nist.gov/800-63-4/sp800-63b/session/',
  ),
  'nist207-network': clauses('nist207')('2.1', 'none', 'Where on a network a request comes from is alone no ground for trust.', 'quotation'),
  'nist57-periods': clauses('nist57')(
    '5.3.6',
    'none',
    'Suggested lives of keys: private signature key 1 to 3 years, private authentication key 1 to 2, symmetric authentication key up to 2. A rough order of magnitude, no requirement.',
    'quotation',
  ),
  'pci-8.2.8': pci(
    '8.2.8',
    'MUST',
    'A user session that was idle for more than 15 minutes is authenticated anew. Not for point-of-sale accounts that see one card at a time, nor for consumers’ own accounts.',
    'quotation',
  ),
  'pci-8.3.9': pci(
    '8.3.9',
    'MUST',
    'Where a password is the only factor of a user, it is changed every 90 days or the account’s posture is analysed dynamically.',
    'quotation',
  ),
  'pci-8.6.3': pci(
    '8.6.3',
    'MUST',
    'Passwords of application and system accounts are changed as often as a targeted risk analysis says, and on suspicion.',
    'quotation',
  ),
  'hipaa-logoff': hipaa(
    '(a)(2)(iii)',
    'SHOULD',
    'A session ends after a predetermined time of inactivity; the rule gives no figure, and the safeguard is addressable.',
    'standard',
  ),
  'hipaa-authn': hipaa('(d)', 'MUST', 'Whoever seeks access to health information is verified to be the one claimed.', 'quotation'),
  'psd2-4.3d': psd2('Article 4(3)(d)', 'MUST', 'After sign-in, a payer’s session ends after 5 minutes without activity.', 'quotation'),
  'psd2-4.3b': psd2('Article 4(3)(b)', 'MUST', 'After 5 failed attempts in a row within a given time, access is blocked for a time or for good.', 'quotation'),
  'psd2-10-10a': psd2(
    'Articles 10 and 10a',
    'MUST',
    'For balance and recent transactions, strong authentication is repeated when 180 days have passed since the last; the exemption is optional in direct access and mandatory through an account information service.',
    'standard',
  ),
  'psd2-34-certificates': psd2(
    'Article 34(1)',
    'MUST',
    'Payment service providers identify themselves by qualified certificates for seals or for website authentication.',
    'standard',
  ),
  'psd2-5': psd2('Article 5', 'MUST', 'An authentication code is linked to the amount and the payee that the payer agreed to.', 'quotation'),
  'cabf-47d': cabf(
    '6.3.2, 4.2.1',
    'MUST NOT',
    'Public TLS server certificates live 200 days at most since 15 March 2026, 100 from 15 March 2027, 47 from 15 March 2029; a validation of the domain serves 200, 100, then 10 days.',
    'standard',
  ),
  'cabf-short-lived': cabf(
    '1.6.1',
    'none',
    'Since 15 March 2026 a certificate of 7 days or less counts as short-lived and needs no revocation information.',
    'standard',
  ),
  'cabf-scope': cabf('1.1', 'none', 'The requirements bind public TLS certificates, not a private PKI and its client certificates.', 'quotation'),
  'cert-clientauth-eku': clauses('chrome-root')(
    '1.3.2',
    'MUST',
    'Public TLS certificates issued from 15 March 2027 on serve server authentication only, and new issuing authorities do so since 15 June 2026; single authorities stop earlier.',
    'standard',
  ),
  'rfc5280-6-path': clauses('rfc5280')(
    '6.1, 6.3',
    'MUST',
    'A certificate is valid if its chain to a trust anchor verifies, its dates hold, it is not revoked, and it has no critical extension that the verifier cannot process.',
    'standard',
  ),
  'rfc5280-4.2.1.12-eku': clauses('rfc5280')('4.2.1.12', 'MUST', 'Where a certificate names extended key usages, it serves only those.', 'standard'),
} as const satisfies Record<string, Source>
