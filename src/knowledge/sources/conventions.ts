import type { Source } from '../notation'

/** One convention: a figure or choice of ours, because no standard gives it. Its name tells it from the others in a citation; it has no address. */
function convention(name: string, says: string): Source {
  return { document: 'authwright', section: name, says, strength: 'none', url: '', verified: 'standard' }
}

/** Figures and choices that no standard gives: ours, said to be ours, and open to change. */
export const conventions = {
  // Access tokens
  'conv-access-token-open-data': convention('access token open data', 'Access tokens to open data live 60 minutes, the longest that RFC 6750 advises.'),
  'conv-access-token-internal': convention('access token internal', 'Access tokens to internal data live 30 minutes, and never more than 60.'),
  'conv-access-token-confidential': convention('access token confidential', 'Access tokens to confidential data live 15 minutes.'),
  'conv-access-token-critical': convention('access token critical', 'Access tokens to critical operations live 5 minutes, and 10 at most by exception.'),
  'conv-access-token-browser': convention('access token browser', 'Access tokens held in a browser live 15 minutes, since a script in the page can read them.'),
  'conv-access-token-within-minutes': convention(
    'access token within minutes',
    'Where withdrawal must take effect within minutes, tokens that are checked locally live 10 minutes, and 5 for confidential or critical data or in a browser.',
  ),
  'conv-access-token-next-call': convention(
    'access token next call',
    'Where withdrawal must take effect at the next call, tokens whose status is checked live 60 minutes for open data, 30 for internal, 10 for confidential and 5 for critical data.',
  ),
  'conv-access-token-exchanged': convention(
    'access token exchanged',
    'An exchanged token lives no longer than the token it was exchanged for, and minutes only.',
  ),
  'conv-access-token-device': convention(
    'access token device',
    'Tokens from a cross-device flow live half as long; the standard says shorter and gives no figure.',
  ),
  'conv-workload-token': convention('workload token', 'A token for a federated workload lives one hour at most, as platforms issue it.'),

  // Refresh tokens and grants
  'conv-refresh-idle': convention(
    'refresh idle',
    'Unused refresh tokens expire after 30 days for open data, 14 for internal, 7 for confidential data with consent while away; 24 hours while the user is present, and 15 minutes for critical operations.',
  ),
  'conv-refresh-absolute': convention(
    'refresh absolute',
    'Refresh tokens end after 90 days for open data, 30 for internal and for confidential data while away; 24 hours while the user is present, and 12 hours for critical operations.',
  ),
  'conv-refresh-session-figures': convention(
    'refresh session figures',
    'While the user is present, NIST’s limits for sessions are applied to refresh tokens too; NIST speaks of sessions only.',
  ),
  'conv-refresh-consent-180d': convention(
    'refresh consent 180d',
    'Consent to account information is renewed after 180 days, the time after which European law asks for strong authentication again.',
  ),
  'conv-refresh-for-present-users': convention(
    'refresh for present users',
    'A refresh token is issued to a client of present users too where its access tokens are shorter than a session; else the user signs in again.',
  ),
  'conv-device-halves': convention(
    'device halves',
    'Idle and absolute limits of refresh tokens are halved in a cross-device flow; RFC 10027 gives the direction, the factor is ours.',
  ),

  // One-shot artefacts
  'conv-code': convention('code', 'An authorization code lives 60 seconds for critical operations, wherever FAPI does not say so already.'),
  'conv-par': convention('par', 'A request_uri lives less than 600 seconds also outside FAPI.'),
  'conv-device-code': convention('device code', 'Device and user codes live 10 minutes; the standard asks for the shortest usable time.'),
  'conv-client-assertion': convention('client assertion', 'A client assertion lives 60 seconds.'),
  'conv-dpop-proof': convention('dpop proof', 'A DPoP proof is accepted for 60 seconds; the standard says seconds or minutes.'),
  'conv-signature-window': convention('signature window', 'A signed message is accepted for 300 seconds, the usual default of libraries.'),
  'conv-step-up-max-age': convention('step up max age', 'A fresh sign-in is 300 seconds old at most; 60 or less for what cannot be undone.'),
  'conv-leeway': convention(
    'leeway',
    'An expiry is checked with a leeway of 10 seconds; as much ahead is accepted for iat and nbf, and more than 60 seconds is refused.',
  ),
  'conv-id-jag': convention('id jag', 'Identity assertions and transaction tokens live minutes; the drafts give the direction only.'),

  // Keys, secrets, certificates
  'conv-key-rotation': convention(
    'key rotation',
    'API keys and client secrets are replaced after 365 days for open data, 180 for internal and 90 for confidential data, and carry an expiry date.',
  ),
  'conv-key-rotation-critical': convention(
    'key rotation critical',
    'A static key that a provider insists on for critical operations is replaced after 30 days, and never stands alone.',
  ),
  'conv-key-overlap': convention('key overlap', 'Two keys work side by side for 7 days at most while one replaces the other.'),
  'conv-key-unused': convention('key unused', 'A key that was not used for 90 days is revoked.'),
  'conv-key-format': convention(
    'key format',
    'A key has a prefix that names its kind, 128 random bits or more, and a checksum; it is shown once and stored as a hash.',
  ),
  'conv-key-lookup': convention('key lookup', 'A key is found by a short public part and compared as a hash in constant time.'),
  'conv-key-header': convention(
    'key header',
    'A key travels in a header of its own such as X-API-Key, or as a bearer token, since ApiKey is no registered scheme.',
  ),
  'conv-signing-key': convention(
    'signing key',
    'Keys that sign tokens are replaced after 90 days and overlap by the longest token’s life and the key set’s cache.',
  ),
  'conv-client-key': convention('client key', 'Private keys of clients and secrets of message signatures are replaced after 180 days.'),
  'conv-mesh-certificate': convention('mesh certificate', 'Workload certificates of a mesh live 24 hours, and 1 hour for critical operations.'),
  'conv-certificate-life': convention(
    'certificate life',
    'Client certificates of a private authority live 398 days for open and internal data, 90 for confidential and 30 for critical data.',
  ),
  'conv-certificate-7d': convention(
    'certificate 7d',
    'Client certificates of 7 days or less need no revocation check, by analogy with short-lived public certificates.',
  ),
  'conv-certificate-status': convention(
    'certificate status',
    'The status of a longer client certificate is checked as often as the time to withdrawal demands.',
  ),
  'conv-certificate-san': convention('certificate san', 'A caller is known by one subject alternative name on an allow-list, not by its issuing authority.'),

  // Sessions
  'conv-session': convention('session', 'Open data is treated at NIST’s level 1, internal and confidential data at level 2, critical operations at level 3.'),
  'conv-session-overlays': convention('session overlays', 'Where several rules limit a session, the shortest limit holds.'),
  'conv-first-party-session': convention(
    'first party session',
    'A site that renders its own pages and calls nothing for the user keeps its own session and needs no OAuth at its API.',
  ),

  // Withdrawal
  'conv-budget': convention('budget', 'Within an hour means 3600 seconds, within minutes 600, and at the next call 0, from withdrawal to refusal.'),
  'conv-cache': convention('cache', 'What an API remembers of a token, session or key is never older than the time to withdrawal allows.'),
  'conv-introspection-cache': convention('introspection cache', 'An answer of the introspection endpoint is remembered for 60 seconds at most.'),
  'conv-status-list': convention('status list', 'A status list is fetched anew every 5 minutes.'),
  'conv-open-streams': convention('open streams', 'A stream that stays open is ended or re-authorised no later than its token’s withdrawal would take effect.'),
  'conv-fail-closed': convention('fail closed', 'Where the status of a credential cannot be learned, the call is refused, unless the data is open.'),
  'conv-jwks-cache': convention(
    'jwks cache',
    'A key set is remembered for a bounded time, fetched anew for an unknown key at a limited rate, and a removed key is dropped within the time to withdrawal.',
  ),

  // Choice of scheme
  'conv-fit': convention('fit', 'Which schemes serve a kind of caller, and in which order, is our reading of the sources that each row names.'),
  'conv-rank': convention('rank', 'Among what is open: the least discouraged, then the best fit, the fewest look-ups, the fewest parts, the stronger proof.'),
  'conv-strict-end': convention('strict end', 'A question without an answer is taken at its strict end where the scheme does not depend on it.'),
  'conv-exception-end': convention('exception end', 'An exception has an approver, a reason and an end date; without them it is a finding.'),
  'conv-no-key-for-user': convention('no key for user', 'An API key does not stand for a user; OWASP says so of authentication, we close it.'),
  'conv-no-key-alone-above-internal': convention(
    'no key alone above internal',
    'An API key alone does not open confidential or critical data; OWASP advises against it, we close it.',
  ),
  'conv-no-key-in-client': convention('no key in client', 'An API key in a client that anyone can take apart opens only what anyone may do.'),
  'conv-no-anonymous-above-open': convention('no anonymous above open', 'Only open data is served without a credential.'),
  'conv-no-native-secret': convention('no native secret', 'A native app is given no shared secret; the standard says should not, we close it.'),
  'conv-termination-hides-certificates': convention(
    'termination hides certificates',
    'Where a proxy ends TLS, the API does not see the client’s certificate, so that mutual TLS is not offered end to end.',
  ),
  'conv-stored-secret-no-certificate': convention(
    'stored secret no certificate',
    'A caller that is not said to hold a certificate (a secret store, a backend, a site, a platform’s identity) is not asked for one.',
  ),
  'conv-stranger-keys': convention('stranger keys', 'A shared secret is not agreed with parties that anyone may become.'),
  'conv-device-not-critical': convention(
    'device not critical',
    'The device grant is not offered for critical operations; the standard says should not, we close it.',
  ),
  'conv-spa-not-critical': convention(
    'spa not critical',
    'A browser client without a backend is not offered for critical operations; the standard advises against it, we close it.',
  ),
  'conv-sender-constrain-confidential': convention(
    'sender constrain confidential',
    'Bound tokens are asked for from confidential data on; the standard says should for all.',
  ),
  'conv-par-confidential': convention(
    'par confidential',
    'Pushed authorization requests are offered from confidential data on, outside profiles that demand them.',
  ),
  'conv-dpop-nonce': convention('dpop nonce', 'A nonce in DPoP proofs is offered for critical data.'),
  'conv-message-signing-critical': convention('message signing critical', 'Messages are signed one by one where critical operations pass HTTP proxies.'),
  'conv-asymmetric-first': convention('asymmetric first', 'An asymmetric credential is preferred to a shared secret wherever both are possible.'),
  'conv-drafts': convention('drafts', 'A draft never decides alone; what rests on one is marked emerging.'),
  'conv-code-only': convention('code only', 'Of OpenID Connect’s response types only code is recommended.'),
  'conv-none-forbidden': convention('none forbidden', 'Unsigned tokens are never accepted, although RFC 8725 lets other protection stand in.'),
  'conv-asvs-levels': convention('asvs levels', 'Open data maps to ASVS level 1, internal and confidential data to level 2, critical operations to level 3.'),
  'conv-psd2-follows-fapi': convention('psd2 follows fapi', 'Access to payment accounts follows FAPI where the regulation gives no technical detail.'),
  'conv-registration': convention('registration', 'A client of another organisation is registered under a name of its own.'),
  'conv-resource-indicator': convention('resource indicator', 'A client names the API that it wants a token for wherever the issuer may serve more than one.'),
  'conv-script-policy': convention(
    'script policy',
    'A page that holds tokens or a session loads no script of third parties and says so in its content security policy.',
  ),
  'conv-session-cookie': convention('session cookie', 'A session cookie of any site keeps to what RFC 10017 asks of a backend’s cookies.'),
  'conv-provider-fixed': convention('provider fixed', 'Where the other side dictates the scheme, the least bad is taken, and what is missing is made up for.'),

  // Operation
  'conv-rate-limit': convention('rate limit', 'Calls are limited for each credential and answered with 429 beyond that.'),
  'conv-one-credential-each': convention('one credential each', 'Each integration has a credential of its own.'),
  'conv-query-400': convention('query 400', 'A gateway refuses a credential in the query, and the exposed credential is revoked; the drafts only ignore it.'),
  'conv-scope-grammar': convention('scope grammar', 'Scopes name a resource and an action, and are requested for what is needed only.'),
  'conv-claim-audience': convention('claim audience', 'The audience of a token is the API’s own address, and one API has one.'),
  'conv-claim-lifetime': convention('claim lifetime', 'A token whose exp lies further from its iat than the agreed lifetime is refused.'),
  'conv-audit-log': convention('audit log', 'Each call is logged with its credential’s identifier, its caller and the user, and never with the credential.'),
  'conv-rotation-drill': convention('rotation drill', 'A change of keys is rehearsed before it is needed.'),
  'conv-webhook-secret-overlap': convention('webhook secret overlap', 'A receiver accepts two signing secrets while one replaces the other.'),
  'conv-redirects-off': convention('redirects off', 'A caller does not follow a redirect with its credential to another host.'),
  // Choice between candidates
  'conv-attestation-for-instances': convention(
    'attestation for instances',
    'Attestation vouches for installed app instances; servers use keys that are registered for them.',
  ),
  'conv-mesh-authority': convention('mesh authority', 'Inside a mesh only certificates of its own authority count.'),
  'conv-dpop-on-devices': convention('dpop on devices', 'On people’s devices tokens are bound by DPoP rather than by client certificates.'),
  'conv-one-key': convention('one key', 'One key pair proves the client and binds its token, where the method allows it.'),
  'conv-several-issuers': convention('several issuers', 'Where several issuers serve one API, the token names its issuer.'),
  'conv-away-grant': convention('away grant', 'Work while the user is away rests on a grant with refresh, not on a token that an earlier call brought.'),
  'conv-call-onward': convention('call onward', 'A call that continues another for the same user exchanges the token that arrived.'),

  // Controls
  'conv-federation-subject': convention('federation subject', 'A platform’s assertion is accepted for one exact issuer, subject and audience.'),
  'conv-no-forwarding': convention('no forwarding', 'A token is exchanged, never forwarded, where a call goes on to another API.'),
  'conv-event-consent': convention('event consent', 'An address for events is proven by its owner before the first delivery.'),

  // A design as a whole
  'conv-weakest-way-in': convention('weakest way in', 'Data that several integrations reach is as safe as the mildest of them.'),
  'conv-few-mechanisms': convention('few mechanisms', 'An API keeps to few schemes, since each has keys, errors and a runbook of its own.'),
} as const satisfies Record<string, Source>
