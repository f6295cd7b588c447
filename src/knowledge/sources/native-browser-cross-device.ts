import type { Source } from '../notation'
import { clauses } from './cite'

const rfc8252 = clauses('rfc8252')
const rfc8628 = clauses('rfc8628')
const rfc10017 = clauses('rfc10017')
const rfc10027 = clauses('rfc10027')

/** Apps on people's devices: native apps, browser apps, and approval on a second device. */
export const nativeBrowserCrossDevice = {
  'rfc8252-6-pkce': rfc8252('6', 'MUST', 'Public native apps implement PKCE, and their authorization servers support it.', 'standard'),
  'rfc8252-7.1-scheme': rfc8252('7.1', 'MUST', 'A private-use redirect scheme is a domain name in reverse order, under the app’s control.', 'standard'),
  'rfc8252-7.2-claimed': rfc8252('7.2', 'SHOULD', 'Claimed https redirects are preferred where the platform offers them.', 'standard'),
  'rfc8252-7.3-loopback': rfc8252(
    '7.3, 8.3',
    'MUST',
    'The authorization server accepts any port in a loopback IP redirect; the name localhost is not recommended.',
    'standard',
  ),
  'rfc8252-8.4-public': rfc8252(
    '8.4',
    'MUST',
    'Native apps are public clients unless each instance is given credentials of its own, and the server records the type.',
    'standard',
  ),
  'rfc8252-8.5-secret': rfc8252(
    '8.5',
    'SHOULD NOT',
    'A secret that ships in every copy of an app proves nothing; servers should not require it, and still treat the client as public where they do (MUST).',
    'standard',
  ),
  'rfc8252-8.12-webview': rfc8252('8.12', 'MUST NOT', 'Native apps do not make authorization requests in an embedded web view.', 'standard'),
  'rfc10017-6-architectures': rfc10017(
    '6',
    'none',
    'Three patterns for browser apps: a backend for frontend, a token-mediating backend, an OAuth client in the browser.',
    'final-source',
  ),
  'rfc10017-6.1-bff-strong': rfc10017(
    '6.1.4.3',
    'SHOULD',
    'A backend for frontend is strongly recommended for business applications, sensitive ones, and those that handle personal data.',
    'final-source',
  ),
  'rfc10017-6.1.3-bff-conf': rfc10017(
    '6.1.3.1',
    'MUST',
    'The backend for frontend is a confidential client and uses the authorization code grant.',
    'final-source',
  ),
  'rfc10017-6.1.3-cookies': rfc10017(
    '6.1.3.2',
    'MUST',
    'Its cookies are Secure and HttpOnly; they should be SameSite=Strict with path /, no Domain and a prefix such as __Host-Http-, and encrypted if they hold tokens (SHOULD).',
    'standard',
  ),
  'rfc10017-6.1.3-csrf': rfc10017(
    '6.1.3.3',
    'MUST',
    'The backend defends against cross-site request forgery; where CORS is the defence, it should demand a custom header, and then checks it on every request (MUST).',
    'standard',
  ),
  'rfc10017-6.1.3-proxy': rfc10017('6.1.3.6', 'MUST', 'The backend forwards requests only to hosts and paths on an allow-list.', 'final-source'),
  'rfc10017-6.2-tmb': rfc10017('6.2.4.4', 'SHOULD', 'A token-mediating backend is for where a full backend for frontend is not possible.', 'final-source'),
  'rfc10017-6.2-sender-constrain': rfc10017(
    '6.2.4.3.2',
    'none',
    'Binding tokens is not trivial with a token-mediating backend, since one party gets the token and the other uses it; DPoP split between the two is out of scope.',
    'final-source',
  ),
  'rfc10017-6.3-spa-not': rfc10017(
    '6.3.4.3',
    'SHOULD NOT',
    'An OAuth client in the browser alone is not recommended for business applications, sensitive ones, and those that handle personal data.',
    'final-source',
  ),
  'rfc10017-6.3.2.3-rt': rfc10017(
    '6.3.2.3',
    'MUST',
    'Refresh tokens in a browser are rotated or sender-constrained, have a maximum lifetime or an idle expiry, and a rotation does not extend an end that was set; they should end with the server’s session.',
    'standard',
  ),
  'rfc10017-6.3.3.1-secret': rfc10017(
    '6.3.3.1',
    'MUST NOT',
    'The authorization server does not require a shared secret of browser clients; where it does, they still count as public (MUST).',
    'standard',
  ),
  'rfc10017-7-deprecated': rfc10017(
    '7.2, 7.3',
    'MUST NOT',
    'Browser apps use neither the implicit nor the password grant; an OAuth flow in a service worker is discouraged (7.4).',
    'final-source',
  ),
  'rfc10017-8-storage': rfc10017(
    '8',
    'SHOULD NOT',
    'Token stores in a browser are compared without a ranking: cookies set from scripts are not recommended, memory limits exposure to one context, a worker isolates the refresh token; none keeps an attacker from getting new tokens.',
    'final-source',
  ),
  'rfc8628-5.4-phish': rfc8628(
    '5.4',
    'SHOULD',
    'Against phishing of device codes, the server shows information on the device and asks the user to confirm that it is at hand.',
    'standard',
  ),
  'rfc8628-3.4-grant': rfc8628(
    '3.4',
    'MUST',
    'The device asks for its token with the grant type urn:ietf:params:oauth:grant-type:device_code and the device code.',
    'standard',
  ),
  'rfc8628-5.6-public': rfc8628('5.6', 'SHOULD', 'Clients on devices are treated as public unless additional measures are taken.', 'standard'),
  'rfc8628-5.1-rate': rfc8628('5.1', 'SHOULD', 'User codes have enough entropy that, with a limit on attempts, they cannot be guessed.', 'standard'),
  'rfc10027-2-risk': rfc10027(
    '2',
    'MUST',
    'A cross-device flow follows a risk assessment and carries mitigations (MUST); it is avoided where the risk remains, the protocol is chosen as section 6.2 says, and proximity is used where possible (SHOULD).',
    'standard',
  ),
  'rfc10027-6.2.1.5-device': rfc10027(
    '6.2.1.5, 2',
    'SHOULD',
    'The device grant is taken only where other cross-device protocols are not viable, always with mitigations, not for sensitive, high-value or business-critical resources, and not on one and the same device.',
    'standard',
  ),
  'rfc10027-6.2.2.5-ciba': rfc10027(
    '6.2.2.5, 2',
    'SHOULD',
    'CIBA is used instead of a device code where the user can be named on the device and the server can reach the user; not on one and the same device.',
    'standard',
  ),
  'rfc10027-6.2.3.5-fido': rfc10027(
    '6.2.3.5',
    'SHOULD',
    'FIDO2 cross-device sign-in is used where the devices can, and no suitable credential is on the device; it may be combined with the code grant and PKCE.',
    'standard',
  ),
  'rfc10027-6.1.10-short': rfc10027(
    '6.1.9, 6.1.10, 6.1.12',
    'MAY',
    'Mitigations to choose from: fewer scopes, shorter access and refresh tokens, sender-constrained tokens; no figure is given.',
    'standard',
  ),
  'ciba-modes': clauses('ciba')(
    '5',
    'none',
    'CIBA has poll, ping and push modes; FAPI’s profile of it drops push.',
    'quotation',
    'https://openid.net/specs/openid-client-initiated-backchannel-authentication-core-1_0.html',
  ),
} as const satisfies Record<string, Source>
