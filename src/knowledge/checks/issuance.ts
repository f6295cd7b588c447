import { pageHeld } from '../candidates'
import type { Check } from '../notation'

const codeFlow = { scheme: ['authorization_code', 'bff'] } as const
const anyToken = { tokenFormat: ['jwt', 'opaque'] } as const

/** What client and authorization server hold each other to before there is a token. */
export const issuanceChecks = {
  'issuer-metadata-names-who-was-asked': {
    when: {},
    of: anyToken,
    says: 'Metadata of an issuer counts only if its `issuer` is, character by character, the one that it was fetched for.',
    sources: ['rfc8414-3.3-issuer'],
  },
  'sign-in-never-redirects-with-307': {
    when: {},
    of: codeFlow,
    says: 'The authorization server leaves its sign-in form by status 303, never by 307, which sends the password on to the client.',
    sources: ['rfc9700-4.12-307'],
  },
  'pushed-request-is-authenticated': {
    when: {},
    of: { ...codeFlow, clientAuthentication: ['client_secret_basic', 'private_key_jwt', 'tls_client_auth', 'self_signed_tls_client_auth'] },
    says: 'Where requests are pushed, the client authenticates there as it does at the token endpoint.',
    sources: ['rfc9126-2.1-clientauth'],
  },
  'private-use-scheme-is-a-reversed-domain': {
    when: { client: ['mobile', 'desktop'] },
    of: { scheme: 'authorization_code' },
    says: 'A redirect scheme of the app’s own, if there is one, is a domain name of its maker in reverse order.',
    sources: ['rfc8252-7.1-scheme'],
  },
  'device-client-counts-as-public': {
    when: {},
    of: { scheme: 'device_authorization', clientAuthentication: 'none' },
    says: 'The authorization server takes a device’s client identifier for a name that anyone can copy, and trusts it with nothing more.',
    sources: ['rfc8628-5.6-public'],
  },
  'code-goes-to-the-dpop-key': {
    when: {},
    of: { ...codeFlow, senderConstraint: 'dpop' },
    says: 'A code that was asked for with `dpop_jkt`, or with a proof on the pushed request, is redeemed for that key alone; an issuer that takes pushed requests supports both.',
    sources: ['rfc9449-10.1-codebind'],
  },
  'token-response-says-dpop': {
    when: {},
    of: { senderConstraint: 'dpop', tokenFormat: ['jwt', 'opaque'] },
    says: 'The client discards a token response whose `token_type` is not `DPoP`.',
    sources: ['rfc9449-5-type'],
  },
  'issuer-refuses-rather-than-weakens': {
    when: { needs: 'step-up' },
    of: anyToken,
    says: 'An issuer that cannot meet the `acr_values` asked for answers `unmet_authentication_requirements` and issues no weaker token.',
    sources: ['rfc9470-5-fail'],
  },
  'page-keeps-no-token-in-a-bare-cookie': {
    when: { client: 'browser', capability: pageHeld },
    of: anyToken,
    says: 'A token that is kept in a cookie all the same never travels in clear text, and its calls are defended against forgery from other sites.',
    sources: ['rfc6750-5.2-cookie'],
  },
} as const satisfies Record<string, Check>
