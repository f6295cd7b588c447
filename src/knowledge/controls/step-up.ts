import type { Control } from '../notation'

/** Fresh sign-in before sensitive operations. */
export const stepUpControls = {
  'step-up-challenge': {
    code: 'AUTH-STU-01',
    label: 'Step-up challenge',
    statement:
      'answer a call whose sign-in is too weak or too old with 401 `insufficient_user_authentication` and the `acr_values` or `max_age` that it asks for.',
    verify: 'A sensitive call with an old token gets that challenge.',
    verifiedBy: 'machine',
    covers: ['session-riding', 'stale-access'],
    concern: 'step-up',
  },
  'step-up-verified': {
    code: 'AUTH-STU-02',
    label: 'Sign-in verified at the API',
    statement: 'verify `acr`, `amr` or `auth_time` at the API before each sensitive operation, and not merely ask for them.',
    verify: 'A token without the claims, or with an old `auth_time`, does not get through.',
    verifiedBy: 'machine',
    covers: ['session-riding', 'token-theft'],
    concern: 'step-up',
  },
  'auth-time-claims': {
    code: 'AUTH-STU-03',
    label: '`auth_time` reaches the API',
    statement: 'return `auth_time` whenever `max_age` was asked for, and hand it on in the token or its introspection.',
    verify: 'After a request with `max_age` the API sees `auth_time`, and a refresh does not change it.',
    verifiedBy: 'machine',
    covers: ['session-riding', 'stale-access'],
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
  'reauthenticate-sensitive': {
    code: 'AUTH-STU-05',
    label: 'Sensitive operations ask again',
    statement: 'authenticate the user again before operations that cannot be undone or that change how they sign in.',
    verify: 'Each such operation is listed, and a session that is an hour old cannot perform it.',
    verifiedBy: 'review',
    covers: ['session-riding', 'token-theft'],
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
