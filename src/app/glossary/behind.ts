/** Which terms stand behind questions, answers, schemes and the lines of a decision, whose own words are plain. */
import type { AnswerValue, QuestionId, SchemeId } from '../../design/index'
import type { Decision } from '../../engine/index'
import { termsIn, type TermId } from './terms'

const behindQuestion: Readonly<Partial<Record<QuestionId, readonly TermId[]>>> = {
  client: ['confidential-client'],
  sensitivity: ['bearer-token', 'sender-constrained'],
  revocation: ['exposure', 'budget', 'introspection', 'jwt'],
  path: ['mutual-tls', 'dpop'],
  issuer: ['authorization-server', 'resource-server'],
}

const behindValue: Readonly<Partial<Record<AnswerValue, TermId>>> = {
  'proxy-backend': 'bff',
  'token-backend': 'bff',
  'second-device': 'ciba',
  'no-browser': 'device-code',
  'federated-identity': 'federated-identity',
  'mesh-certificate': 'spiffe',
  'key-pair': 'confidential-client',
  'while-away': 'refresh-token',
  'step-up': 'step-up',
  'approve-elsewhere': 'ciba',
  'call-onward': 'token-exchange',
}

/** The terms behind a question and the values that it offers, without those that its own texts mention. */
export function termsBehind(question: QuestionId, values: readonly AnswerValue[], text: string): readonly TermId[] {
  const said = termsIn([text])
  return [...new Set([...values.flatMap((value) => behindValue[value] ?? []), ...(behindQuestion[question] ?? [])])].filter((term) => !said.includes(term))
}

const behindScheme: Readonly<Partial<Record<SchemeId, TermId>>> = {
  bff: 'bff',
  authorization_code: 'pkce',
  client_credentials: 'confidential-client',
  device_authorization: 'device-code',
  ciba: 'ciba',
  mutual_tls: 'mutual-tls',
  token_exchange: 'token-exchange',
  workload_federation: 'workload-federation',
  jwt_bearer: 'federated-identity',
}

type Line = 'scheme' | 'credential' | 'exposure' | 'session' | 'proof' | 'binding' | 'checks' | 'stepUp'

/** The term behind one line of a decision; null: its words say all. */
export function termOfLine(line: Line, { scheme, senderConstraint, tokenFormat, validation }: Decision): TermId | null {
  switch (line) {
    case 'scheme':
      return (scheme && behindScheme[scheme]) ?? null
    case 'credential':
      return 'access-token'
    case 'exposure':
      return 'exposure'
    case 'proof':
      return 'confidential-client'
    case 'binding':
      return senderConstraint === 'dpop' ? 'dpop' : senderConstraint === 'mtls' ? 'mutual-tls' : tokenFormat === 'none' ? 'sender-constrained' : 'bearer-token'
    case 'checks':
      if (validation?.method === 'introspection') return 'introspection'
      return tokenFormat === 'jwt' ? 'jwt' : tokenFormat === 'opaque' ? 'opaque-token' : null
    case 'stepUp':
      return 'step-up'
    case 'session':
      return null
  }
}
