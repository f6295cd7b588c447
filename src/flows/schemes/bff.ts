import type { Message } from '../notation'
import { flow } from '../notation'
import { api, codeRedeemed, issuer, throughBrowser, tokenCall } from './messages'

/** The backend has no front channel of its own: it redirects the browser, which carries the request to the issuer and the code back. */
export const backendAuthorization = (prefix: string, more: readonly string[] = []): readonly Message[] => [
  {
    id: `${prefix}open`,
    from: 'client',
    to: 'browser',
    says: 'redirects the browser to the authorization server',
    http: null,
    response: { status: 303, reason: 'See Other', carries: ['Location: /authorize'] },
    acts: ['opens-browser'],
    sources: ['rfc10017-6.1.3-bff-conf', 'rfc9700-2.1.1-pkce-confidential'],
  },
  ...throughBrowser(prefix, more),
]

/** What holds the session at the backend: a page has a cookie, an app may have none. */
export const sessionHeaders = ['Cookie + X-CSRF (page)', 'session header (app)'] as const

export const bff = flow('bff', {
  parties: [{ id: 'browser', name: 'Page or app' }, { id: 'client', name: '{integration} backend' }, issuer, api],
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
          says: 'keeps the tokens and starts a session: a cookie for a page, a reference to it for an app',
          http: null,
          response: {
            status: 303,
            reason: 'See Other',
            carries: ['Set-Cookie: __Host-session; Secure; HttpOnly; SameSite=Strict; Path=/', 'session reference (app)'],
          },
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
          says: 'calls the backend in its session: with the cookie and a custom header, or, from an app, with the session reference in a header',
          http: { method: 'GET', path: '/bff{path}', params: [], headers: sessionHeaders },
          sources: ['rfc10017-6.1.3-csrf'],
        },
        {
          id: 'forward',
          from: 'client',
          to: 'client',
          says: 'checks the session, and forwards only to allow-listed hosts and paths',
          http: null,
          checks: ['session', 'CSRF header (page)', 'host and path'],
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
