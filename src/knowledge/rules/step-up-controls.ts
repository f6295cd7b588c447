/** Fresh sign-in before sensitive operations. */
import { require, rule, type Rule } from '../notation'

export const stepUpControls: readonly Rule[] = [
  rule('sensitive-call-is-verified', {
    when: { needs: 'step-up' },
    effect: require('step-up-verified', 'SHOULD'),
    because: '`acr_values` only asks; an issuer may return less, an old token may come instead, and a refresh does not renew `auth_time`.',
    sources: ['asvs-10.3.4', 'rfc9470-3-challenge', 'rfc9470-6-claims', 'oidc-authtime'],
    basis: 'guidance',
    fires: { authority: 'user', needs: ['step-up'] },
    silent: { authority: 'user', needs: ['while-away'] },
  }),
  rule('token-is-not-taken-for-presence', {
    when: { needs: ['step-up', 'while-away'] },
    effect: require('presence-not-assumed', 'MUST'),
    because: 'A token works while its user sleeps; that it came says nothing about who is there.',
    sources: ['nist63-token-not-presence'],
    basis: 'guidance',
    fires: { authority: 'user', needs: ['while-away'] },
    silent: { authority: 'user', needs: ['call-onward'] },
  }),
  rule('critical-operations-ask-the-user-again', {
    when: { authority: 'user', sensitivity: 'critical' },
    effect: require('step-up-verified', 'SHOULD'),
    because: 'What cannot be undone should not hang on a sign-in of this morning.',
    sources: ['asvs-7.5.3', 'asvs-7.5.1'],
    basis: 'guidance',
    fires: { authority: 'user', sensitivity: 'critical' },
    silent: { authority: 'user', sensitivity: 'confidential' },
  }),
  rule('payment-sign-in-is-linked-to-the-payment', {
    when: { profiles: 'psd2', needs: 'step-up' },
    effect: require('dynamic-linking', 'MUST'),
    because: 'The regulation ties the authentication code to the amount and the payee.',
    sources: ['psd2-5'],
    basis: 'standard',
    fires: { authority: 'user', needs: ['step-up'], profiles: 'psd2' },
    silent: { authority: 'user', needs: ['step-up'] },
  }),
]
