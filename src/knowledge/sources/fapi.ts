import type { Source } from '../notation'
import { clauses } from './cite'

const fapi2 = clauses('fapi2')
const smart = clauses('smart')
const smartBackend = 'https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html'
const smartLaunch = 'https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html'
const smartAsymmetric = 'https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html'
const smartSymmetric = 'https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-symmetric.html'

/** Profiles of a field: FAPI 2.0 for high-value APIs, SMART App Launch for health records. */
export const fapi = {
  'fapi2-code-60s': fapi2('5.3.2.1', 'MUST', 'An authorization code lives 60 seconds at most.', 'final-source'),
  'fapi2-par-600s': fapi2('5.3.2.2', 'MUST', 'A request_uri lives less than 600 seconds; requests without PAR are refused.', 'final-source'),
  'fapi2-confidential': fapi2('5.3.2.1', 'MUST', 'Only confidential clients are served.', 'final-source'),
  'fapi2-pop': fapi2('5.3.2.1', 'MUST', 'Only sender-constrained access tokens are issued, with mutual TLS or DPoP.', 'final-source'),
  'fapi2-clientauth': fapi2('5.3.2.1', 'MUST', 'Clients authenticate with mutual TLS or private_key_jwt, and nothing else.', 'final-source'),
  'fapi2-aud-string': fapi2('5.3.2.1, 5.3.3.1', 'MUST', 'The audience of a client assertion is the issuer, as a string.', 'final-source'),
  'fapi2-no-rotation': fapi2(
    '5.3.2.1, 5.3.3.1',
    'MUST NOT',
    'Servers do not rotate refresh tokens, except in extraordinary circumstances and then with a time in which the old one still works; clients support it all the same.',
    'final-source',
  ),
  'fapi2-clock': fapi2(
    '5.3.2.1',
    'MUST',
    'Servers accept JWTs whose iat or nbf lies up to 10 seconds ahead and refuse those more than 60 seconds ahead; exp is not spoken of.',
    'final-source',
  ),
  'fapi2-pkce': fapi2(
    '5.3.2.2',
    'MUST',
    'PKCE with S256, iss in the response, codes that work once, and no redirect of credentials with status 307.',
    'final-source',
  ),
  'fapi2-rs': fapi2(
    '5.3.4',
    'MUST',
    'The resource server takes no tokens from the query, and verifies validity, integrity, expiry and revocation status.',
    'final-source',
  ),
  'fapi2-alg': fapi2('5.4.1', 'MUST', 'JWTs are signed with PS256, ES256 or EdDSA over Ed25519, never with none.', 'final-source'),
  'fapi2-keys': fapi2(
    '5.4.1',
    'MUST',
    'RSA keys have 2048 bits or more, elliptic-curve keys 224 or more, other credentials 128 bits of entropy.',
    'final-source',
  ),
  'fapi2-at-life': fapi2(
    '6.1',
    'none',
    'Short-lived access tokens, of minutes or hours, are to be considered with long grants; no number is required. One national profile, UAE Open Finance, caps them at ten minutes.',
    'final-source',
  ),
  'smart-backend-private-key-jwt': smart(
    'Backend Services',
    'MUST',
    'A backend service is a confidential client and authenticates with a signed JWT, by the asymmetric profile.',
    'final-source',
    smartBackend,
  ),
  'smart-backend-300s': smart(
    'Backend Services',
    'SHOULD NOT',
    'Access tokens of backend services are short-lived (SHALL), and should not exceed 300 seconds, which is the recommended value.',
    'final-source',
    smartBackend,
  ),
  'smart-backend-scope': smart(
    'Backend Services',
    'SHOULD',
    'The scope of an access token covers the resources requested and is limited to them.',
    'final-source',
    smartBackend,
  ),
  'smart-app-pkce': smart(
    'App Launch, considerations for PKCE support',
    'MUST',
    'All apps use PKCE; servers support S256 and do not support plain.',
    'final-source',
    smartLaunch,
  ),
  'smart-app-state': smart(
    'App Launch',
    'MUST',
    'Apps send an unpredictable state with every authorization request and validate it on return.',
    'final-source',
    smartLaunch,
  ),
  'smart-symmetric': smart(
    'Client Authentication, Symmetric',
    'MAY',
    'A client that can keep a secret and cannot manage a key pair may use a client secret; the asymmetric profile is preferred, and backend services are excluded.',
    'final-source',
    smartSymmetric,
  ),
  'smart-assertion-5min': smart(
    'Client Authentication, Asymmetric',
    'MUST',
    'A client assertion expires five minutes ahead at most, and a jti seen before within that time is refused.',
    'final-source',
    smartAsymmetric,
  ),
  'smart-assertion-aud': smart(
    'Client Authentication, Asymmetric',
    'MUST',
    'The audience of a client assertion is the token endpoint’s address, as it was before RFC 10070; a server of this profile may still ask for it.',
    'final-source',
    smartAsymmetric,
  ),
  'smart-alg': smart(
    'Client Authentication, Asymmetric',
    'MUST',
    'Clients support RS384 and ES384; servers validate at least one of them.',
    'final-source',
    smartAsymmetric,
  ),
} as const satisfies Record<string, Source>
