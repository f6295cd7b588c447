/** Engines over the versions of the advice that were published, each made when it is first asked. */
import type { Design } from '../../design/index'
import { compareDesigns, createEngine, hasChanges, isPublished, type Comparison, type DecidedDesign, type Engine } from '../../engine/index'
import type { Knowledge } from '../../knowledge/notation'

/** The version that decides a design: the one that its link names, or the present one where that was never published. */
export const decidingVersion = (knowledge: Knowledge, { knowledge: named }: Pick<Design, 'knowledge'>): string =>
  isPublished(knowledge, named) ? named : knowledge.version

/** Engines by version; one is made once. */
export function enginesOf(knowledge: Knowledge): (version: string) => Engine {
  const made = new Map<string, Engine>()
  return (version) => {
    const known = made.get(version) ?? createEngine(knowledge, version)
    made.set(version, known)
    return known
  }
}

/** Two designs, each decided by the version that its link names. */
export function comparisonOf(knowledge: Knowledge, engineOf: (version: string) => Engine, before: Design, after: Design): Comparison {
  const decided = (design: Design): DecidedDesign => ({ design, decided: engineOf(decidingVersion(knowledge, design)).decideDesign(design) })
  return compareDesigns(knowledge, decided(before), decided(after))
}

/** What today's advice changes for a design that an older version decides; null where it is today's, or changes nothing. */
export function adviceSince(knowledge: Knowledge, engineOf: (version: string) => Engine, design: Design): Comparison | null {
  if (decidingVersion(knowledge, design) === knowledge.version) return null
  const comparison = comparisonOf(knowledge, engineOf, design, { ...design, knowledge: knowledge.version })
  const onlyTheVersion = !hasChanges({ ...comparison, before: comparison.after })
  return onlyTheVersion ? null : comparison
}
