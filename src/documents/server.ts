import { serverFeatureIds, serverFeatures, type SchemeId, type ServerFeature, type ServerFeatureId } from '../design/index'
import type { Decision } from '../engine/index'
import type { Candidate, Knowledge } from '../knowledge/notation'
import { inSentence, listed } from './wording'
import { tokenFormatWords } from './words'

/** What an authorization server keeps one from, in words. */
export interface ServerGapWords {
  /** The best with the server as it is, as the end of a sentence. */
  readonly now: string
  /** The best that it could be. */
  readonly could: string
  /** What to switch on for it. */
  readonly features: readonly ServerFeature[]
  readonly sources: readonly string[]
}

const proofs: Readonly<Record<Candidate['clientAuthentication'], string>> = {
  none: 'public client',
  client_secret_basic: 'client secret',
  private_key_jwt: 'signed assertion',
  tls_client_auth: 'certificate of a private CA',
  self_signed_tls_client_auth: 'self-signed certificate',
  attest_jwt_client_auth: 'attested instance key (draft)',
}
const bindings: Readonly<Record<Candidate['senderConstraint'], string>> = { none: 'not bound', dpop: 'bound by DPoP', mtls: 'bound by mutual TLS' }
const validations: Readonly<Record<Candidate['validation'], string>> = {
  none: 'not checked',
  local: 'checked locally',
  'status-list': 'checked against a status list',
  introspection: 'checked by introspection',
  lookup: 'looked up',
  certificate: 'checked by its certificate',
  'signature-shared': 'checked by a shared secret',
  'signature-public': 'checked by a public key',
}
const refreshes: Readonly<Record<Candidate['refresh'], string>> = {
  none: 'no refresh token',
  plain: 'refresh token not bound',
  rotated: 'refresh token rotated at each use',
  bound: 'refresh token bound to the client',
}

type Settings = { readonly [K in 'clientAuthentication' | 'senderConstraint' | 'tokenFormat' | 'validation' | 'refresh']: Candidate[K] }

/** A candidate in few words: its scheme, its proof, its binding, and what else differs from the other one. */
function candidateWords(knowledge: Knowledge, scheme: SchemeId, settings: Settings, other: Settings | null): string {
  const { clientAuthentication, senderConstraint, tokenFormat, validation, refresh } = settings
  const words = [inSentence(knowledge.schemes[scheme].label)]
  if (tokenFormat !== 'none') words.push(proofs[clientAuthentication], bindings[senderConstraint])
  if (other === null || other.tokenFormat === 'none' || tokenFormat === 'none') return words.join(', ')
  if (tokenFormat !== other.tokenFormat) words.push(tokenFormatWords[tokenFormat])
  if (validation !== other.validation) words.push(validations[validation])
  if (refresh !== other.refresh) words.push(refreshes[refresh])
  return words.join(', ')
}

/** What the server as stated keeps a decision from; null: nothing, or it is not stated. */
export function serverGapWords(knowledge: Knowledge, decision: Decision): ServerGapWords | null {
  const { server, scheme, clientAuthentication, senderConstraint, tokenFormat, validation, refresh } = decision
  if (server === null) return null
  const now: Settings | null =
    clientAuthentication === null || senderConstraint === null || tokenFormat === null || validation === null || refresh === null
      ? null
      : { clientAuthentication, senderConstraint, tokenFormat, validation: validation.method, refresh }
  return {
    now: scheme === null || now === null ? 'no scheme fits' : candidateWords(knowledge, scheme, now, server),
    could: candidateWords(knowledge, server.scheme, server, now),
    features: server.switchOn.map((id) => serverFeatures[id]),
    sources: server.sources,
  }
}

/** The features whose lack is among these rules. */
export const lackedFeatures = (rules: readonly string[]): readonly ServerFeatureId[] => serverFeatureIds.filter((id) => rules.includes(`server-lacks-${id}`))

/** Features as they stand inside a sentence. */
export const featureNames = (features: readonly ServerFeatureId[]): string => listed(features.map((id) => inSentence(serverFeatures[id].label)))
