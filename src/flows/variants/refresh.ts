import type { FlowWhen, Message, Phase, Variant } from '../notation'

const scheme = ['authorization_code', 'bff', 'device_authorization', 'ciba'] as const satisfies FlowWhen['scheme']

const phase = (says: string, handed: Pick<Message, 'says' | 'response'>, sources: Message['sources']): Phase => ({
  id: 'refresh',
  title: 'When the access token ends',
  messages: [
    {
      id: 'refresh',
      from: 'client',
      to: 'issuer',
      says,
      http: { method: 'POST', path: '/token', params: ['grant_type=refresh_token', 'refresh_token'], headers: [] },
      acts: ['authenticates', 'asks-token'],
      sources,
    },
    { id: 'refreshed', from: 'issuer', to: 'client', http: null, lasts: 'accessToken', acts: ['gives-token'], sources, ...handed },
  ],
})

const issued = ['access_token', 'token_type=Bearer', 'expires_in', 'scope'] as const
const first = { at: { id: 'token-issued' }, add: { carries: ['refresh_token'] } } as const

/** How the client gets its next access token without the user. */
export const refresh: readonly Variant[] = [
  {
    id: 'refresh-plain',
    when: { refresh: 'plain', scheme },
    edits: [
      first,
      {
        phase: phase(
          'presents the refresh token',
          { says: 'returns a new access token; the refresh token stays', response: { status: 200, reason: 'OK', carries: issued } },
          ['rfc9700-4.14.2-rt-bound', 'rfc9700-4.14.2-rt-idle'],
        ),
      },
    ],
  },
  {
    id: 'refresh-rotated',
    when: { refresh: 'rotated', scheme },
    edits: [
      first,
      {
        phase: phase(
          'presents the refresh token, for the only time',
          {
            says: 'returns a new access token and the next refresh token; the old one used again ends the whole grant',
            response: { status: 200, reason: 'OK', carries: [...issued, 'refresh_token'] },
          },
          ['rfc9700-2.2.2-rt-public', 'rfc9700-4.14.2-rt-idle'],
        ),
      },
    ],
  },
  {
    id: 'refresh-bound',
    when: { refresh: 'bound', scheme },
    edits: [
      first,
      {
        phase: phase(
          'presents the refresh token, which only works with its own key',
          { says: 'returns a new access token; the refresh token stays bound', response: { status: 200, reason: 'OK', carries: issued } },
          ['rfc9449-5-rt', 'rfc9700-4.14.2-rt-idle'],
        ),
      },
    ],
  },
]
