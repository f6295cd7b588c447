import { flow } from '../notation'
import { api, client, issuer, tokenCall, tokenIssued } from './messages'

export const clientCredentials = flow('client_credentials', {
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
          says: 'asks for a token in its own name',
          http: { method: 'POST', path: '/token', params: ['grant_type=client_credentials', 'scope'], headers: [] },
          acts: ['authenticates', 'asks-token'],
          sources: ['rfc6749-4.4-cc'],
        },
        tokenIssued('token-issued'),
      ],
    },
    { id: 'call', title: 'Every call', messages: tokenCall() },
  ],
})
