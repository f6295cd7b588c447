/** Puts what only the whole decision shows in words. Pure, as what the panel shows too. */
import { durationWords, type SchemeId } from '../../design/index'
import type { Decision } from '../../engine/index'
import type { Candidate } from '../../knowledge/notation'
import { said, type Said } from './decisionWords'

const formats: Readonly<Record<Candidate['tokenFormat'], string | null>> = { none: null, opaque: 'Opaque token', jwt: 'JWT' }
const checks: Readonly<Record<Candidate['validation'], string>> = {
  none: 'nothing to check',
  local: 'checked at the API',
  'status-list': 'checked at the API against a status list',
  introspection: 'asked of the issuer',
  lookup: 'looked up',
  certificate: 'checked in the TLS handshake',
  'signature-shared': 'checked with the shared secret',
  'signature-public': 'checked with the public key',
}
const checkedThings: Partial<Record<SchemeId, string>> = {
  api_key: 'Key record',
  session_cookie: 'Session',
  mutual_tls: 'Certificate',
  message_signature: 'Signature',
}

/** What the API checks, and how. */
export function validationWords({ scheme, tokenFormat, validation }: Decision): Said | null {
  if (scheme === null || tokenFormat === null || validation === null) return null
  const { method } = validation
  if (method === 'none') return said('Nothing to check')
  const thing =
    formats[tokenFormat] ?? checkedThings[scheme] ?? (method === 'certificate' ? 'Certificate' : method.startsWith('signature') ? 'Signature' : 'Credential')
  return said(`${thing}, ${checks[method]}`, [tokenFormat, method].filter((id) => id !== 'none').join(' · '))
}

const refreshes: Readonly<Record<Candidate['refresh'], string>> = {
  none: 'No refresh token',
  plain: 'Refresh token, not bound',
  rotated: 'Refresh token, new at each use',
  bound: 'Refresh token, bound to the client',
}
/** How access is renewed without the user. */
export function refreshWords({ refresh }: Decision): Said | null {
  return refresh === null ? null : said(refreshes[refresh])
}

/** The figure that a sheet shows first: how long what a thief would want counts. */
export function headFigure({ scheme, lifetimes }: Decision): { readonly name: string; readonly words: string } {
  const { accessToken, signatureWindow, certificate, keyRotation, sessionAbsolute } = lifetimes ?? {}
  if (accessToken) return { name: 'Access token lives', words: durationWords(accessToken.seconds) }
  if (signatureWindow) return { name: 'A signature counts for', words: durationWords(signatureWindow.seconds) }
  if (scheme === 'session_cookie' && sessionAbsolute) return { name: 'A session lives, in all', words: durationWords(sessionAbsolute.seconds) }
  if (certificate) return { name: 'A certificate lives', words: durationWords(certificate.seconds) }
  if (keyRotation) return { name: 'A key lives', words: durationWords(keyRotation.seconds) }
  return { name: 'Access token lives', words: 'No token' }
}

const learning: Readonly<Record<Candidate['validation'], string>> = {
  none: 'Nothing is issued, so nothing can be withdrawn.',
  local: 'The API checks the token without asking the issuer: until it expires, a copy of it works',
  'status-list': 'The API checks the token and a list of withdrawn ones: until it fetches the list anew, a copy of the token works',
  introspection: 'The API asks the issuer about the token',
  lookup: 'The API looks the record up',
  certificate: 'The API takes the certificate for good until its status is read again or it ends: until then it works',
  'signature-shared': 'The receiver reads the record of the secret anew after this time: until then a signature with the old secret counts',
  'signature-public': 'The receiver reads the key set anew after this time: until then a signature with the old key counts',
}

/** What the exposure comes from, as one or two sentences. */
export function exposureNote({ validation, exposureSeconds, senderConstraint }: Decision): string {
  if (!validation) return ''
  const { method } = validation
  const start = learning[method]
  if (method === 'none') return start
  if (method === 'introspection' || method === 'lookup') {
    return exposureSeconds === 0
      ? `${start} at every call, so a withdrawal counts at once.`
      : `${start} and keeps the answer for this time; within it a withdrawn credential still works.`
  }
  const only =
    senderConstraint === 'dpop'
      ? ', but only with the key that it is bound to'
      : senderConstraint === 'mtls' && method === 'local'
        ? ', but only over a connection with its certificate'
        : ''
  return `${start}${only}.`
}

/** When a fresh sign-in is asked for. */
export function stepUpWords({ scheme, stepUp }: Decision): string | null {
  if (scheme === null) return null
  if (!stepUp) return 'Not asked for'
  const what = stepUp.operations.length > 0 ? stepUp.operations.join(', ') : 'Sensitive operations'
  return `${what}: sign-in at most ${durationWords(stepUp.max_age)} old`
}
