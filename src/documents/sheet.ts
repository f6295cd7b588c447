import type { Answers, Design, Integration } from '../design/index'
import type { Decision, DesignDecision } from '../engine/index'
import type { Knowledge } from '../knowledge/notation'
import { grouped } from './grouping'
import { plain } from './markdown/plain'
import type { OpenApiVersion } from './openapi/security'

/** What a document is made of. */
export interface DocumentInput {
  readonly design: Design
  readonly decided: DesignDecision
  readonly knowledge: Knowledge
  /** The decision URL or its fragment alone. */
  readonly link: string
  /** Address of the app, put before a fragment; without it the fragment is printed as code. */
  readonly base?: string | null | undefined
  /** Version of OpenAPI to write; absent: 3.1. Other forms do not read it. */
  readonly openApi?: OpenApiVersion
}

/** One integration as the sections see it. */
export interface Part {
  /** Safe to stand in a sentence. */
  readonly name: string
  /** The name as given, for what has its own way of escaping. */
  readonly given: string
  /** Key of its heading. */
  readonly key: string
  readonly integration: Integration | null
  readonly answers: Answers
  readonly decision: Decision
}

/** An entry of the knowledge that a decision names. */
export interface Entry {
  readonly because: string
  readonly sources: readonly string[]
}

/** Everything that the sections read: the input, with names made safe. */
export interface Sheet {
  readonly api: string
  readonly input: DocumentInput
  readonly knowledge: Knowledge
  readonly parts: readonly Part[]
  /** What rules, rows of the fit table and budgets say, by id. */
  readonly entries: ReadonlyMap<string, Entry>
  /** Strength and id of the rules that hold for all integrations alike, as `MUST tls-only`. */
  readonly shared: ReadonlySet<string>
  /** Whether the document speaks of one integration only. */
  readonly single: boolean
}

/** Reads the input once, so that every section sees the same names. */
export function sheetOf(input: DocumentInput): Sheet {
  const { design, decided, knowledge } = input
  return {
    api: plain(decided.api.name) || 'Unnamed API',
    input,
    knowledge,
    parts: decided.integrations.map((it, i) => ({
      name: plain(it.name) || `Integration ${i + 1}`,
      given: it.name,
      key: `integration:${i}`,
      integration: design.integrations[i] ?? null,
      answers: it.answers,
      decision: it.decision,
    })),
    entries: new Map<string, Entry>([...knowledge.fit, ...knowledge.budgets, ...knowledge.rules].map((entry) => [entry.id, entry])),
    shared: sharedRules(decided),
    single: decided.integrations.length === 1,
  }
}

function sharedRules({ integrations }: DesignDecision): ReadonlySet<string> {
  const held = grouped(
    integrations.flatMap(({ decision }) => decision.controls.map(({ id, strength }) => `${strength} ${id}`)),
    (rule) => rule,
  )
  return new Set([...held].flatMap(([rule, { length }]) => (length === integrations.length ? [rule] : [])))
}
