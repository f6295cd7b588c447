/** What differs between two designs, and what today's advice changes for an older one. */
import type { Design } from '../../design/index'
import { compareDesigns, hasChanges, type Comparison, type DecidedDesign, type Engine } from '../../engine/index'
import type { Knowledge } from '../../knowledge/notation'
import { decidingVersion } from './versions'

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
