/** Two designs with what is decided for each, integration by integration. */
import type { Design, Integration } from '../../design/index'
import type { ChangeEffect, Knowledge } from '../../knowledge/notation'
import type { DesignDecision } from '../decision'
import type { Property } from './change'
import { compareApis, compareIntegrations } from './integrations'
import { findingsCompared } from './statements'

/** A design with its decision, by the version of the knowledge that it was decided with. */
export interface DecidedDesign {
  readonly design: Design
  readonly decided: DesignDecision
}

/** One integration on both sides. */
export interface ComparedIntegration {
  /** Null: it is not there yet. */
  readonly before: string | null
  /** Null: it is gone. */
  readonly after: string | null
  /** Every property, the same ones included; empty where one side lacks it. */
  readonly properties: readonly Property[]
}

/** What `compare --format json` prints. */
export interface Comparison {
  readonly before: { readonly api: string; readonly knowledge: string }
  readonly after: { readonly api: string; readonly knowledge: string }
  readonly api: readonly Property[]
  /** In the order of the second design; those that are gone last. */
  readonly integrations: readonly ComparedIntegration[]
  /** The review's findings. */
  readonly findings: readonly Property[]
  /** How many changes have each effect. */
  readonly effects: Readonly<Record<ChangeEffect, number>>
}

/** Compares two designs, property by property. An integration is found by its name; one whose name is new, by answers that are the same. */
export function compareDesigns(knowledge: Knowledge, before: DecidedDesign, after: DecidedDesign): Comparison {
  const pairs = paired(before.design.integrations, after.design.integrations)
  const side = ({ design, decided }: DecidedDesign, index: number) => ({
    integration: design.integrations[index]!,
    decision: decided.integrations[index]!.decision,
  })
  const integrations = pairs.map(([was, is]): ComparedIntegration => ({
    before: was === null ? null : before.design.integrations[was]!.name,
    after: is === null ? null : after.design.integrations[is]!.name,
    properties: was === null || is === null ? [] : compareIntegrations(knowledge, side(before, was), side(after, is)),
  }))
  const renamed = new Map(integrations.flatMap((one) => (one.before !== null && one.after !== null ? [[one.before, one.after] as const] : [])))
  const api = compareApis(before.design.api, after.design.api)
  const findings = findingsCompared(before.decided.findings, after.decided.findings, renamed)
  const effects = { weaker: 0, stronger: 0, 'costs more': 0, neutral: 0 }
  for (const { changed, effect } of [...api, ...findings, ...integrations.flatMap(({ properties }) => properties)]) if (changed) effects[effect]++
  return {
    before: { api: before.design.api.name, knowledge: before.decided.knowledge },
    after: { api: after.design.api.name, knowledge: after.decided.knowledge },
    api,
    integrations,
    findings,
    effects,
  }
}

/** Whether anything is different. */
export const hasChanges = ({ before, after, api, integrations, findings }: Comparison): boolean =>
  before.knowledge !== after.knowledge ||
  [...api, ...findings].some(({ changed }) => changed) ||
  integrations.some((one) => one.before !== one.after || one.properties.some(({ changed }) => changed))

/** Indexes of the same integration on both sides, in the order of the second; what is gone follows. */
function paired(before: readonly Integration[], after: readonly Integration[]): (readonly [number | null, number | null])[] {
  const left = new Set(before.keys())
  const take = (index: number): number | null => {
    left.delete(index)
    return index < 0 ? null : index
  }
  const named = after.map(({ name }) => take(before.findIndex((one) => one.name === name)))
  const matched = named.map((was, is): readonly [number | null, number | null] => {
    const { answers } = after[is]!
    return [was ?? take([...left].find((index) => Object.keys(answers).length > 0 && isAlike(before[index]!, after[is]!)) ?? -1), is]
  })
  return [...matched, ...[...left].map((was) => [was, null] as const)]
}

const isAlike = (a: Integration, b: Integration): boolean => {
  const text = ({ answers }: Integration): string => JSON.stringify(Object.entries(answers).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  return text(a) === text(b)
}
