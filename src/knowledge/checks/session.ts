import type { Check } from '../notation'

const session = { scheme: ['bff', 'session_cookie'] } as const

/** What a backend checks of a browser’s session cookie. */
export const sessionChecks = {
  'cookie-is-set-for-this-host-alone': {
    when: {},
    of: session,
    says: 'The session cookie is `Secure`, `HttpOnly` and `SameSite`, has path `/`, no `Domain`, and a `__Host-` prefix; a second cookie of that name is refused.',
    sources: ['rfc10017-6.1.3-cookies', 'cs-session'],
  },
  'session-is-known-and-alive': {
    when: {},
    of: session,
    says: 'The session is in the store, within its idle and its absolute limit, and was not ended; what is remembered of it is no older than the time to withdrawal.',
    sources: ['nist63b4-5.2', 'asvs-7.2.1', 'asvs-7.4.1', 'conv-cache'],
  },
  'session-id-is-random-and-renewed': {
    when: {},
    of: session,
    says: 'Its identifier has 128 random bits or more and was made at sign-in.',
    sources: ['asvs-7.2.3', 'asvs-7.2.4'],
  },
  'request-is-the-sites-own': {
    when: {},
    of: session,
    says: 'The request comes from the site itself, by a custom header, a token or `Origin`, on every call that is not harmless.',
    sources: ['rfc10017-6.1.3-csrf', 'asvs-10.2.1'],
  },
  'session-shows-a-fresh-sign-in': {
    when: { needs: 'step-up' },
    of: session,
    says: 'For a sensitive operation the session’s last sign-in is recent and strong enough.',
    sources: ['asvs-7.5.3', 'nist63-token-not-presence', 'conv-step-up-max-age'],
  },
  'backend-calls-only-listed-targets': {
    when: {},
    of: { scheme: 'bff' },
    says: 'The backend adds the token only to calls whose host and path are on its list, and passes the session cookie on to nobody.',
    sources: ['rfc10017-6.1.3-proxy', 'asvs-10.1.1'],
  },
  'session-user-may-see-this-object': {
    when: {},
    of: { scheme: 'session_cookie' },
    says: 'The user may perform this operation on this object.',
    sources: ['asvs-8.2.1', 'asvs-8.2.2'],
  },
} as const satisfies Record<string, Check>
