import type { Of } from './notation'

/** What goes wrong without controls; each control names the threats that it covers. */
export const threats = {
  'code-interception': 'Someone else receives the authorization code on its way to the client and redeems it.',
  'code-injection': 'An attacker puts a stolen authorization code into a session of their own.',
  csrf: 'Another site makes the user’s browser start or finish a sign-in that the user did not ask for.',
  'mix-up': 'A client of several authorization servers sends one server’s code or token to another.',
  'phishing-device-code': 'A user is talked into approving a sign-in that an attacker started on another device.',
  'token-theft': 'A token is taken from where it is kept or from its way.',
  'token-replay': 'A stolen token or message is used again by whoever holds it.',
  'token-in-logs': 'A credential ends up in logs, histories, caches or referrers.',
  'audience-confusion': 'A token made for one API or purpose is accepted by another.',
  'algorithm-confusion': 'A forged token passes because the verifier lets it choose algorithm or key.',
  'key-theft': 'A private key or shared secret is copied from where it is kept.',
  'key-guessing': 'A key, token or code is weak enough to be guessed or compared byte by byte.',
  'brute-force': 'Codes, keys or passwords are tried until one works.',
  'stale-access': 'Access goes on after it was withdrawn, because the API has not learned of it.',
  'eternal-grant': 'A credential, grant or session never ends by itself.',
  'over-privilege': 'A credential can do more than its holder needs.',
  'confused-deputy': 'A service uses its own or a forwarded permission for a caller who has none.',
  'script-in-page': 'An injected script reads tokens or acts with them in the user’s browser.',
  'session-riding': 'Someone else’s request, fixation or open browser uses a session that belongs to the user.',
  'secret-extraction': 'A secret that ships with an app or device is taken out of a copy.',
  'header-spoofing': 'A caller sets a header that the API trusts as coming from its proxy.',
  'certificate-mis-trust': 'A certificate is accepted that is revoked, from the wrong authority, or names someone else.',
  'event-forgery': 'A receiver acts on an event that the provider did not send.',
  'event-replay': 'A genuine event is delivered again and acted on twice.',
  ssrf: 'A caller makes the service fetch an address of the caller’s choice.',
  'lost-attribution': 'Nobody can tell which caller, on whose behalf, did what.',
} as const satisfies Record<string, string>

export type ThreatId = keyof typeof threats

const coded: readonly Of[] = [{ scheme: ['authorization_code', 'bff'] }]
const signedIn: readonly Of[] = [...coded, { scheme: 'session_cookie' }]

/** Which candidates a threat can befall; what is not listed can befall all. */
export const befalls: Readonly<Partial<Record<ThreatId, readonly Of[]>>> = {
  'code-interception': coded,
  'code-injection': coded,
  csrf: signedIn,
  'mix-up': [{ tokenFormat: ['opaque', 'jwt'] }],
  'phishing-device-code': [{ scheme: ['device_authorization', 'ciba'] }],
  'audience-confusion': [{ tokenFormat: ['opaque', 'jwt'] }],
  'algorithm-confusion': [
    { tokenFormat: 'jwt' },
    { scheme: 'message_signature' },
    { clientAuthentication: ['private_key_jwt', 'attest_jwt_client_auth'] },
    { senderConstraint: 'dpop' },
  ],
  'session-riding': signedIn,
  'certificate-mis-trust': [{ clientAuthentication: ['tls_client_auth', 'self_signed_tls_client_auth'] }, { senderConstraint: 'mtls' }],
}
