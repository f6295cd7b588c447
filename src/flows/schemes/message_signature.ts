import { flow } from '../notation'
import { answered } from './messages'

/**
 * Which side sends is not decided here, so the parties are the sender and the receiver of an event, and `api` is whoever checks it.
 * The base is the webhook headers; HTTP Message Signatures (RFC 9421) are a variant.
 */
export const messageSignature = flow('message_signature', {
  parties: [
    { id: 'client', name: 'Sender ({integration} events)' },
    { id: 'api', name: 'Receiver ({integration} events)' },
  ],
  phases: [
    {
      id: 'call',
      title: 'Every event',
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
        { ...answered('client', 'stdwh-headers'), says: 'acknowledges the event' },
      ],
    },
  ],
})
