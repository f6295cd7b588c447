import type { Message } from '../notation'
import { flow } from '../notation'
import { api, authorizationParams, codeRedeemed, codeReturned, issuer, tokenCall } from './messages'

/** The backend has no front channel of its own: it redirects the browser, which carries the request to the issuer and the code back. */
export const backendAuthorization = (prefix: string, more: readonly string[] = []): readonly Message[] => [
  {
    id: `${prefix}authorize`,
    from: 'client',
    to: 'browser',
    says: 'redirects the browser to the authorization server with a PKCE challenge',
    http: null,
    response: { status: 303, reason: 'See Other', carries: [...authorizationParams, ...more] },
    acts: ['asks-authorization'],
    sources: ['rfc10017-6.1.3-bff-conf', 'rfc9700-2.1.1-pkce-confidential', 'rfc9700-2.1.1-s256'],
  },
  {
    id: `${prefix}sign-in`,
    from: 'browser',
    to: 'issuer',
    says: prefix ? 'follows the redirect, and the user signs in again' : 'follows the redirect, and the user signs in and consents',
    http: { method: 'GET', path: '/authorize', params: [], headers: [] },
    sources: ['rfc9700-2.1-csrf'],
  },
  codeReturned(prefix),
]

export const bff = flow('bff', {
  parties: [{ id: 'browser', name: 'Browser or app' }, { id: 'client', name: '{integration} backend' }, issuer, api],
  phases: [
    {
      id: 'sign-in',
      title: 'Sign-in, once a session',
      messages: [
        {
          id: 'login',
          from: 'browser',
          to: 'client',
          says: 'asks the backend to sign in',
          http: { method: 'GET', path: '/login', params: [], headers: [] },
          sources: ['rfc10017-6-architectures'],
        },
        ...backendAuthorization(''),
        ...codeRedeemed(''),
        {
          id: 'session',
          from: 'client',
          to: 'browser',
          says: 'keeps the tokens and sets a session cookie',
          http: null,
          response: { status: 303, reason: 'See Other', carries: ['Set-Cookie: __Host-session; Secure; HttpOnly; SameSite=Strict; Path=/'] },
          lasts: 'sessionAbsolute',
          sources: ['rfc10017-6.1.3-cookies'],
        },
      ],
    },
    {
      id: 'call',
      title: 'Every call',
      messages: [
        {
          id: 'browser-call',
          from: 'browser',
          to: 'client',
          says: 'calls the backend with its session cookie and a custom header',
          http: { method: 'GET', path: '/bff{path}', params: [], headers: ['Cookie', 'X-CSRF'] },
          sources: ['rfc10017-6.1.3-csrf'],
        },
        {
          id: 'forward',
          from: 'client',
          to: 'client',
          says: 'checks the session, and forwards only to allow-listed hosts and paths',
          http: null,
          checks: ['session', 'CSRF header', 'host and path'],
          sources: ['rfc10017-6.1.3-proxy', 'rfc10017-6.1.3-csrf'],
        },
        ...tokenCall(),
        {
          id: 'browser-answer',
          from: 'client',
          to: 'browser',
          says: 'passes the answer on, without any token',
          http: null,
          response: { status: 200, reason: 'OK', carries: [] },
          sources: ['rfc10017-6.1-bff-strong'],
        },
      ],
    },
  ],
})
