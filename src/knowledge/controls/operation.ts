import type { Control } from '../notation'

/** Running it: limits, logs, identity of people. */
export const operationControls = {
  'rate-limit-per-credential': {
    code: 'AUTH-OPS-01',
    label: 'Rate limit per credential',
    statement: 'limit calls for each credential, or each source where there is none, and answer the rest with 429.',
    verify: 'Calls beyond the limit get 429 and do not touch other callers.',
    verifiedBy: 'machine',
    covers: ['brute-force', 'key-theft'],
    concern: 'operation',
  },
  'logging-and-attribution': {
    code: 'AUTH-OPS-03',
    label: 'Calls attributed in the log',
    statement: 'log for every call which client, which user and which actor made it, without the credential.',
    verify: 'A sampled call can be traced to client and user from the log alone.',
    verifiedBy: 'review',
    covers: ['lost-attribution'],
    concern: 'operation',
  },
  'person-authenticated': {
    code: 'AUTH-OPS-04',
    label: 'Person or entity verified',
    statement: 'verify that a person or entity that seeks access to health data is the one it claims to be.',
    verify: 'No path to health data works without an authenticated person or system.',
    verifiedBy: 'review',
    covers: ['lost-attribution', 'stale-access'],
    concern: 'operation',
  },
} as const satisfies Record<string, Control>
