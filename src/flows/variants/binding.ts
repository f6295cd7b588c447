import type { Variant } from '../notation'

const issuesTokens = [
  'client_credentials',
  'authorization_code',
  'bff',
  'device_authorization',
  'ciba',
  'token_exchange',
  'workload_federation',
  'jwt_bearer',
] as const

/** Tokens that only the holder of a key can use. */
export const binding: readonly Variant[] = [
  {
    id: 'dpop',
    when: { senderConstraint: 'dpop', scheme: issuesTokens },
    edits: [
      { at: { act: 'asks-token' }, add: { headers: ['DPoP'], sources: ['rfc9449-5-type'] } },
      { at: { act: 'gives-token' }, add: { carries: ['token_type=DPoP'], sources: ['rfc9449-5-type'] } },
      { at: { act: 'calls-api' }, add: { headers: ['Authorization: DPoP', 'DPoP'], sources: ['rfc9449-7.1-scheme', 'rfc9449-7-ath'] } },
      { at: { act: 'tells-token' }, add: { carries: ['cnf'], sources: ['rfc9449-6.1-jkt'] } },
      { at: { act: 'checks-token' }, add: { checks: ['cnf', 'DPoP proof'], sources: ['rfc9449-7-ath', 'rfc9449-6.1-jkt'] } },
    ],
  },
  {
    id: 'mtls',
    when: { senderConstraint: 'mtls', scheme: issuesTokens },
    edits: [
      { at: { act: 'asks-token' }, add: { mutualTls: true, sources: ['rfc8705-3.1-thumb'] } },
      { at: { act: 'calls-api' }, add: { mutualTls: true, sources: ['rfc8705-3-bound'] } },
      { at: { act: 'tells-token' }, add: { carries: ['cnf'], sources: ['rfc8705-3.1-thumb'] } },
      { at: { act: 'checks-token' }, add: { checks: ['cnf', 'certificate'], sources: ['rfc8705-3-bound', 'rfc8705-3.1-thumb'] } },
    ],
  },
]
