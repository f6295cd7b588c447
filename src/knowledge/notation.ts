/** The notation in which the knowledge is written down: plain data that survives a JSON round trip. */
import type {
  AnswerValue,
  Answers,
  Condition,
  Design,
  FactId,
  FactValue,
  NeverRecommendedId,
  Profile,
  QuestionId,
  SchemeId,
  ServerFeatureId,
  ValueOf,
} from '../design/index'
import type { CheckId } from './checks'
import type { ControlId } from './controls'
import type { SourceId } from './sources/index'
import type { ThreatId } from './threats'

type OneOrMore<T extends string> = T | readonly T[]

/** Answers, facts and profiles under which an entry holds: keys are *and*, a list is *any of*. */
export type When = { readonly [Q in QuestionId]?: OneOrMore<ValueOf<Q>> } & { readonly [F in FactId]?: OneOrMore<FactValue<F>> } & {
  readonly profiles?: OneOrMore<Profile>
}

export const clientAuthentications = [
  'none',
  'client_secret_basic',
  'private_key_jwt',
  'tls_client_auth',
  'self_signed_tls_client_auth',
  'attest_jwt_client_auth',
] as const
export const senderConstraints = ['none', 'dpop', 'mtls'] as const
export const tokenFormats = ['none', 'opaque', 'jwt'] as const
export const validations = ['none', 'local', 'status-list', 'introspection', 'lookup', 'certificate', 'signature-shared', 'signature-public'] as const
export const refreshes = ['none', 'plain', 'rotated', 'bound'] as const

/** One way to make the call: a scheme with its settings on the hop to the API. */
export interface Candidate {
  readonly scheme: SchemeId
  readonly clientAuthentication: (typeof clientAuthentications)[number]
  readonly senderConstraint: (typeof senderConstraints)[number]
  readonly tokenFormat: (typeof tokenFormats)[number]
  readonly validation: (typeof validations)[number]
  readonly refresh: (typeof refreshes)[number]
}
export type Attribute = keyof Candidate
export const attributes = ['scheme', 'clientAuthentication', 'senderConstraint', 'tokenFormat', 'validation', 'refresh'] as const satisfies readonly Attribute[]

/** The candidates that an entry speaks of: keys are *and*, a list is *any of*; empty: all. */
export type Of = { readonly [A in Attribute]?: OneOrMore<Candidate[A]> }

export type Strength = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY'
/** Where a statement's force comes from: a standard's clause, published guidance, or a convention of this product. */
export type Basis = 'standard' | 'guidance' | 'convention'
/** How firm a figure is. */
export type FigureBasis = 'required' | 'recommended' | 'convention'

/** Lifetimes that a decision prints. */
export const lifetimeIds = [
  'accessToken',
  'refreshIdle',
  'refreshAbsolute',
  'sessionIdle',
  'sessionAbsolute',
  'code',
  'keyRotation',
  'certificate',
  'signatureWindow',
] as const
/** How old the API's knowledge of a withdrawal may be, by the way it learns of one. */
export const stalenessIds = ['introspectionCache', 'statusListRefresh', 'recordCache', 'keyRecordAge', 'certificateStatus'] as const
export type LifetimeId = (typeof lifetimeIds)[number]
export type StalenessId = (typeof stalenessIds)[number]
export type FigureId = LifetimeId | StalenessId

export type Effect =
  | { readonly kind: 'forbid' }
  | { readonly kind: 'discourage' }
  | { readonly kind: 'require'; readonly control: ControlId; readonly strength: Strength }
  | { readonly kind: 'cap'; readonly figure: FigureId; readonly seconds: number; readonly firmness: FigureBasis }
  /** `risk`: what remains; `disagreement`: who says what, and which is followed; `fallback`: what to take when the winner cannot be had. */
  | { readonly kind: 'note'; readonly note: 'risk' | 'disagreement' | 'fallback' | 'price'; readonly scheme?: SchemeId }

