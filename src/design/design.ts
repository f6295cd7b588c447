import type { Answers } from './answers'
import type { Profile } from './profiles'

/** Resources and the actions on them, as in `{ orders: ['read', 'create'] }`. */
export type Access = Readonly<Record<string, readonly string[]>>

/** The thirteen schemes that can be recommended, in alphabet order of no meaning: the fit table ranks them. */
export const schemeIds = [
  'anonymous',
  'api_key',
  'client_credentials',
  'authorization_code',
  'bff',
  'session_cookie',
  'device_authorization',
  'ciba',
  'mutual_tls',
  'token_exchange',
  'workload_federation',
  'jwt_bearer',
  'message_signature',
] as const
/** Schemes that are met in the field and never recommended. */
export const neverRecommendedIds = ['implicit', 'password', 'http_basic', 'api_key_in_query', 'shared_admin_key'] as const
export type SchemeId = (typeof schemeIds)[number]
export type NeverRecommendedId = (typeof neverRecommendedIds)[number]

export const transports = ['header', 'query', 'body', 'cookie', 'connection'] as const
export type Transport = (typeof transports)[number]

/** What an integration uses today. */
export interface Current {
  readonly scheme: SchemeId | NeverRecommendedId
  readonly transport: Transport | null
  /** Null: it never expires, or nobody knows. */
  readonly lifetimeSeconds: number | null
  /** Whether one credential serves several integrations. */
  readonly shared: boolean
}

/** An exception: another scheme than the one recommended. */
export interface Chosen {
  readonly scheme: SchemeId | NeverRecommendedId
  /** End date, ISO `YYYY-MM-DD`; null: none given, which is a finding. */
  readonly until: string | null
  readonly approver: string | null
  readonly reason: string | null
}

/** One caller of the API, or one API that we call. */
export interface Integration {
  readonly name: string
  readonly answers: Answers
  readonly access?: Access
  /** The part of `access` that needs a fresh sign-in. */
  readonly sensitive?: Access
  readonly current?: Current
  readonly chosen?: Chosen
  /** Parts of a link that this version does not know, kept and written back. */
  readonly unknown?: readonly string[]
}

export const scopeGrammars = ['colon', 'dot', 'action-first', 'uri', 'smart'] as const
export type ScopeGrammar = (typeof scopeGrammars)[number]
export const statuses = ['draft', 'proposed', 'accepted', 'retired'] as const
export type Status = (typeof statuses)[number]

/** What holds for all integrations. */
export interface Api {
  readonly name: string
  readonly profiles: readonly Profile[]
  readonly scopes?: ScopeGrammar
  /** Features that the authorization server has, from its metadata; absent: not stated. */
  readonly server?: readonly string[]
  /** Sections of the document that are switched off. */
  readonly off?: readonly string[]
  /** Level of the document's first heading, 1 to 3. */
  readonly headings?: number
  readonly status?: Status
  readonly owner?: string
  /** Date of the next review, ISO `YYYY-MM-DD`. */
  readonly review?: string
  /** Parts of a link that this version does not know, kept and written back. */
  readonly unknown?: readonly string[]
}

/** The whole design: what a decision URL holds. */
export interface Design {
  readonly version: 1
  /** Version of the advice that it was decided with, `YYYY-MM`. */
  readonly knowledge: string
  readonly api: Api
  readonly integrations: readonly Integration[]
}
