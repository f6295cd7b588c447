import type { Variant } from '../notation'

/** The authorization request goes to the issuer directly; the browser carries only a reference. */
export const pushedRequest: readonly Variant[] = [
  {
    id: 'par',
    when: { control: 'par', scheme: ['authorization_code', 'bff'] },
    edits: [
      {
        push: { act: 'asks-authorization' },
        insert: [
          {
            id: 'pushed',
            from: 'client',
            to: 'issuer',
            says: 'pushes the authorization request, with its PKCE challenge, to the authorization server',
            http: { method: 'POST', path: '/par', params: [], headers: [] },
            acts: ['authenticates', 'asks-authorization'],
            sources: ['rfc9126-2.1-clientauth'],
          },
          {
            id: 'pushed-answer',
            from: 'issuer',
            to: 'client',
            says: 'returns a reference to the request, for one use',
            http: null,
            response: { status: 201, reason: 'Created', carries: ['request_uri', 'expires_in'] },
            sources: ['rfc9126-2.2-par'],
          },
        ],
        leave: ['client_id', 'request_uri'],
        says: 'carries only that reference to the authorization server',
      },
    ],
  },
]
