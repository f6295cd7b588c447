import type { Control } from '../notation'

/** Keys and secrets from their making to their end. */
export const keyControls = {
  'key-entropy': {
    code: 'AUTH-KEY-01',
    label: 'Unguessable values',
    statement: 'make keys, opaque tokens and session identifiers from a secure random source, with at least 128 bits.',
    verify: 'The generator is a cryptographic one and yields 16 random bytes or more; a UUID does not count.',
    verifiedBy: 'review',
    covers: ['key-guessing', 'brute-force'],
    concern: 'key',
  },
  'key-hashed-at-rest': {
    code: 'AUTH-KEY-02',
    label: 'Keys random, recognisable, stored hashed',
    statement: 'make keys of 128 random bits or more with a recognisable prefix and a checksum, show each once, and store only its hash (SHA-256 or HMAC).',
    verify: 'A scanner finds a planted key and rejects one with a wrong checksum, and the key table holds no value that would be accepted as a key.',
    verifiedBy: 'machine',
    covers: ['key-theft', 'secret-extraction', 'key-guessing', 'brute-force'],
    concern: 'key',
  },
  'key-restricted': {
    code: 'AUTH-KEY-04',
    label: 'Keys restricted by use',
    statement: 'restrict each key to the APIs that it is for, and to the sources or referrers that it is used from.',
    verify: 'The key is refused from another source and for another API.',
    verifiedBy: 'machine',
    covers: ['key-theft', 'over-privilege'],
    concern: 'key',
  },
  'key-in-vault': {
    code: 'AUTH-KEY-05',
    label: 'Secrets in a vault, and changed',
    statement:
      'keep the secret or private key in a vault or in hardware, readable by the one workload that uses it, and change it by the rotation time stated here with two valid for at most seven days.',
    verify: 'The vault’s policy names that workload alone, no configuration file holds the value, and a drill of the change fails no call.',
    verifiedBy: 'review',
    covers: ['key-theft', 'secret-extraction', 'eternal-grant'],
    concern: 'key',
  },
  'key-expiry-date': {
    code: 'AUTH-KEY-07',
    label: 'Keys end and overlap',
    statement: 'give every key an end date when it is made, accept its successor beside it for at most seven days, and withdraw it after 90 days without use.',
    verify: 'No key in the register lacks an end date or a use within 90 days, an expired one is refused, and a drill of the change fails no call.',
    verifiedBy: 'machine',
    covers: ['eternal-grant', 'key-theft'],
    concern: 'key',
  },
  'rotation-by-risk-analysis': {
    code: 'AUTH-KEY-09',
    label: 'Rotation set by risk analysis',
    statement: 'set how often system credentials change by a recorded risk analysis, and change them at once on suspicion.',
    verify: 'The analysis is on record and the last change lies within its period.',
    verifiedBy: 'review',
    covers: ['key-theft', 'eternal-grant'],
    concern: 'key',
  },
  'no-credential-in-repository': {
    code: 'AUTH-KEY-10',
    label: 'No credential in code',
    statement: 'keep credentials out of source code, client code and pipeline definitions, and scan for them.',
    verify: 'A secret scan of repository and artefacts finds nothing.',
    verifiedBy: 'machine',
    covers: ['secret-extraction', 'key-theft'],
    concern: 'key',
  },
  'publishable-key-grants-nothing': {
    code: 'AUTH-KEY-12',
    label: 'Publishable keys only identify',
    statement: 'let a publishable key name the app for counting, and open nothing that is not open to anyone.',
    verify: 'Everything that the key reaches may be read by a stranger.',
    verifiedBy: 'review',
    covers: ['secret-extraction', 'over-privilege'],
    concern: 'key',
  },
} as const satisfies Record<string, Control>

/** Client certificates. */
export const certificateControls = {
  'mtls-private-ca': {
    code: 'AUTH-KEY-13',
    label: 'Private CA for client certificates',
    statement: 'take client certificates from a private certificate authority, not from a public web one.',
    verify: 'The trust store for client certificates holds the private authority alone.',
    verifiedBy: 'machine',
    covers: ['certificate-mis-trust'],
    concern: 'key',
  },
  'mtls-one-subject': {
    code: 'AUTH-KEY-14',
    label: 'One named subject per client',
    statement: 'match each client to exactly one expected subject of its certificate, a distinguished name or one subject alternative name.',
    verify: 'Another certificate of the same authority is refused for this client.',
    verifiedBy: 'machine',
    covers: ['certificate-mis-trust'],
    concern: 'key',
  },
  'certificate-revocation-plan': {
    code: 'AUTH-KEY-15',
    label: 'Plan for certificate ends',
    statement:
      'decide how a withdrawn certificate is learned of (a status check, an allow list, or a life of seven days or less), and rehearse its change, which ends the tokens bound to it.',
    verify: 'A withdrawn test certificate is refused within the stated exposure, and a change in a test environment fails no call that a retry does not mend.',
    verifiedBy: 'machine',
    covers: ['stale-access', 'certificate-mis-trust'],
    concern: 'key',
  },
} as const satisfies Record<string, Control>
