import type { Source } from '../notation'
import { clauses } from './cite'

const googleKeys = clauses('google-keys')
const restCheat = clauses('cs-rest')

/** API keys, secrets, HTTP, webhooks. */
export const keysAndWebhooks = {
  'cs-rest-keys': restCheat(
    'API Keys',
    'SHOULD NOT',
    'API keys curb abuse and meter use; sensitive, critical or high-value resources do not rely on them alone. Excess answers 429, and abused keys are revoked.',
    'standard',
    'https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#api-keys',
  ),
  'cs-rest-jwt': restCheat(
    'JWT',
    'SHOULD',
    'The integrity of a JWT is protected by a signature rather than a shared MAC key, and a token can be put on a denylist before it expires.',
    'standard',
    'https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#jwt',
  ),
  'cs-rest': restCheat('', 'none', 'Good practice for REST services: TLS everywhere, access control at each endpoint, no credentials in URLs.', 'standard'),
  'cs-oauth': clauses('cs-oauth')(
    '',
    'none',
    'Good practice for OAuth. It suggests that proof-of-possession tokens may serve several audiences; RFC 9700 asks for the restriction all the same.',
    'standard',
  ),
  'cs-session': clauses('cs-session')(
    '',
    'none',
    'Session identifiers are random and renewed at sign-in. Usual idle limits: 2 to 5 minutes at high value, 15 to 30 at low risk; 4 to 8 hours in all for office use. Ranges, no requirement.',
    'standard',
  ),
  'api1-object': clauses('api10')('API1:2023', 'SHOULD', 'Access to an object by its identifier is authorised for each object.', 'standard'),
  'api2-keys': clauses('api10')('API2:2023', 'SHOULD NOT', 'API keys authenticate API clients; they are not for the authentication of users.', 'standard'),
  'api4-resources': clauses('api10')('API4:2023', 'SHOULD', 'Calls are limited in rate and size, so that no caller exhausts the service.', 'standard'),
  'api5-function': clauses('api10')('API5:2023', 'SHOULD', 'Access to each function is denied unless it is granted.', 'standard'),
  'api7-ssrf': clauses('api10')('API7:2023', 'SHOULD', 'Addresses that a caller supplies are not fetched without an allow-list.', 'standard'),
  'api8-misconfiguration': clauses('api10')('API8:2023', 'SHOULD', 'TLS, CORS and headers are configured on purpose, not left open.', 'standard'),
  'google-keys-query': googleKeys(
    '',
    'SHOULD NOT',
    'Keys are not sent as query parameters nor put in client code or repositories; they are restricted, and deleted when unused.',
    'quotation',
  ),
  'google-keys-principal': googleKeys('', 'none', 'An API key identifies a project, not a principal.', 'quotation'),
  'gh-prefix': clauses('gh-format')(
    '',
    'none',
    'A token starts with the prefix of its type and ends with a checksum, so that scanners recognise it; 30 characters between carry about 178 random bits.',
    'quotation',
  ),
  'gh-format': clauses('gh-format')('', 'none', 'A recognisable prefix and a checksum let leaked tokens be found and told from look-alikes.', 'quotation'),
  'gh-expiry': clauses('gh-expiry')(
    '',
    'none',
    'User tokens of GitHub Apps live 8 hours and their refresh tokens 6 months; expiry can be switched off.',
    'standard',
  ),
  twilio: clauses('twilio')('', 'none', 'API keys can be revoked one by one and restricted; they do not expire by themselves.', 'quotation'),
  'cis-90d': clauses('cis')('', 'SHOULD', 'API and access keys are rotated every 90 days. A benchmark, not a standard.', 'quotation'),
  'iana-no-apikey': clauses('iana-http')(
    '',
    'none',
    'The registered schemes do not include ApiKey; a new one needs review by the IETF. Bearer, Basic, DPoP and Mutual are registered.',
    'standard',
  ),
  'rfc9110-401': clauses('rfc9110')('15.5.2, 11.6.1', 'MUST', 'A 401 response carries WWW-Authenticate with at least one challenge.', 'standard'),
  'rfc6585-429': clauses('rfc6585')('4', 'MAY', 'Status 429 tells a caller that it sent too many requests; Retry-After may say how long to wait.', 'standard'),
  'rfc9457-problem': clauses('rfc9457')(
    '3',
    'MAY',
    'An error’s body can be a problem details object, in JSON, with type, title, status, detail and instance.',
    'final-source',
  ),
  'bcp14-keywords': clauses('bcp14')('', 'none', 'What MUST, SHOULD and MAY mean, when they are written in capitals.', 'standard'),
  'stdwh-headers': clauses('stdwh')(
    '',
    'MUST',
    'webhook-id, webhook-timestamp and webhook-signature sign the identifier, time and body joined by dots, with HMAC-SHA256 or Ed25519; they are compared in constant time, within some tolerance, and identifiers seen before are dropped.',
    'standard',
  ),
  'stripe-5min': clauses('stripe')('', 'none', 'Libraries tolerate a signature’s time for five minutes by default.', 'quotation'),
} as const satisfies Record<string, Source>
