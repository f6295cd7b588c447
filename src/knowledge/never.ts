import type { Knowledge } from './notation'

/** Schemes that are met in the field and never recommended: why not, and who says so. */
export const never: Knowledge['never'] = {
  implicit: {
    label: 'Implicit grant',
    because:
      'It hands the access token out in a URL, where histories, logs and other scripts find it, and nothing binds the token to the client. The code grant with PKCE does the same work safely.',
    sources: ['rfc9700-2.1.2-implicit', 'rfc10017-7-deprecated', 'asvs-10.4.4'],
  },
  password: {
    label: 'Password grant',
    because: 'The app sees the user’s password, and neither a second factor nor a sign-in elsewhere fits in. Its use is forbidden.',
    sources: ['rfc9700-2.4-ropc', 'rfc10017-7-deprecated', 'asvs-10.4.4'],
  },
  http_basic: {
    label: 'HTTP Basic',
    because:
      'It sends a reusable secret with every call, with no expiry, no scope and no proof of possession. A token or a key of its own for each integration leaks less.',
    sources: ['rfc7617-basic', 'asvs-13.2.1'],
  },
  api_key_in_query: {
    label: 'API key in the query',
    because: 'Addresses are logged, cached, kept in histories and passed on as referrers, and the key with them. A key that was seen there counts as leaked.',
    sources: ['asvs-14.2.1', 'rfc9700-4.3.2-no-query', 'google-keys-query'],
  },
  shared_admin_key: {
    label: 'Shared admin key',
    because: 'One key for many integrations, with all rights: one leak opens everything, nothing can be withdrawn by itself, and nobody can tell who called.',
    sources: ['asvs-13.2.1', 'asvs-13.2.2', 'api5-function', 'conv-one-credential-each'],
  },
}
