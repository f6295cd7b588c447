import { flow } from '../notation'
import { answered, api, client } from './messages'

export const anonymous = flow('anonymous', {
  parties: [client, api],
  phases: [
    {
      id: 'call',
      title: 'Every call',
      messages: [
        {
          id: 'call',
          from: 'client',
          to: 'api',
          says: 'calls the API without any credential',
          http: { method: 'GET', path: '{path}', params: [], headers: [] },
          acts: ['calls-api'],
          sources: ['conv-fit'],
        },
        answered('client', 'conv-fit'),
      ],
    },
  ],
})
