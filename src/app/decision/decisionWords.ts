/** Puts the values of a decision in words. Pure: what it is told is all it knows. */
import { durationWords, questionIds, questions, type Answers, type AnswerValue, type QuestionId, type SchemeId } from '../../design/index'
import type { Decision } from '../../engine/index'
import type { Candidate, FigureBasis } from '../../knowledge/notation'

/** A value in words, with the registered name beside it where it has one. */
export interface Said {
  readonly words: string
  readonly id: string | null
}
/** Words with nothing registered beside them, or with it. */
export const said = (words: string, id: string | null = null): Said => ({ words, id })

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

/** What the API checks in a few words, with its cost. */
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

/** When a fresh sign-in is asked for, in a few words. */
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
