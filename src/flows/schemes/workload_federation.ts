import { flow } from '../notation'
import { api, client, issuer, tokenCall, tokenIssued } from './messages'

export const workloadFederation = flow('workload_federation', {
  parties: [{ id: 'platform', name: 'Platform' }, client, issuer, api],
  phases: [
    {
      id: 'identity',
      title: 'Identity from the platform',
      messages: [
        {
          id: 'platform-request',
          from: 'client',
          to: 'platform',
          says: 'asks the platform for an identity token, meant for the authorization server',
          http: null,
          sources: ['wif-no-keys'],
        },
        {
          id: 'platform-token',
          from: 'platform',
          to: 'client',
          says: 'returns a short-lived signed token that says what runs where',
          http: null,
          response: { status: 200, reason: 'OK', carries: ['iss', 'sub', 'aud', 'exp'] },
          sources: ['wif-no-keys', 'spiffe-jwtsvid'],
        },
      ],
    },
    {
      id: 'token',
      title: 'When no valid token is at hand',
      messages: [
        {
          id: 'token',
          from: 'client',
          to: 'issuer',
          says: 'exchanges the identity token for an access token; no secret is stored',
          http: {
            method: 'POST',
            path: '/token',
            params: [
              'grant_type=urn:ietf:params:oauth:grant-type:token-exchange',
              'subject_token',
              'subject_token_type=urn:ietf:params:oauth:token-type:jwt',
              'scope',
            ],
            headers: [],
          },
          acts: ['authenticates', 'asks-token'],
          sources: ['wif-no-keys', 'rfc8693-act'],
        },
        {
          id: 'platform-keys',
          from: 'issuer',
          to: 'platform',
          says: 'fetches the platform’s public keys, which it may cache',
          http: { method: 'GET', path: '/.well-known/jwks.json', params: [], headers: [] },
          sources: ['wif-no-keys'],
        },
        {
          id: 'platform-keys-answer',
          from: 'platform',
          to: 'issuer',
          says: 'returns its public keys',
          http: null,
          response: { status: 200, reason: 'OK', carries: ['keys'] },
          sources: ['wif-no-keys'],
        },
        {
          id: 'trust-check',
          from: 'issuer',
          to: 'issuer',
          says: 'checks the signature and its trust rule for this very workload',
          http: null,
          checks: ['signature', 'iss', 'sub', 'aud', 'exp'],
          sources: ['wif-no-keys'],
        },
        tokenIssued('token-issued', ['issued_token_type']),
      ],
    },
    { id: 'call', title: 'Every call', messages: tokenCall() },
  ],
})
