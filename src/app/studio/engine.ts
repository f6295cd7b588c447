/** The one engine of the app, and decisions derived from answers: remembered by identity, never stored. */
import type { Answers, Api, Design, Integration, QuestionId } from '../../design/index'
import { type Decision, type DesignDecision, type Engine, type Relevance } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { onProse } from '../prose/index'
import { decidingVersion, enginesOf } from './versions'

export { knowledge }
/** The engine over a version of the advice. */
export const engineOf = enginesOf(knowledge)
/** The version that decides the design on screen. */
let version = knowledge.version
/** The engine that decides the design on screen. */
export const engineHere = (): Engine => engineOf(version)
/** Has another version decide from now on: the one that the design on screen names. */
export function decideBy(design: Design): void {
  version = decidingVersion(knowledge, design)
}
// What was decided before the reasons came is decided again with them.
onProse(() => {
  engineHere().forget()
  integrations = new WeakMap()
  designs = new WeakMap()
})

/** What bears on the decisions of all integrations alike. */
export type Terms = Pick<Api, 'profiles' | 'server'>

/** Remembers results per answers object and terms; both are immutable. */
export function remember<T>(compute: (answers: Answers, terms: Terms) => T): (answers: Answers, terms: Terms) => T {
  let known = new WeakMap<Answers, Map<string, T>>()
  onProse(() => (known = new WeakMap()))
  return (answers, { profiles, server }) => {
    const key = JSON.stringify([version, profiles, server])
    let byTerms = known.get(answers)
    if (!byTerms) known.set(answers, (byTerms = new Map<string, T>()))
    if (!byTerms.has(key)) byTerms.set(key, compute(answers, { profiles, ...(server && { server }) }))
    return byTerms.get(key) as T
  }
}

/** A decision without its what-ifs and without what follows from named resources: for lists and sums. */
export const decide: (answers: Answers, terms: Terms) => Decision = remember((answers, terms) => engineHere().decideQuickly(answers, terms))
export const relevance: (answers: Answers, terms: Terms) => Record<QuestionId, Relevance> = remember((answers, terms) => engineHere().relevance(answers, terms))
export const outcome: (answers: Answers, terms: Terms) => ReturnType<Engine['outcome']> = remember((answers, terms) => engineHere().outcome(answers, terms))

let integrations = new WeakMap<Integration, { readonly api: Api; readonly by: string; readonly decision: Decision }>()
/** One integration's decision, scopes and step-up included; what-ifs are worked out apart, since at first they take longer than a frame. */
export function decideIntegration(integration: Integration, api: Api): Decision {
  const known = integrations.get(integration)
  if (known?.api === api && known.by === version) return known.decision
  const decision = engineHere().decideIntegration(integration, api)
  integrations.set(integration, { api, by: version, decision })
  return decision
}

let designs = new WeakMap<Design, DesignDecision>()
/** The decision of the whole design, with its findings. */
export function decideDesign(design: Design): DesignDecision {
  let decided = designs.get(design)
  if (!decided) designs.set(design, (decided = engineOf(decidingVersion(knowledge, design)).decideDesign(design)))
  return decided
}
