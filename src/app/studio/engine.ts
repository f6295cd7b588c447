/** The one engine of the app, and decisions derived from answers: remembered by identity, never stored. */
import type { Answers, Api, Design, Integration, Profile, QuestionId } from '../../design/index'
import { createEngine, type DecidedIntegration, type Decision, type DesignDecision, type Relevance } from '../../engine/index'
import { knowledge } from '../../knowledge/index'

export { knowledge }
export const engine = createEngine(knowledge)

/** Remembers results per answers object and set of profiles; both are immutable. */
function remember<T>(compute: (answers: Answers, profiles: readonly Profile[]) => T): (answers: Answers, profiles: readonly Profile[]) => T {
  const known = new WeakMap<Answers, Map<string, T>>()
  return (answers, profiles) => {
    const key = profiles.join('.')
    let byProfiles = known.get(answers)
    if (!byProfiles) known.set(answers, (byProfiles = new Map<string, T>()))
    if (!byProfiles.has(key)) byProfiles.set(key, compute(answers, profiles))
    return byProfiles.get(key) as T
  }
}

/** A decision without its what-ifs and without what follows from named resources: for lists and sums. */
export const decide: (answers: Answers, profiles: readonly Profile[]) => Decision = remember((answers, profiles) => engine.decideQuickly(answers, { profiles }))
export const relevance: (answers: Answers, profiles: readonly Profile[]) => Record<QuestionId, Relevance> = remember((answers, profiles) =>
  engine.relevance(answers, { profiles }),
)
export const outcome: (answers: Answers, profiles: readonly Profile[]) => ReturnType<typeof engine.outcome> = remember((answers, profiles) =>
  engine.outcome(answers, { profiles }),
)

const integrations = new WeakMap<Integration, { readonly api: Api; readonly decided: DecidedIntegration }>()
/** One integration's decision in full: what-ifs, scopes and step-up included. */
export function decideIntegration(integration: Integration, api: Api): DecidedIntegration {
  const known = integrations.get(integration)
  if (known?.api === api) return known.decided
  const decided = engine.decideDesign({ version: 1, knowledge: knowledge.version, api, integrations: [integration] }).integrations[0]!
  integrations.set(integration, { api, decided })
  return decided
}

const designs = new WeakMap<Design, DesignDecision>()
/** The decision of the whole design, with its findings. */
export function decideDesign(design: Design): DesignDecision {
  let decided = designs.get(design)
  if (!decided) designs.set(design, (decided = engine.decideDesign(design)))
  return decided
}
