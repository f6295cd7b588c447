import type { Message } from '../notation'
import { flow } from '../notation'
import { api, client, issuer, tokenCall, tokenIssued, user } from './messages'

/** From the device's request to the token, in the order of RFC 8628. */
export const deviceAuthorization = (prefix: string, more: readonly string[] = []): readonly Message[] => [
  {
    id: `${prefix}device-request`,
    from: 'client',
    to: 'issuer',
    says: 'asks for a device code',
    http: { method: 'POST', path: '/device_authorization', params: ['scope', ...more], headers: [] },
    acts: ['authenticates', 'asks-authorization'],
    sources: ['rfc8628-5.6-public'],
  },
  {
    id: `${prefix}device-codes`,
    from: 'issuer',
    to: 'client',
    says: 'returns a device code and a short code for the user',
    http: null,
    response: {
      status: 200,
      reason: 'OK',
      carries: ['device_code', 'user_code', 'verification_uri', 'verification_uri_complete', 'expires_in', 'interval'],
    },
    sources: ['rfc8628-5.1-rate'],
  },
  {
    id: `${prefix}show-code`,
    from: 'client',
    to: 'user',
    says: 'shows the address and the code',
    http: null,
    checks: ['verification_uri', 'user_code'],
    sources: ['rfc8628-5.4-phish'],
  },
  {
    id: `${prefix}poll`,
    from: 'client',
    to: 'issuer',
    says: 'polls for the token, no faster than the interval',
    http: { method: 'POST', path: '/token', params: ['grant_type=urn:ietf:params:oauth:grant-type:device_code', 'device_code'], headers: [] },
    acts: ['authenticates', 'asks-token'],
    sources: ['rfc8628-5.6-public'],
  },
  {
    id: `${prefix}pending`,
    from: 'issuer',
    to: 'client',
    says: 'answers that the user has not finished yet',
    http: null,
    response: { status: 400, reason: 'authorization_pending', carries: [] },
    sources: ['rfc8628-5.6-public'],
  },
  {
    id: `${prefix}sign-in`,
    from: 'user',
    to: 'issuer',
    says: 'enters the code on another device, signs in there and confirms having the first',
    http: null,
    sources: ['rfc8628-5.4-phish', 'rfc10027-2-risk'],
  },
  {
    id: `${prefix}token`,
    from: 'client',
    to: 'issuer',
    says: 'polls again',
    http: { method: 'POST', path: '/token', params: ['grant_type=urn:ietf:params:oauth:grant-type:device_code', 'device_code'], headers: [] },
    acts: ['authenticates', 'asks-token'],
    sources: ['rfc8628-5.6-public'],
  },
  tokenIssued(`${prefix}token-issued`),
]

export const deviceCode = flow('device_authorization', {
  parties: [user, client, issuer, api],
  phases: [
    { id: 'sign-in', title: 'Sign-in on another device', messages: deviceAuthorization('') },
    { id: 'call', title: 'Every call', messages: tokenCall() },
  ],
})
