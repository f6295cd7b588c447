import { antiPatterns } from './anti-patterns'
import { parts, products, proof } from './candidates'
import { checks } from './checks'
import { comparison } from './comparison'
import { controls } from './controls/index'
import { detections } from './detections'
import { fit } from './fit'
import { atMost, budgets, exposure, issues, leewaySeconds, lookups, stepUp, strictEnd } from './lifetimes'
import { never } from './never'
import { currentVersion, type Knowledge } from './notation'
import { reviewEntries } from './review'
import { rules } from './rules/index'
import { schemes } from './schemes'
import { documents, sources } from './sources/index'
import { server } from './server'
import { befalls, threats } from './threats'

export * from './notation'
export { examples } from './examples/index'
export type { CheckId } from './checks'
export type { ControlId } from './controls/index'
export type { SourceId } from './sources/index'
export type { ThreatId } from './threats'

/** What the field knows, in the version that is current. */
export const knowledge: Knowledge = {
  version: currentVersion,
  documents,
  sources,
  schemes,
  never,
  products,
  parts,
  proof,
  lookups,
  fit,
  budgets,
  rules,
  controls,
  checks,
  threats,
  befalls,
  issues,
  atMost,
  exposure,
  antiPatterns: antiPatterns.map((pattern) => ({ ...pattern, detects: detections[pattern.id] ?? [] })),
  comparison,
  leewaySeconds,
  review: reviewEntries,
  server,
  stepUp,
  strictEnd,
}
