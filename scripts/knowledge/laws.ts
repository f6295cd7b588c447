/** What holds of the knowledge whatever it says: each law names the entries that break it. */
import type { Knowledge } from '../../src/knowledge/index'
import { citationLaws } from './citation-laws'
import { conditionLaws } from './condition-laws'
import { coverageLaws } from './coverage-laws'

export interface Law {
  /** As in `every rule cites a source`. */
  readonly says: string
  /** One line for each entry that breaks it. */
  readonly breaches: (knowledge: Knowledge) => readonly string[]
}

export const laws: readonly Law[] = [...citationLaws, ...conditionLaws, ...coverageLaws]
