import type { Control } from '../notation'

/** Where credentials travel, and what lies on the way. */
export const transportControls = {
  'tls-only': {
    code: 'AUTH-TRA-01',
    label: 'TLS only',
    statement: 'serve the API and every endpoint that handles credentials over TLS only.',
    verify: 'Plain HTTP is not answered, or redirects without ever reading a credential.',
    verifiedBy: 'machine',
    covers: ['token-theft', 'code-interception'],
    concern: 'transport',
  },
  'header-only': {
    code: 'AUTH-TRA-02',
    label: 'Credentials in the stated header',
    statement: 'carry the credential in the request header that is stated here, and refuse at the gateway a call that shows one in its query.',
    verify: 'Calls carry it in that header, and a call with it in the query is not served.',
    verifiedBy: 'machine',
    covers: ['token-in-logs'],
    concern: 'transport',
  },
  'credential-kept-secret': {
    code: 'AUTH-TRA-03',
    label: 'Credentials kept secret',
    statement: 'keep every credential out of URLs, logs, traces, error reports and plain storage, and read nothing from a token in the client.',
    verify: 'A search of a day’s logs and addresses for a test credential finds nothing, and no client code decodes an access token.',
    verifiedBy: 'machine',
    covers: ['token-in-logs', 'token-theft', 'audience-confusion'],
    concern: 'transport',
  },
  'inner-hop-protected': {
    code: 'AUTH-TRA-07',
    label: 'Proxy and inner hop protected',
    statement:
      'strip from inbound requests every header that the proxy sets for the API, the client certificate’s among them, and protect the hop behind it against eavesdropping, injection and replay.',
    verify: 'A forged identity header from outside never reaches the API, which answers the proxy alone over an authenticated and encrypted connection.',
    verifiedBy: 'machine',
    covers: ['header-spoofing', 'certificate-mis-trust', 'token-theft'],
    concern: 'transport',
  },
  'mtls-separate-host': {
    code: 'AUTH-TRA-08',
    label: 'Own host for mutual TLS',
    statement: 'ask for client certificates on a host or port of its own.',
    verify: 'Browsers that visit the other hosts are never prompted for a certificate.',
    verifiedBy: 'machine',
    covers: ['certificate-mis-trust'],
    concern: 'transport',
  },
} as const satisfies Record<string, Control>
