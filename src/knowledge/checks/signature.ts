import type { Check } from '../notation'

const signed = { scheme: 'message_signature' } as const
const event = { authority: 'event' } as const
const call = { authority: ['user', 'service'] } as const

/** What a receiver checks of a signed event, and an API of a signed request. */
export const signatureChecks = {
  'signature-is-over-the-raw-body': {
    when: {},
    of: signed,
    says: 'The body is taken as it arrived, before any parsing, and is no longer than a set size.',
    sources: ['stdwh-headers', 'rfc9530-digest'],
  },
  'event-signature-covers-id-time-and-body': {
    when: event,
    of: signed,
    says: 'The signature is computed over identifier, timestamp and body joined by dots, with the key and algorithm agreed with this sender.',
    sources: ['stdwh-headers'],
  },
  'request-signature-covers-what-it-must': {
    when: call,
    of: signed,
    says: 'The signature covers method, target, content digest, `created` and `keyid` at least; one that covers less is refused.',
    sources: ['rfc9421-3.2-verify', 'rfc9421-sig'],
  },
  'request-digest-fits-the-body': {
    when: call,
    of: signed,
    says: '`Content-Digest` is the hash of the body that arrived.',
    sources: ['rfc9530-digest', 'rfc9421-sig'],
  },
  'signature-is-compared-in-constant-time': {
    when: {},
    of: { scheme: 'message_signature', validation: 'signature-shared' },
    says: 'It is compared in constant time; one of several signatures, for an old and a new secret, is enough.',
    sources: ['stdwh-headers', 'asvs-11.2.4', 'conv-webhook-secret-overlap'],
  },
  'signature-key-is-the-senders': {
    when: {},
    of: { scheme: 'message_signature', validation: 'signature-public' },
    says: 'The key is looked up among those published by this sender, and is used with its one algorithm.',
    sources: ['rfc9421-3.2-verify', 'rfc8725-3.1-alg'],
  },
  'signature-time-is-within-the-window': {
    when: {},
    of: signed,
    says: 'The signed time lies within 300 seconds of the receiver’s clock, before and after.',
    sources: ['stdwh-headers', 'stripe-5min', 'conv-signature-window'],
  },
  'message-is-handled-once': {
    when: {},
    of: signed,
    says: 'An identifier or nonce that was seen within the window is answered as before and not acted on again.',
    sources: ['stdwh-headers', 'rfc9421-sig'],
  },
  'message-key-is-current': {
    when: {},
    of: signed,
    says: 'The key was not withdrawn; what is remembered of it is no older than the time to withdrawal.',
    sources: ['conv-cache', 'nist57-periods'],
  },
} as const satisfies Record<string, Check>
