import { flow } from '../notation'
import { api, client, issuer, tokenCall, tokenIssued } from './messages'

export const jwtBearer = flow('jwt_bearer', {
  parties: [client, issuer, api],
  phases: [
    {
      id: 'token',
      title: 'When no valid token is at hand',
      messages: [
        {
          id: 'token',
          from: 'client',
          to: 'issuer',
          says: 'presents a signed, short-lived assertion and asks for a token',
          http: { method: 'POST', path: '/token', params: ['grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer', 'assertion', 'scope'], headers: [] },
          acts: ['authenticates', 'asks-token'],
          sources: ['rfc7523bis-aud'],
        },
        {
          id: 'assertion-check',
          from: 'issuer',
          to: 'issuer',
          says: 'checks the assertion against the key that it trusts',
          http: null,
          checks: ['signature', 'iss', 'sub', 'aud', 'exp', 'jti'],
          sources: ['rfc7523bis-aud'],
        },
        tokenIssued('token-issued'),
      ],
    },
    { id: 'call', title: 'Every call', messages: tokenCall() },
  ],
})
