import { flow } from '../notation'
import { answered, api, client } from './messages'

export const mutualTls = flow('mutual_tls', {
  parties: [client, api],
  phases: [
    {
      id: 'handshake',
      title: 'Every connection',
      messages: [
        {
          id: 'handshake',
          from: 'client',
          to: 'api',
          says: 'opens a TLS connection and proves that it holds the key of its certificate',
          http: null,
          checks: ['client certificate'],
          acts: ['is-checked'],
          sources: ['rfc8705-2.1-one-subject', 'asvs-12.3.5'],
        },
      ],
    },
    {
      id: 'call',
      title: 'Every call',
      messages: [
        {
          id: 'call',
          from: 'client',
          to: 'api',
          says: 'calls the API over that connection; no credential is in the request',
          http: { method: 'GET', path: '{path}', params: [], headers: [], mutualTls: true },
          acts: ['calls-api'],
          sources: ['rfc8705-6.5-termination'],
        },
        answered('client', 'rfc8705-2.1-one-subject'),
      ],
    },
  ],
})
