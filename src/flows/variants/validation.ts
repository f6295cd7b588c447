import type { Message, Variant } from '../notation'

const afterCall = { act: 'is-checked' } as const

const tokenCheck = (id: string, says: string, checks: readonly string[], sources: Message['sources']): Message => ({
  id,
  from: 'api',
  to: 'api',
  says,
  http: null,
  checks,
  acts: ['checks-token'],
  sources,
})

const jwtCheck = (id: string): Message =>
  tokenCheck(id, 'checks the token by itself', ['typ', 'signature', 'iss', 'aud', 'exp', 'scope'], ['rfc9068-typ', 'rfc9068-claims', 'rfc9700-2.3-least'])

/** The API asks the issuer about a token. */
const introspection = (prefix: string): readonly Message[] => [
  {
    id: `${prefix}introspect`,
    from: 'api',
    to: 'issuer',
    says: 'asks the authorization server about the token, with a credential of its own',
    http: { method: 'POST', path: '/introspect', params: ['token', 'token_type_hint=access_token'], headers: ['Authorization'] },
    sources: ['rfc7662-active'],
  },
  {
    id: `${prefix}introspect-answer`,
    from: 'issuer',
    to: 'api',
    says: 'says whether the token is active and what it allows',
    http: null,
    response: { status: 200, reason: 'OK', carries: ['active', 'scope', 'client_id', 'aud', 'exp'] },
    acts: ['tells-token'],
    sources: ['rfc7662-active'],
  },
]

/** What the API does with the credential before it answers. */
export const validation: readonly Variant[] = [
  { id: 'local', when: { validation: 'local' }, edits: [{ after: afterCall, insert: [jwtCheck('check')] }] },
  {
    id: 'status-list',
    when: { validation: 'status-list' },
    edits: [
      {
        after: afterCall,
        insert: [
          jwtCheck('check'),
          {
            id: 'status-list',
            from: 'api',
            to: 'issuer',
            says: 'fetches the status list, unless its copy is fresh',
            http: { method: 'GET', path: '/statuslists/1', params: [], headers: ['Accept: application/statuslist+jwt'] },
            sources: ['tsl-format'],
          },
          {
            id: 'status-list-answer',
            from: 'issuer',
            to: 'api',
            says: 'returns the signed list',
            http: null,
            response: { status: 200, reason: 'OK', carries: ['status_list', 'ttl', 'exp'] },
            sources: ['tsl-format'],
          },
          {
            id: 'status',
            from: 'api',
            to: 'api',
            says: 'checks the token’s own bit in the list',
            http: null,
            checks: ['status'],
            sources: ['tsl-format'],
          },
        ],
      },
    ],
  },
  {
    id: 'introspection',
    when: { validation: 'introspection' },
    edits: [
      {
        after: afterCall,
        insert: [...introspection(''), tokenCheck('check', 'checks the answer', ['active', 'aud', 'scope'], ['rfc7662-active', 'rfc9700-2.3-least'])],
      },
    ],
  },
  {
    id: 'introspection-of-sign-in',
    when: { validation: 'introspection', stepUp: true },
    edits: [
      { before: { id: 'step-up-check' }, insert: introspection('step-up-') },
      { at: { act: 'tells-token' }, add: { carries: ['acr', 'auth_time'], sources: ['rfc9470-6-claims'] } },
    ],
  },
  {
    id: 'lookup-key',
    when: { validation: 'lookup', scheme: 'api_key' },
    edits: [
      {
        after: afterCall,
        insert: [
          tokenCheck('check', 'checks the hash of the key against its record', ['key record', 'end date', 'restrictions'], ['asvs-6.5.2', 'google-keys-query']),
        ],
      },
    ],
  },
  {
    id: 'lookup-session',
    when: { validation: 'lookup', scheme: 'session_cookie' },
    edits: [
      {
        after: afterCall,
        insert: [
          tokenCheck(
            'check',
            'checks the session and its two time limits',
            ['session', 'idle and absolute end', 'CSRF header'],
            ['nist63b4-5.2', 'asvs-7.4.1'],
          ),
        ],
      },
    ],
  },
  {
    id: 'lookup-certificate',
    when: { validation: 'lookup', scheme: 'mutual_tls' },
    edits: [
      {
        after: afterCall,
        insert: [
          tokenCheck(
            'check',
            'checks the certificate and looks its name up among the callers',
            ['chain', 'expiry', 'SAN', 'caller record'],
            ['rfc8705-2.1-one-subject'],
          ),
        ],
      },
    ],
  },
  {
    id: 'certificate',
    when: { validation: 'certificate' },
    edits: [
      {
        after: afterCall,
        insert: [
          tokenCheck('check', 'checks the certificate and takes the caller’s name from it', ['chain', 'expiry', 'SAN', 'status'], ['rfc8705-2.1-one-subject']),
        ],
      },
    ],
  },
  {
    id: 'signature-shared',
    when: { validation: 'signature-shared' },
    edits: [
      {
        after: afterCall,
        insert: [tokenCheck('check', 'checks the signature with the shared secret', ['signature', 'timestamp', 'id not seen before'], ['stdwh-headers'])],
      },
    ],
  },
  {
    id: 'signature-public',
    when: { validation: 'signature-public' },
    edits: [
      {
        after: afterCall,
        insert: [tokenCheck('check', 'checks the signature with the sender’s public key', ['signature', 'timestamp', 'id not seen before'], ['stdwh-headers'])],
      },
    ],
  },
]
