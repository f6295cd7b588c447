/** What an issuer, several of them, or none leave open. */
import { tokenSchemes } from '../candidates'
import { discourage, forbid, rule, type Rule } from '../notation'

export const issuerAccess: readonly Rule[] = [
  rule('no-issuer-closes-oauth', {
    when: { issuer: 'no-issuer' },
    of: { scheme: tokenSchemes },
    effect: forbid,
    because: 'Every OAuth grant ends at an authorization server’s token endpoint, and there is none.',
    sources: ['rfc6749-3.2-token-endpoint', 'rfc6749-4.4-cc'],
    basis: 'standard',
    fires: { authority: 'service', issuer: 'no-issuer' },
    silent: { authority: 'service', issuer: 'own-issuer' },
  }),
  rule('several-issuers-need-a-token-that-names-its-own', {
    when: { issuer: 'several-issuers' },
    of: { tokenFormat: 'opaque' },
    effect: discourage,
    because: 'An opaque token does not say which issuer to ask; a JWT names it in iss.',
    sources: ['rfc9068-claims', 'conv-several-issuers'],
    basis: 'convention',
    fires: { authority: 'service', issuer: 'several-issuers' },
    silent: { authority: 'service', issuer: 'own-issuer' },
  }),
]
