import type { Control } from '../notation'

/** Signed events and messages. */
export const signatureControls = {
  'webhook-timestamp': {
    code: 'AUTH-SIG-01',
    label: 'Signed time checked',
    statement: 'sign identifier, time and body together, and refuse an event outside the signature window.',
    verify: 'A valid event that is older than the window is refused.',
    verifiedBy: 'machine',
    covers: ['event-replay', 'event-forgery'],
    concern: 'signature',
  },
  'webhook-dedupe': {
    code: 'AUTH-SIG-02',
    label: 'Each event handled once',
    statement: 'remember event identifiers for longer than the signature window and handle each one once.',
    verify: 'The same event, delivered twice, has one effect.',
    verifiedBy: 'machine',
    covers: ['event-replay'],
    concern: 'signature',
  },
  'webhook-constant-time': {
    code: 'AUTH-SIG-03',
    label: 'Signatures compared in constant time',
    statement: 'compare signatures in constant time, over the raw body as it arrived.',
    verify: 'The code uses the platform’s constant-time comparison and does not parse the body first.',
    verifiedBy: 'review',
    covers: ['event-forgery', 'key-guessing'],
    concern: 'signature',
  },
  'webhook-public-key': {
    code: 'AUTH-SIG-04',
    label: 'Verification keys published',
    statement: 'publish the verification keys with their ids at a fixed address over TLS, and take keys from there alone.',
    verify: 'A signature with a key that is not published there is refused.',
    verifiedBy: 'machine',
    covers: ['event-forgery', 'algorithm-confusion'],
    concern: 'signature',
  },
  'message-signature-components': {
    code: 'AUTH-SIG-05',
    label: 'Signed parts fixed beforehand',
    statement:
      'sign at least method, target, content digest, time and key id, compare the digest with the body that arrived, and refuse a signature that covers less.',
    verify: 'A request whose signature leaves out the target, and one with a changed body, are refused.',
    verifiedBy: 'machine',
    covers: ['token-replay', 'header-spoofing', 'event-forgery'],
    concern: 'signature',
  },
  'messages-signed': {
    code: 'AUTH-SIG-07',
    label: 'Transactions signed end to end',
    statement: 'sign each request that moves something from end to end, beside the transport’s protection.',
    verify: 'A request altered at an intermediate hop is refused at the API.',
    verifiedBy: 'machine',
    covers: ['header-spoofing', 'token-replay'],
    concern: 'signature',
  },
  'webhook-target-checked': {
    code: 'AUTH-SIG-08',
    label: 'Event targets checked',
    statement: 'deliver events only to addresses whose owner has proven them, and never to local or private ones.',
    verify: 'Registration of a loopback or private address is refused, and a new one is confirmed by a challenge.',
    verifiedBy: 'machine',
    covers: ['ssrf'],
    concern: 'signature',
  },
} as const satisfies Record<string, Control>
