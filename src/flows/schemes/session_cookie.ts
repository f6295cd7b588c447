import type { Message } from '../notation'
import { flow } from '../notation'
import { answered, api } from './messages'

/** The site signs the user in itself; no token is issued. */
export const siteSignIn = (prefix: string): readonly Message[] => [
  {
    id: `${prefix}login`,
    from: 'browser',
    to: 'api',
    says: prefix ? 'sends the user’s sign-in once more' : 'sends the user’s sign-in',
    http: { method: 'POST', path: '/login', params: [], headers: prefix ? ['Cookie', 'X-CSRF'] : ['X-CSRF'] },
    sources: prefix ? ['asvs-7.5.3'] : ['rfc10017-6.1.3-csrf'],
  },
  {
    id: `${prefix}session`,
    from: 'api',
    to: 'browser',
    says: 'starts a new session and sets its cookie',
    http: null,
    response: { status: 303, reason: 'See Other', carries: ['Set-Cookie: __Host-session; Secure; HttpOnly; SameSite=Strict; Path=/'] },
    lasts: 'sessionAbsolute',
    sources: ['rfc10017-6.1.3-cookies', 'nist63b4-5.2'],
  },
]

export const sessionCookie = flow('session_cookie', {
  parties: [{ id: 'browser', name: '{integration}' }, api],
  phases: [
    { id: 'sign-in', title: 'Sign-in, once a session', messages: siteSignIn('') },
    {
      id: 'call',
      title: 'Every call',
      messages: [
        {
          id: 'call',
          from: 'browser',
          to: 'api',
          says: 'calls with the session cookie and a custom header against cross-site requests',
          http: { method: 'GET', path: '{path}', params: [], headers: ['Cookie', 'X-CSRF'] },
          acts: ['calls-api', 'is-checked'],
          sources: ['rfc10017-6.1.3-csrf'],
        },
        answered('browser', 'nist63b4-5.2'),
      ],
    },
  ],
})
