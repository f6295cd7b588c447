import type { Message } from '../notation'
import { flow } from '../notation'
import { api, client, issuer, tokenCall, tokenIssued } from './messages'

/** The client names the user, who approves on a device that the issuer knows; poll mode. */
export const backchannelAuthentication = (prefix: string, more: readonly string[] = []): readonly Message[] => [
  {
    id: `${prefix}backchannel`,
    from: 'client',
    to: 'issuer',
    says: 'names the user and asks for approval',
    http: { method: 'POST', path: '/bc-authorize', params: ['scope', 'login_hint', 'binding_message', ...more], headers: [] },
    acts: ['authenticates', 'asks-authorization'],
    sources: ['rfc10027-6.2.2.5-ciba', 'ciba-modes'],
  },
  {
    id: `${prefix}request-id`,
    from: 'issuer',
    to: 'client',
    says: 'acknowledges the request',
    http: null,
    response: { status: 200, reason: 'OK', carries: ['auth_req_id', 'expires_in', 'interval'] },
    sources: ['ciba-modes'],
  },
  {
    id: `${prefix}prompt`,
    from: 'issuer',
    to: 'user',
    says: 'asks on the registered device, showing what is to be approved',
    http: null,
    checks: ['binding_message', 'scope'],
    sources: ['rfc10027-2-risk'],
  },
  {
    id: `${prefix}approve`,
    from: 'user',
    to: 'issuer',
    says: 'signs in there and approves',
    http: null,
    sources: ['rfc10027-6.2.2.5-ciba'],
  },
  {
    id: `${prefix}token`,
    from: 'client',
    to: 'issuer',
    says: 'polls for the token, no faster than the interval',
    http: { method: 'POST', path: '/token', params: ['grant_type=urn:openid:params:grant-type:ciba', 'auth_req_id'], headers: [] },
    acts: ['authenticates', 'asks-token'],
    sources: ['ciba-modes'],
  },
  tokenIssued(`${prefix}token-issued`),
]

export const ciba = flow('ciba', {
  parties: [{ id: 'user', name: 'User’s registered device' }, client, issuer, api],
  phases: [
    { id: 'sign-in', title: 'Approval on the user’s device', messages: backchannelAuthentication('') },
    { id: 'call', title: 'Every call', messages: tokenCall() },
  ],
})