/** A complete set of answers that shows a rule at work; profiles beside it. */
export type Case = Answers & { readonly profiles?: Profile | readonly Profile[] }

export interface Rule {
  /** A claim: subject, condition, consequence. */
  readonly id: string
  readonly when: When
  readonly of: Of
  readonly effect: Effect
  /** One or two sentences that a reader who was denied something can accept. */
  readonly because: string
  readonly sources: readonly [SourceId, ...SourceId[]]
  readonly basis: Basis
  /** Answers under which `when` holds, and their nearest neighbour under which it does not; null: it always holds. */
  readonly fires: Case
  readonly silent: Case | null
  /** The versions of the knowledge in which it holds. */
  readonly since: string
  readonly until: string | null
}

/** The version that new entries belong to. */
export const currentVersion = '2026-11'

type RuleText = Omit<Rule, 'id' | 'of' | 'since' | 'until'> & { readonly of?: Of; readonly since?: string; readonly until?: string }

/** Writes one rule down. */
export function rule(id: string, text: RuleText): Rule {
  return { id, of: {}, since: currentVersion, until: null, ...text }
}

export const forbid: Effect = { kind: 'forbid' }
export const discourage: Effect = { kind: 'discourage' }
export const require = (control: ControlId, strength: Strength): Effect => ({ kind: 'require', control, strength })
/** Caps a figure, in seconds. */
export const cap = (figure: FigureId, seconds: number, firmness: FigureBasis): Effect => ({ kind: 'cap', figure, seconds, firmness })
export const note = (kind: 'risk' | 'disagreement' | 'price'): Effect => ({ kind: 'note', note: kind })
/** Names what to take when the recommendation cannot be had. */
export const fallback = (scheme: SchemeId): Effect => ({ kind: 'note', note: 'fallback', scheme })

export const seconds = (n: number): number => n
export const minutes = (n: number): number => n * 60
export const hours = (n: number): number => n * 3600
export const days = (n: number): number => n * 86_400

/** A standard, guideline or convention that facts are taken from. */
export interface SourceDocument {
  readonly title: string
  /** How it is named in a citation, as in `RFC 9700`. */
  readonly short: string
  readonly status: string
  /** Standing in one word; a draft never decides alone. */
  readonly standing: 'standard' | 'bcp' | 'specification' | 'draft' | 'regulation' | 'guidance' | 'vendor' | 'convention'
  readonly date: string
  readonly url: string
}

/** One requirement or figure of a document. */
export interface Source {
  readonly document: string
  /** As in `2.2.1`; empty: the whole document. */
  readonly section: string
  /** A paraphrase of the clause. */
  readonly says: string
  readonly strength: Strength | 'none'
  readonly url: string
  /** How far the wording was checked: read in the standard, in its final source, through a quotation, or not. */
  readonly verified: 'standard' | 'final-source' | 'quotation' | 'unverified'
}

/** A measure that an implementer takes. */
export interface Control {
  /** Stable id in documents, as in `AUTH-PKC-01`; never reused. */
  readonly code: string
  /** A few words for a list. */
  readonly label: string
  /** What is required, as it follows a MUST or SHOULD: "use PKCE with S256 on every authorization request". */
  readonly statement: string
  /** One sentence: how to see that it is done. */
  readonly verify: string
  readonly verifiedBy: 'machine' | 'review'
  readonly covers: readonly ThreatId[]
  readonly concern: ConcernId
}

/** Chapters of rules and controls. */
export const concernIds = [
  'client',
  'token',
  'transport',
  'lifetime',
  'session',
  'key',
  'scope',
  'step-up',
  'revocation',
  'signature',
  'delegation',
  'operation',
] as const
export type ConcernId = (typeof concernIds)[number]

/** One line of the checklist for whoever validates the credential. */
export interface Check {
  readonly when: When
  readonly of: Of
  readonly says: string
  readonly sources: readonly [SourceId, ...SourceId[]]
}

