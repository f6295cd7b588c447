import type { Variant } from '../notation'
import { answered, tokenCall } from '../schemes/messages'

/** Who else takes part, and other headers than the usual. */
export const setting: readonly Variant[] = [
  {
    id: 'token-mediating-backend',
    when: { scheme: 'authorization_code', cites: 'rfc10017-6.2-tmb' },
    edits: [
      {
        after: { id: 'token-issued' },
        insert: [
          {
            id: 'page-asks',
            from: 'browser',
            to: 'client',
            says: 'asks, for the page, its backend for the access token',
            http: { method: 'GET', path: '/session/token', params: [], headers: ['Cookie', 'X-CSRF'] },
            sources: ['rfc10017-6.2-tmb'],
          },
          {
            id: 'page-token',
            from: 'client',
            to: 'browser',
            says: 'hands the page the access token, and nothing else',
            http: null,
            response: { status: 200, reason: 'OK', carries: ['access_token', 'expires_in'] },
            lasts: 'accessToken',
            sources: ['rfc10017-6.2-tmb'],
          },
        ],
      },
      { replace: { id: 'call' }, insert: tokenCall('browser').slice(0, 1) },
      { replace: { id: 'call-answer' }, insert: [answered('browser')] },
    ],
  },
  {
    id: 'id-jag',
    when: { scheme: 'jwt_bearer', cites: 'idjag-flow' },
    edits: [
      { party: { id: 'idp', name: 'Enterprise identity provider' }, beside: 'client' },
      {
        before: { id: 'token' },
        insert: [
          {
            id: 'grant-request',
            from: 'client',
            to: 'idp',
            says: 'asks the enterprise’s identity provider for an assertion that fits the API’s authorization server',
            http: {
              method: 'POST',
              path: '/token',
              params: [
                'grant_type=urn:ietf:params:oauth:grant-type:token-exchange',
                'requested_token_type=urn:ietf:params:oauth:token-type:id-jag',
                'audience',
                'scope',
                'subject_token',
                'subject_token_type=urn:ietf:params:oauth:token-type:id_token',
              ],
              headers: [],
            },
            sources: ['idjag-flow'],
          },
          {
            id: 'grant',
            from: 'idp',
            to: 'client',
            says: 'returns the assertion, if the enterprise’s policy allows it',
            http: null,
            response: { status: 200, reason: 'OK', carries: ['access_token', 'issued_token_type', 'token_type=N_A', 'expires_in'] },
            sources: ['idjag-flow'],
          },
        ],
      },
    ],
  },
  {
    id: 'key-as-bearer',
    when: { scheme: 'api_key', header: 'Authorization: Bearer' },
    edits: [
      {
        replace: { id: 'call' },
        insert: [
          {
            id: 'call',
            from: 'client',
            to: 'api',
            says: 'calls the API with the key in the Authorization header',
            http: { method: 'GET', path: '{path}', params: [], headers: ['Authorization: Bearer'] },
            acts: ['calls-api', 'is-checked'],
            sources: ['asvs-14.2.1', 'iana-no-apikey'],
          },
        ],
      },
    ],
  },
  {
    id: 'http-message-signature',
    when: { scheme: 'message_signature', header: 'Signature-Input' },
    edits: [
      {
        replace: { id: 'sign' },
        insert: [
          {
            id: 'sign',
            from: 'client',
            to: 'client',
            says: 'signs the request’s method, address, content digest and time',
            http: null,
            checks: ['@method', '@target-uri', 'content-digest', 'created', 'keyid'],
            sources: ['rfc9421-sig'],
          },
        ],
      },
      {
        replace: { id: 'call' },
        insert: [
          {
            id: 'call',
            from: 'client',
            to: 'api',
            says: 'sends the message with its signature',
            http: { method: 'POST', path: '{path}', params: [], headers: ['Content-Digest', 'Signature-Input', 'Signature'] },
            lasts: 'signatureWindow',
            acts: ['calls-api', 'is-checked'],
            sources: ['rfc9421-sig'],
          },
        ],
      },
    ],
  },
]
