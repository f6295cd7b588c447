/** What the engine answers: the JSON of a decision. Every key is always there; null where nothing applies. */
import type { Answers, AnswerValue, NeverRecommendedId, Profile, QuestionId, SchemeId, ServerFeatureId } from '../design/index'
import type { Candidate, FigureBasis, LifetimeId, Strength } from '../knowledge/notation'

/** A figure with the rules that set it. */
export interface Lifetime {
  readonly seconds: number
  readonly rules: readonly string[]
  readonly basis: FigureBasis
}

export interface DecidedControl {
  readonly id: string
  readonly strength: Strength
  readonly covers: readonly string[]
  readonly sources: readonly string[]
  /** The rules that ask for it, the strongest first. */
  readonly rules: readonly string[]
  readonly because: string
}

/** A statement with its reason, as a rule makes it. */
export interface Statement {
  readonly rule: string
  readonly because: string
  readonly sources: readonly string[]
}

/** Criteria of the rank, in their order. */
export type Criterion = 'discouraged' | 'fit' | 'lookups' | 'parts' | 'proof' | 'id'

export interface Alternative {
  readonly scheme: SchemeId
  readonly lostOn: Criterion
  readonly because: string
}
export interface Discouraged {
  readonly scheme: SchemeId
  readonly because: string
  readonly rules: readonly string[]
  readonly sources: readonly string[]
}
export interface Rejected {
  readonly scheme: SchemeId | NeverRecommendedId
  readonly because: string
  readonly rules: readonly string[]
  readonly sources: readonly string[]
}

/** One answer changed and what would come of it. */
export interface WhatIf {
  readonly question: QuestionId
  readonly option: AnswerValue
  /** Null: a conflict, or further answers are needed. */
  readonly scheme: SchemeId | null
  /** In words, as in `accessToken: 900 s instead of 300 s`; empty: nothing changes. */
  readonly changes: readonly string[]
  /** What the recommendation covers and the other one would not. */
  readonly givesUp: readonly GivenUp[]
}

/** A threat that a winner's controls cover and those of the winner that takes its place do not. */
export interface GivenUp {
  readonly threat: string
  /** The controls that cover it. */
  readonly controls: readonly string[]
  /** The entries that made the change: rules, a budget or a row of the fit table. */
  readonly rules: readonly string[]
  /** Whether it can befall what takes the place; what has no code has no code to lose. */
  readonly remains: boolean
}

/** A scheme that unanswered questions leave possible; null: a conflict. */
export interface Outcome {
  readonly scheme: SchemeId | null
  /** For each unanswered question that tells outcomes apart, the values that lead here. */
  readonly when: Readonly<Partial<Record<QuestionId, readonly string[]>>>
}

export interface Conflict {
  /** A smallest set of answers that cannot be met together. */
  readonly answers: Answers
  readonly rules: readonly string[]
  /** Every single change of an answer that opens a scheme. */
  readonly resolutions: readonly { readonly question: QuestionId; readonly option: AnswerValue; readonly scheme: SchemeId }[]
}

export interface Decision {
  /** Null: a conflict, or open between outcomes. */
  readonly scheme: SchemeId | null
  readonly clientAuthentication: Candidate['clientAuthentication'] | null
  readonly senderConstraint: Candidate['senderConstraint'] | null
  readonly tokenFormat: Candidate['tokenFormat'] | null
  readonly validation: {
    readonly method: Candidate['validation']
    /** How old the API's knowledge of a withdrawal may be; null: it learns of none before the token ends. */
    readonly stalenessSeconds: number | null
    readonly leewaySeconds: number
    /** Ids of the checklist's lines, in their order. */
    readonly checks: readonly string[]
  } | null
  readonly refresh: Candidate['refresh'] | null
  readonly lifetimes: Readonly<Record<LifetimeId, Lifetime | null>> | null
  /** From withdrawal to refusal. */
  readonly exposureSeconds: number | null
  readonly budgetSeconds: number | null
  readonly lookupsPerCall: number | null
  readonly transmission: { readonly header: string; readonly refuse: readonly string[] } | null
  readonly scopes: readonly string[]
  readonly audience: string | null
  readonly stepUp: {
    readonly operations: readonly string[]
    readonly acr_values: readonly string[]
    readonly max_age: number
    readonly sources: readonly string[]
  } | null
  readonly controls: readonly DecidedControl[]
  /** What discourages the recommendation itself. */
  readonly against: readonly Statement[]
  readonly alternatives: readonly Alternative[]
  readonly discouraged: readonly Discouraged[]
  readonly rejected: readonly Rejected[]
  readonly whatIf: readonly WhatIf[]
  readonly fallbacks: readonly { readonly scheme: SchemeId; readonly when: string; readonly rule: string; readonly sources: readonly string[] }[]
  readonly outcomes: readonly Outcome[] | null
  readonly nextQuestion: QuestionId | null
  readonly assumptions: readonly { readonly question: QuestionId; readonly value: AnswerValue }[]
  readonly conflict: Conflict | null
  /** Ids of all entries that fired on the recommendation, fit row and budget included. */
  readonly rules: readonly string[]
  /** One sentence that can be read aloud. */
  readonly sentence: string
  /** Why the scheme stands where it stands: the fit row's reason. */
  readonly why: Statement | null
  readonly registration: readonly { readonly says: string; readonly sources: readonly string[] }[]
  readonly risks: readonly Statement[]
  readonly disagreements: readonly Statement[]
  /** What the authorization server as stated keeps one from; null: nothing, or it is not stated. */
  readonly server: ServerGap | null
  /** What the choice costs. */
  readonly prices: readonly Statement[]
}

/** The better candidate that the server as stated cannot serve, and the features that it takes. */
export interface ServerGap {
  readonly scheme: SchemeId
  readonly clientAuthentication: Candidate['clientAuthentication']
  readonly senderConstraint: Candidate['senderConstraint']
  readonly tokenFormat: Candidate['tokenFormat']
  readonly validation: Candidate['validation']
  readonly refresh: Candidate['refresh']
  /** Features to switch on, by their ids in the link. */
  readonly switchOn: readonly ServerFeatureId[]
  readonly sources: readonly string[]
}

export interface Finding {
  readonly id: string
  readonly severity: 'error' | 'warning' | 'note'
  /** Names of the integrations concerned. */
  readonly integrations: readonly string[]
  readonly message: string
  readonly mend: string
  readonly sources: readonly string[]
}

export interface DecidedIntegration {
  readonly name: string
  readonly slug: string
  readonly answers: Answers
  readonly decision: Decision
}

/** What `decide --json` prints. */
export interface DesignDecision {
  readonly engine: string
  readonly knowledge: string
  readonly api: { readonly name: string; readonly profiles: readonly Profile[] }
  readonly integrations: readonly DecidedIntegration[]
  readonly findings: readonly Finding[]
}

/** Whether a question can still change something, and what. */
export type Relevance = 'decides' | 'refines' | 'idle'