/** A row of the fit table: which schemes serve these callers, best first. */
export interface Fit {
  readonly id: string
  readonly authority: ValueOf<'authority'>
  /** Clients of the row; empty: there is no client. */
  readonly client: readonly ValueOf<'client'>[]
  /** Capabilities of the row; empty: there is none. */
  readonly capability: readonly ValueOf<'capability'>[]
  readonly schemes: readonly SchemeId[]
  readonly because: string
  readonly sources: readonly [SourceId, ...SourceId[]]
}

/** A withdrawal budget: how long a withdrawn credential may go on working. */
export interface Budget {
  readonly id: string
  readonly revocation: ValueOf<'revocation'>
  readonly seconds: number
  readonly because: string
  readonly sources: readonly [SourceId, ...SourceId[]]
}

/** What is said of a scheme whatever the answers are. */
export interface Scheme {
  readonly label: string
  /** One sentence, at most fourteen words, that can be read aloud as the answer. */
  readonly sentence: string
  /** One or two sentences of definition. */
  readonly describes: string
  /** The header or other carrier on the call to the API, by candidate: the first row that fits. */
  readonly transmission: readonly { readonly of: Of; readonly header: string }[]
  /** Places in which the gateway refuses a credential. */
  readonly refuse: readonly ('query' | 'body' | 'cookie' | 'header')[]
  /** Whether a token with `aud` reaches the API. */
  readonly audience: boolean
  /** Whether scopes are requested from an authorization server. */
  readonly scopes: boolean
  /** What the caller does on a first hop of its own, before the hop to the API; null: nothing. */
  readonly firstHop: string | null
  /** What is entered where the client is registered. */
  readonly registration: readonly { readonly of: Of; readonly when: When; readonly says: string; readonly sources: readonly [SourceId, ...SourceId[]] }[]
  readonly sources: readonly [SourceId, ...SourceId[]]
}

/** A mistake of the field, known to the audit and refused in documents. */
export interface AntiPattern {
  readonly id: string
  readonly title: string
  readonly detect: string
  readonly consequence: string
  readonly references: readonly string[]
  readonly fix: string
  readonly severity: 'error' | 'warning'
  readonly sources: readonly [SourceId, ...SourceId[]]
}

/** An anti-pattern with the conditions under which a design shows it: answers, facts, and `current.*` or `chosen.*` of an integration. */
export interface DetectableAntiPattern extends AntiPattern {
  readonly detects: readonly Condition[]
}

/** Findings about a design as a whole. */
export type ReviewId = 'conflict' | 'exception-closed' | 'exception-without-end' | 'exception-ended' | 'weaker-neighbour' | 'issuers-unsaid' | 'many-mechanisms'

/** What a change does to whoever relies on a decision. */
export type ChangeEffect = 'weaker' | 'stronger' | 'costs more' | 'neutral'

/** Ways in which one decision differs from another that mean the same whatever differs. */
export type ComparisonId =
  | 'lives-longer'
  | 'lives-shorter'
  | 'withdrawn-later'
  | 'withdrawn-sooner'
  | 'copied-easier'
  | 'copied-harder'
  | 'asks-issuer-more'
  | 'asks-issuer-less'
  | 'looks-up-more'
  | 'looks-up-less'
  | 'more-parts'
  | 'fewer-parts'
  | 'reaches-more'
  | 'reaches-less'
  | 'signs-in-less'
  | 'signs-in-more'
  | 'exception-made'
  | 'exception-over'
  | 'exception-longer'
  | 'exception-shorter'
  | 'scheme-follows-answers'

