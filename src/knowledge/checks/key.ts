import type { Check } from '../notation'

const key = { scheme: 'api_key' } as const

/** What an API checks of an API key. */
export const keyChecks = {
  'key-comes-once-and-in-a-header': {
    when: {},
    of: key,
    says: 'The request carries exactly one key, in its header; a key in the query is refused and counts as leaked.',
    sources: ['asvs-14.2.1', 'google-keys-query', 'conv-query-400'],
  },
  'key-has-form-and-checksum': {
    when: {},
    of: key,
    says: 'Prefix, length and checksum are right before anything is looked up.',
    sources: ['gh-prefix', 'conv-key-format'],
  },
  'key-is-found-by-its-public-part': {
    when: {},
    of: key,
    says: 'The record is found by the key’s public part, and the hash of the key is compared with the stored one in constant time.',
    sources: ['conv-key-lookup', 'asvs-6.5.2', 'asvs-11.2.4'],
  },
  'key-is-enabled-and-unexpired': {
    when: {},
    of: key,
    says: 'The record is enabled and its expiry date lies ahead; a record in memory is no older than the time to withdrawal.',
    sources: ['asvs-13.3.4', 'conv-cache', 'conv-key-rotation'],
  },
  'key-restrictions-hold': {
    when: {},
    of: key,
    says: 'Address, operation and environment are among those that the key is restricted to.',
    sources: ['google-keys-query', 'asvs-13.2.2'],
  },
  'key-holder-may-see-this-object': {
    when: {},
    of: key,
    says: 'The integration that holds the key may perform this operation on this object; the key itself grants nothing.',
    sources: ['api1-object', 'api5-function', 'asvs-8.2.2'],
  },
  'key-excess-is-answered-429': {
    when: {},
    of: key,
    says: 'Calls beyond the key’s rate answer 429, failed keys slow their sender down, and an abused key is revoked.',
    sources: ['cs-rest-keys', 'rfc6585-429', 'api4-resources'],
  },
  'key-is-logged-by-its-public-part': {
    when: {},
    of: key,
    says: 'Logs show the key’s public part and its integration, never the key.',
    sources: ['asvs-16.2.5', 'conv-audit-log'],
  },
} as const satisfies Record<string, Check>
