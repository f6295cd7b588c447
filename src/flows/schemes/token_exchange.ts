import { flow } from '../notation'
import { api, client, issuer, tokenCall, tokenIssued } from './messages'

export const tokenExchange = flow('token_exchange', {
  parties: [{ id: 'caller', name: 'Calling client' }, client, issuer, api],
  phases: [
    {
      id: 'inbound',
      title: 'The call that comes in',
      messages: [
        {
          id: 'inbound-call',
          from: 'caller',
          to: 'client',
          says: 'calls with a token that was issued for this service',
          http: { method: 'GET', path: '/', params: [], headers: ['Authorization'] },
          sources: ['rfc9700-2.3-least'],
        },
        {
          id: 'inbound-check',
          from: 'client',
          to: 'client',
          says: 'checks that token, and will not pass it on',
          http: null,
          checks: ['iss', 'aud', 'exp', 'scope'],
          sources: ['rfc9700-2.3-least', 'rfc8693-act'],
        },
      ],
    },
    {
      id: 'token',
      title: 'The token for the next hop',
      messages: [
        {
          id: 'token',
          from: 'client',
          to: 'issuer',
          says: 'exchanges it for a token of its own, in the user’s name',
          http: {
            method: 'POST',
            path: '/token',
            params: [
              'grant_type=urn:ietf:params:oauth:grant-type:token-exchange',
              'subject_token',
              'subject_token_type=urn:ietf:params:oauth:token-type:access_token',
              'scope',
            ],
            headers: [],
          },
          acts: ['authenticates', 'asks-token'],
          sources: ['rfc8693-act'],
        },
        tokenIssued('token-issued', ['issued_token_type']),
      ],
    },
    { id: 'call', title: 'Every call onward', messages: tokenCall() },
  ],
})
