import { flow } from '../notation'
import { answered, api, client } from './messages'

/** The base is the webhook headers; HTTP Message Signatures (RFC 9421) are a variant. */
export const messageSignature = flow('message_signature', {
  parties: [client, api],
  phases: [
    {
      id: 'call',
      title: 'Every message',
      messages: [
        {
          id: 'sign',
          from: 'client',
          to: 'client',
          says: 'signs the message’s id, time and body',
          http: null,
          checks: ['id', 'timestamp', 'body'],
          sources: ['stdwh-headers'],
        },
        {
          id: 'call',
          from: 'client',
          to: 'api',
          says: 'sends the message with its signature',
          http: { method: 'POST', path: '{path}', params: [], headers: ['webhook-id', 'webhook-timestamp', 'webhook-signature'] },
          lasts: 'signatureWindow',
          acts: ['calls-api', 'is-checked'],
          sources: ['stdwh-headers'],
        },
        answered('client', 'stdwh-headers'),
      ],
    },
  ],
})
