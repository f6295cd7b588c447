import type { Check } from '../notation'

const clientAssertion = { clientAuthentication: 'private_key_jwt' } as const
const federated = { scheme: ['workload_federation', 'jwt_bearer'] } as const

/** What an authorization server checks of an assertion before it issues a token. */
export const assertionChecks = {
  'assertion-names-the-client-twice': {
    when: {},
    of: clientAssertion,
    says: 'At the authorization server, the client assertion’s `iss` and `sub` are both the client’s identifier, and its signature verifies with that client’s registered key.',
    sources: ['rfc7523-client-assertion'],
  },
  'assertion-audience-is-the-issuer-alone': {
    when: {},
    of: clientAssertion,
    says: 'Its `aud` is the authorization server’s issuer identifier and nothing else, least of all the token endpoint’s address.',
    sources: ['rfc7523bis-aud'],
  },
  'assertion-audience-is-a-string': {
    when: { profiles: 'fapi2' },
    of: clientAssertion,
    says: 'That `aud` is a string and no array.',
    sources: ['fapi2-aud-string'],
  },
  'assertion-type-is-its-own': {
    when: {},
    of: clientAssertion,
    says: 'Its `typ` is `client-authentication+jwt`, and one with another explicit type is refused.',
    sources: ['rfc7523bis-aud', 'rfc8725-3.11-typ'],
  },
  'assertion-is-short-and-used-once': {
    when: {},
    of: clientAssertion,
    says: 'It expires within minutes, its `iat` is not more than 60 seconds ahead, and a `jti` seen before is refused.',
    sources: ['rfc7523-client-assertion', 'fapi2-clock', 'conv-client-assertion'],
  },
  'federated-issuer-is-configured': {
    when: {},
    of: federated,
    says: 'At the authorization server, the assertion’s issuer is one that was configured, and its keys come from that issuer only.',
    sources: ['rfc7523-jwt-bearer', 'rfc8725-3.8-issuer-subject'],
  },
  'federated-subject-is-pinned': {
    when: {},
    of: federated,
    says: 'Its subject is on the trust rule’s list in full, such as repository, branch and environment, without a wildcard that others can meet.',
    sources: ['rfc7523-jwt-bearer', 'asvs-13.2.2'],
  },
  'federated-audience-is-this-server': {
    when: {},
    of: federated,
    says: 'Its `aud` was set for this authorization server alone, and it expires within minutes.',
    sources: ['rfc8725-3.9-audience', 'rfc9700-2.3-least'],
  },
  'attested-instance-proves-its-key': {
    when: {},
    of: { clientAuthentication: 'attest_jwt_client_auth' },
    says: 'At the authorization server, the attestation comes from a trusted attester, and the instance proves the key that it names.',
    sources: ['abca-status'],
  },
  'exchanged-token-narrows': {
    when: {},
    of: { scheme: 'token_exchange' },
    says: 'At the authorization server, the subject token is valid and was meant for the caller, and the new one has another audience, no more scope, and no longer life.',
    sources: ['rfc8693-act', 'rfc9700-2.3-least', 'conv-access-token-exchanged'],
  },
  'client-certificate-is-the-registered-one': {
    when: {},
    of: { clientAuthentication: ['tls_client_auth', 'self_signed_tls_client_auth'], tokenFormat: ['jwt', 'opaque'] },
    says: 'At the authorization server, the certificate’s one registered name, or its registered key if self-signed, is that of the client.',
    sources: ['rfc8705-2.1-one-subject', 'rfc8705-2-methods'],
  },
} as const satisfies Record<string, Check>
