/** Puts the values of a decision in words. Pure: what it is told is all it knows. */
import { durationWords, questionIds, questions, type Answers, type AnswerValue, type QuestionId, type SchemeId } from '../../design/index'
import type { Decision } from '../../engine/index'
import type { Candidate, FigureBasis } from '../../knowledge/notation'

/** A value in words, with the registered name beside it where it has one. */
export interface Said {
  readonly words: string
  readonly id: string | null
}
const said = (words: string, id: string | null = null): Said => ({ words, id })

const authentications: Readonly<Record<Candidate['clientAuthentication'], string>> = {
  none: 'Nothing: a public client',
  client_secret_basic: 'Client secret',
  private_key_jwt: 'Signed assertion',
  tls_client_auth: 'Certificate of a private CA',
  self_signed_tls_client_auth: 'Self-signed certificate',
  attest_jwt_client_auth: 'Attested instance key',
}
/** Schemes whose clients prove themselves by something else than client authentication. */
const proofs: Partial<Record<SchemeId, string>> = {
  anonymous: 'Not asked',
  api_key: 'The key itself',
  session_cookie: 'Its own site’s sign-in',
  mutual_tls: 'Its certificate',
  message_signature: 'Its signature',
  workload_federation: 'The platform’s assertion',
  jwt_bearer: 'The assertion it presents',
}

/** How the client proves itself. */
export function proofWords({ scheme, clientAuthentication }: Decision): Said | null {
  if (scheme === null || clientAuthentication === null) return null
  const other = clientAuthentication === 'none' ? proofs[scheme] : undefined
  return other ? said(other) : said(authentications[clientAuthentication], clientAuthentication === 'none' ? null : clientAuthentication)
}

/** What a token is bound to, so that a stolen one is of no use. */
export function bindingWords({ scheme, senderConstraint, tokenFormat }: Decision): Said | null {
  if (scheme === null || senderConstraint === null) return null
  if (senderConstraint === 'dpop') return said(scheme === 'bff' ? 'The backend’s DPoP key' : 'The client’s DPoP key', 'dpop')
  if (senderConstraint === 'mtls') return said(scheme === 'bff' ? 'The backend’s certificate' : 'The client’s certificate', 'mtls')
  if (scheme === 'anonymous') return said('No credential to bind')
  if (scheme === 'message_signature') return said('The message it signs')
  if (scheme === 'session_cookie') return said('Nothing: a bearer cookie')
  return said(tokenFormat === 'none' ? 'Nothing: a bearer key' : 'Nothing: a bearer token')
}

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

const shortChecks: Readonly<Record<Candidate['validation'], string>> = {
  none: 'Nothing',
  local: 'JWT, locally',
  'status-list': 'JWT and a status list',
  introspection: 'Asks the issuer',
  lookup: 'Looks it up',
  certificate: 'Certificate, in the handshake',
  'signature-shared': 'Signature, shared secret',
  'signature-public': 'Signature, public key',
}

/** The same in a few words, with its cost. */
export function shortValidationWords({ scheme, validation, lookupsPerCall }: Decision): string | null {
  if (scheme === null || validation === null) return null
  const { method } = validation
  const costs = lookupsPerCall !== null && ['local', 'status-list', 'introspection', 'lookup'].includes(method)
  return costs ? `${shortChecks[method]}: ${lookupWords(lookupsPerCall)}` : shortChecks[method]
}

/** How many look-ups a call costs. */
export function lookupWords(lookups: number): string {
  return lookups === 1 ? '1 look-up a call' : `${lookups} look-ups a call`
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

/** A figure in words, and how firm it is. */
export interface Figure {
  readonly words: string
  readonly basis: FigureBasis | null
}

/** How long the credential lives that a thief would want. */
export function credentialWords({ lifetimes }: Decision): Figure | null {
  if (!lifetimes) return null
  const { accessToken, signatureWindow, keyRotation, certificate, sessionAbsolute } = lifetimes
  if (accessToken) return { words: durationWords(accessToken.seconds), basis: accessToken.basis }
  if (signatureWindow) return { words: `None; signatures count ${durationWords(signatureWindow.seconds)}`, basis: signatureWindow.basis }
  if (keyRotation) return { words: `None; key for ${durationWords(keyRotation.seconds)}`, basis: keyRotation.basis }
  if (certificate) return { words: `None; certificate for ${durationWords(certificate.seconds)}`, basis: certificate.basis }
  return { words: sessionAbsolute ? 'None; session only' : 'None', basis: null }
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

/** How long a session lasts unused, and in all. */
export function sessionWords({ lifetimes }: Decision): Figure | null {
  if (!lifetimes) return null
  const { sessionIdle: idle, sessionAbsolute: all } = lifetimes
  if (!idle && !all) return { words: 'None', basis: null }
  const words = [idle && `${durationWords(idle.seconds)} idle`, all && `${durationWords(all.seconds)} in all`].filter(Boolean).join(', ')
  return { words, basis: (all ?? idle)?.basis ?? null }
}

/** From withdrawal to refusal, against what was asked for. */
export function exposureWords({ scheme, exposureSeconds, budgetSeconds }: Decision): string | null {
  if (scheme === null || exposureSeconds === null) return null
  if (scheme === 'anonymous') return 'Nothing to withdraw'
  if (exposureSeconds === 0) return 'None: refused at the next call'
  if (budgetSeconds === null || budgetSeconds === 0) return durationWords(exposureSeconds)
  const [spent, asked] = [durationWords(exposureSeconds), durationWords(budgetSeconds)]
  const [figure, unit] = spent.split(' ')
  return asked.endsWith(` ${unit}`) ? `${figure} of ${asked}` : `${spent} of ${asked}`
}

/** The same as a sentence; null where nothing can be withdrawn. */
export function exposureSentence({ scheme, exposureSeconds, budgetSeconds }: Decision): string | null {
  if (scheme === null || scheme === 'anonymous' || exposureSeconds === null) return null
  if (exposureSeconds === 0) return 'Withdrawn access stops at the next call.'
  const asked = budgetSeconds !== null && budgetSeconds > exposureSeconds ? `; you asked for ${durationWords(budgetSeconds)}` : ''
  return `Withdrawn access stops within ${durationWords(exposureSeconds)}${asked}.`
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

/** The same in a few words. */
export function shortStepUpWords({ scheme, stepUp }: Decision): string | null {
  if (scheme === null) return null
  return stepUp ? `Sign-in at most ${durationWords(stepUp.max_age)} old` : 'Not asked for'
}

/** An answer's words, as its question offers them; several values given together are joined by `+`. */
export function valueWords(question: QuestionId, value: string): string {
  const values: Readonly<Record<string, { readonly label: string }>> = questions[question].values
  return value
    .split('+')
    .map((one) => (Object.hasOwn(values, one) && values[one]?.label) || one)
    .join(' and ')
}

/** Every answer that was given, in question order. */
export function givenAnswers(answers: Answers): readonly { readonly question: QuestionId; readonly values: readonly AnswerValue[] }[] {
  return questionIds.flatMap((question) => {
    const given = answers[question]
    return given === undefined ? [] : [{ question, values: typeof given === 'string' ? [given] : given }]
  })
}
