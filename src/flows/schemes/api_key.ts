import { flow } from '../notation'
import { answered, api, client } from './messages'

export const apiKey = flow('api_key', {
  parties: [client, api],
  phases: [
    {
      id: 'issue',
      title: 'Once, and again at each rotation',
      messages: [
        {
          id: 'key',
          from: 'api',
          to: 'client',
          says: 'issues a restricted key, shows it once and keeps only its hash',
          http: null,
          checks: ['128 bits of randomness', 'owner', 'restrictions'],
          lasts: 'keyRotation',
          sources: ['asvs-11.5.1', 'asvs-6.5.2', 'google-keys-query'],
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
          says: 'calls the API with the key in a header, never in the address',
          http: { method: 'GET', path: '{path}', params: [], headers: ['X-API-Key'] },
          acts: ['calls-api', 'is-checked'],
          sources: ['asvs-14.2.1', 'iana-no-apikey'],
        },
        answered('client', 'cs-rest-keys'),
      ],
    },
  ],
})
