import type { Control } from '../notation'

/** Fresh sign-in before sensitive operations. */
export const stepUpControls = {
  'step-up-verified': {
    code: 'AUTH-STU-01',
    label: 'Fresh sign-in verified',
    statement:
      'verify `acr` and the `auth_time` that the issuer hands on, or the session’s own sign-in, before each sensitive operation, and answer one that is too weak or too old with a challenge.',
    verify: 'A sensitive call with an old sign-in gets 401 `insufficient_user_authentication` with `acr_values` or `max_age`, and a refresh does not help.',
    verifiedBy: 'machine',
    covers: ['session-riding', 'token-theft', 'stale-access'],
    concern: 'step-up',
  },
  'presence-not-assumed': {
    code: 'AUTH-STU-04',
    label: 'A token is not presence',
    statement: 'take no access token as a sign that the user is there.',
    verify: 'No operation that needs the user is decided by the token’s validity alone.',
    verifiedBy: 'review',
    covers: ['session-riding', 'stale-access'],
    concern: 'step-up',
  },
  'dynamic-linking': {
    code: 'AUTH-STU-06',
    label: 'Amount and payee linked',
    statement: 'link the authentication of a payment to its amount and payee, and show the payer both.',
    verify: 'A changed amount or payee makes the authentication code useless.',
    verifiedBy: 'machine',
    covers: ['session-riding', 'confused-deputy'],
    concern: 'step-up',
  },
} as const satisfies Record<string, Control>