/** Everything that the engine is given. */
export interface Knowledge {
  readonly version: string
  readonly documents: Readonly<Record<string, SourceDocument>>
  readonly sources: Readonly<Record<string, Source>>
  readonly schemes: Readonly<Record<SchemeId, Scheme>>
  readonly never: Readonly<
    Record<NeverRecommendedId, { readonly label: string; readonly because: string; readonly sources: readonly [SourceId, ...SourceId[]] }>
  >
  /** Legal tuples, as products: one list a scheme. */
  readonly products: readonly CandidateProduct[]
  /** Cost of an attribute's value in moving parts; absent: 0. */
  readonly parts: { readonly [A in Attribute]?: Readonly<Record<string, number>> }
  /** Rank of a proof of possession, lower is better. */
  readonly proof: readonly { readonly of: Of; readonly rank: number }[]
  /** Look-ups that the API makes at each call, by validation; absent: 0. */
  readonly lookups: Readonly<Partial<Record<Candidate['validation'], number>>>
  readonly fit: readonly Fit[]
  readonly budgets: readonly Budget[]
  readonly rules: readonly Rule[]
  readonly controls: Readonly<Record<ControlId, Control>>
  readonly checks: Readonly<Record<CheckId, Check>>
  readonly threats: Readonly<Record<ThreatId, string>>
  /** Which candidates a threat can befall; absent: all. */
  readonly befalls: Readonly<Partial<Record<string, readonly Of[]>>>
  /** Which candidates issue a figure at all. */
  readonly issues: Readonly<Record<FigureId, readonly Of[]>>
  /** A figure that never exceeds another of the same candidate, and the rule that says so. */
  readonly atMost: readonly { readonly figure: FigureId; readonly parent: FigureId }[]
  /** Which figure makes the exposure of a validation; absent: none, so exposure 0. */
  readonly exposure: Readonly<Partial<Record<Candidate['validation'], FigureId>>>
  readonly antiPatterns: readonly DetectableAntiPattern[]
  /** What an authorization server that lacks a feature cannot serve. */
  readonly server: Readonly<Record<ServerFeatureId, { readonly closes: Of; readonly because: string; readonly sources: readonly [SourceId, ...SourceId[]] }>>
  /** What the review of a whole design can find. */
  readonly review: Readonly<
    Record<
      ReviewId,
      { readonly severity: 'error' | 'warning' | 'note'; readonly message: string; readonly mend: string; readonly sources: readonly [SourceId, ...SourceId[]] }
    >
  >
  /** What a difference between two decisions means. */
  readonly comparison: Readonly<
    Record<ComparisonId, { readonly effect: ChangeEffect; readonly because: string; readonly sources: readonly [SourceId, ...SourceId[]] }>
  >
  /** Clock leeway beside a local expiry check, in seconds. */
  readonly leewaySeconds: number
  /** What to ask of the issuer for a fresh sign-in. */
  readonly stepUp: {
    /** When a fresh sign-in is asked for at all. */
    readonly when: When
    readonly acrValues: readonly string[]
    readonly maxAgeSeconds: { readonly [S in ValueOf<'sensitivity'>]: number }
    readonly sources: readonly [SourceId, ...SourceId[]]
  }
  /** What is assumed of a question that nobody answered, where all completions agree on the scheme. */
  readonly strictEnd: Readonly<Partial<Record<QuestionId, AnswerValue>>>
}

/** The product of attribute values for one scheme, less the tuples that make no sense. */
export interface CandidateProduct {
  readonly scheme: SchemeId
  readonly clientAuthentication: readonly Candidate['clientAuthentication'][]
  readonly senderConstraint: readonly Candidate['senderConstraint'][]
  /** Format and validation, which go together. */
  readonly token: readonly (readonly [Candidate['tokenFormat'], Candidate['validation']])[]
  readonly refresh: readonly Candidate['refresh'][]
}

/** What a provider does today beside what is recommended here. */
export interface ExampleNote {
  /** Name of the integration in the design. */
  readonly integration: string
  /** What the provider offers or demands. */
  readonly provider: string
  /** Where the recommendation differs and why; null: it does not. */
  readonly differs: string | null
  /** Where the provider says so. */
  readonly url: string
}

/** A complete design of a real kind of API, to start from. */
export interface WorkedExample {
  readonly id: string
  readonly title: string
  /** What is hard about it, in one line. */
  readonly hard: string
  readonly design: Design
  readonly notes: readonly ExampleNote[]
}
