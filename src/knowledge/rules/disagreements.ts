/** Where authorities disagree: who says what, which is followed, and why. */
import { note, rule, type Rule } from '../notation'

export const disagreements: readonly Rule[] = [
  rule('browser-app-or-backend-is-disputed', {
    when: { client: 'browser', authority: 'user' },
    of: { scheme: ['bff', 'authorization_code'] },
    effect: note('disagreement'),
    because:
      'RFC 10017 describes three patterns and recommends the backend for business, sensitive and personal data without a capital keyword; many vendors’ guides show tokens in the page. Followed: the backend wherever one can be had, the page alone only below personal data.',
    sources: ['rfc10017-6-architectures', 'rfc10017-6.1-bff-strong', 'rfc10017-6.3-spa-not'],
    basis: 'standard',
    fires: { authority: 'user', client: 'browser' },
    silent: { authority: 'user', client: 'mobile' },
  }),
  rule('device-code-for-command-lines-is-disputed', {
    when: { client: ['cli', 'desktop'], capability: 'local-browser' },
    of: { scheme: 'authorization_code' },
    effect: note('disagreement'),
    because:
      'Many tools sign in with a device code everywhere. RFC 8252 has native apps use the browser with a loopback redirect, and RFC 10027 keeps cross-device flows off the same device. Followed: the RFCs, since a device code can be phished and a loopback redirect cannot.',
    sources: ['rfc8252-7.3-loopback', 'rfc10027-6.2.1.5-device'],
    basis: 'standard',
    fires: { authority: 'user', client: 'cli', capability: 'local-browser' },
    silent: { authority: 'user', client: 'cli', capability: 'no-browser' },
  }),
  rule('keys-for-servers-are-disputed', {
    when: { authority: 'service', capability: ['stored-secret', 'provider-fixed'] },
    effect: note('disagreement'),
    because:
      'Vendors issue API keys to servers and advise how to keep them; OWASP’s verification standard refuses unchanging credentials between backends from level 2 on. Followed: OWASP from internal data on, unless the other side leaves no choice.',
    sources: ['google-keys-query', 'twilio', 'asvs-13.2.1', 'cs-rest-keys'],
    basis: 'guidance',
    fires: { authority: 'service', capability: 'stored-secret' },
    silent: { authority: 'service', capability: 'key-pair' },
  }),
  rule('rotation-of-bound-grants-is-disputed', {
    when: { profiles: 'fapi2', authority: 'user' },
    of: { refresh: ['plain', 'bound'] },
    effect: note('disagreement'),
    because:
      'General advice is to rotate refresh tokens; FAPI 2.0 forbids it, because a lost response then locks the client out and bound tokens gain nothing. Followed: FAPI 2.0.',
    sources: ['fapi2-no-rotation', 'rfc9700-2.2.2-rt-public', 'asvs-10.4.5'],
    basis: 'standard',
    fires: { authority: 'user', profiles: 'fapi2' },
    silent: { authority: 'user' },
  }),
  rule('rotation-without-alternative-is-disputed', {
    when: { profiles: 'mcp', clientType: 'public' },
    of: { refresh: ['plain', 'rotated', 'bound'] },
    effect: note('disagreement'),
    because:
      'RFC 9700 lets public clients bind their refresh tokens instead of rotating them; the Model Context Protocol names rotation only. Followed: the protocol, where its profile is chosen.',
    sources: ['mcp-rt', 'rfc9700-2.2.2-rt-public', 'rfc9449-5-rt'],
    basis: 'standard',
    fires: { authority: 'user', client: 'agent', capability: 'remote-user', profiles: 'mcp' },
    silent: { authority: 'user', client: 'agent', capability: 'remote-user' },
  }),
  rule('verifier-for-confidential-clients-is-disputed', {
    when: { clientType: 'confidential' },
    of: { scheme: ['authorization_code', 'bff'] },
    effect: note('disagreement'),
    because:
      'RFC 9700 recommends PKCE for confidential clients, the OAuth 2.1 draft demands it, and older guides leave it out. Followed: always, printed as SHOULD, which is what binds.',
    sources: ['rfc9700-2.1.1-pkce-confidential', 'oauth21-4.1-pkce'],
    basis: 'standard',
    fires: { authority: 'user', client: 'web-server', capability: 'key-pair' },
    silent: { authority: 'user', client: 'mobile', capability: 'local-browser' },
  }),
  rule('shared-webhook-secrets-are-disputed', {
    when: { authority: 'event' },
    of: { validation: ['signature-shared', 'signature-public'] },
    effect: note('disagreement'),
    because:
      'Most providers sign events with a shared secret and Standard Webhooks allows that beside Ed25519; with a shared secret the receiver could have made the event itself. Followed: a shared secret between parties that know each other, a public key where that doubt matters.',
    sources: ['stdwh-headers', 'asvs-4.1.5', 'conv-stranger-keys'],
    basis: 'convention',
    fires: { authority: 'event' },
    silent: { authority: 'service' },
  }),
  rule('one-hour-for-tokens-is-disputed', {
    when: { sensitivity: 'open-data' },
    of: { tokenFormat: ['opaque', 'jwt'] },
    effect: note('disagreement'),
    because:
      'RFC 6750 is the only text that says an hour or less; the OAuth 2.1 draft keeps “short” and drops the figure. Followed: the hour, printed as a recommendation.',
    sources: ['rfc6750-5.3-1h'],
    basis: 'standard',
    fires: { authority: 'service', sensitivity: 'open-data' },
    silent: { authority: 'service', sensitivity: 'internal' },
  }),
  rule('forwarding-of-tokens-is-disputed', {
    when: { needs: 'call-onward' },
    effect: note('disagreement'),
    because:
      'ASVS 8.3.3 wants the first subject’s permissions to decide and forwards the consumer’s token as its example; RFC 9700 restricts a token to its audience, and the Model Context Protocol forbids passing it on. Followed: the latter two, by an exchange that keeps the user as subject.',
    sources: ['asvs-8.3.3', 'rfc9700-2.3-least', 'mcp-aud', 'rfc8693-act'],
    basis: 'standard',
    fires: { authority: 'user', needs: ['call-onward'] },
    silent: { authority: 'user', needs: ['no-extras'] },
  }),
  rule('audience-of-bound-tokens-is-disputed', {
    when: {},
    of: { tokenFormat: ['opaque', 'jwt'], senderConstraint: ['dpop', 'mtls'] },
    effect: note('disagreement'),
    because: 'OWASP’s OAuth cheat sheet lets bound tokens serve several audiences; RFC 9700 asks for one audience, bound or not. Followed: RFC 9700.',
    sources: ['cs-oauth', 'rfc9700-2.3-least'],
    basis: 'standard',
    fires: { authority: 'service' },
    silent: null,
  }),
  rule('audience-of-assertions-has-changed', {
    when: {},
    of: { clientAuthentication: 'private_key_jwt' },
    effect: note('disagreement'),
    because:
      'RFC 7523 and PAR as published accepted the token endpoint as an assertion’s audience; RFC 10070 makes the issuer the only one. Followed: RFC 10070. Check what your server accepts before you switch.',
    sources: ['rfc7523bis-aud', 'rfc9126-aud-old'],
    basis: 'standard',
    fires: { authority: 'service', client: 'workload', capability: 'key-pair' },
    silent: null,
  }),
  rule('audience-of-assertions-in-health-is-disputed', {
    when: { profiles: 'smart-on-fhir' },
    of: { clientAuthentication: 'private_key_jwt' },
    effect: note('disagreement'),
    because:
      'SMART App Launch still names the token endpoint’s address as the assertion’s audience, which RFC 10070 no longer allows. Followed: RFC 10070; a server that keeps to the older text must be asked to accept the issuer.',
    sources: ['smart-assertion-aud', 'rfc7523bis-aud'],
    basis: 'standard',
    fires: { authority: 'service', profiles: 'smart-on-fhir' },
    silent: { authority: 'service' },
  }),
  rule('length-of-account-consent-is-disputed', {
    when: { profiles: 'psd2', needs: 'while-away' },
    of: { refresh: ['plain', 'rotated', 'bound'] },
    effect: note('disagreement'),
    because:
      'The regulation lets access to account information go on for 180 days after a strong authentication; the refresh tokens here end sooner. Consent itself may run for the 180 days and be drawn on again.',
    sources: ['psd2-10-10a', 'conv-refresh-consent-180d'],
    basis: 'convention',
    fires: { authority: 'user', needs: ['while-away'], profiles: 'psd2' },
    silent: { authority: 'user', needs: ['while-away'] },
  }),
  rule('mutual-tls-as-the-top-is-disputed', {
    when: { sensitivity: 'critical', authority: ['user', 'service'] },
    of: { senderConstraint: ['dpop', 'mtls'] },
    effect: note('disagreement'),
    because:
      'Mutual TLS is often called the highest assurance; FAPI 2.0 takes private_key_jwt with DPoP as its equal. Followed: FAPI 2.0; what decides is where TLS ends and where the key lies.',
    sources: ['fapi2-pop', 'fapi2-clientauth', 'rfc9700-4.13-tls-proxy'],
    basis: 'standard',
    fires: { authority: 'service', sensitivity: 'critical' },
    silent: { authority: 'service', sensitivity: 'confidential' },
  }),
]
