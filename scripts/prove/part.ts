/** One part of the proof: every N-th corner of the answer space, and its share of drawn answers. */
import { profileIds, type Profile } from '../../src/design/index'
import { createEngine, type Engine } from '../../src/engine/index'
import { knowledge } from '../../src/knowledge/index'
import { checkDrawn, createDrawnProperties, stream } from './drawn'
import { checkCorner, createProperties, type Counts, type Property } from './properties'
import { corners } from './space'

export interface PartReport {
  readonly counts: Counts
  readonly properties: readonly Pick<Property, 'says' | 'premises' | 'violations' | 'first'>[]
}

export interface PartOf {
  readonly part: number
  readonly parts: number
  readonly seed: number
  readonly drawn: number
  readonly profileSets: readonly (readonly Profile[])[]
}

/** No profile, then each alone. */
export const eachProfile: readonly (readonly Profile[])[] = [[], ...profileIds.map((profile) => [profile])]

/** Checks the part; `engine` may be another one, to see that the properties catch what is wrong with it. */
export function provePart({ part, parts, seed, drawn, profileSets }: PartOf, engine: Engine = createEngine(knowledge)): PartReport {
  const properties = createProperties()
  const counts: Counts = { combinations: 0, counted: 0, conflicts: 0 }
  const pool: never[] = []
  let number = 0
  for (const corner of corners()) if (number++ % parts === part) checkCorner(engine, properties, corner, counts, pool, profileSets)
  const drawnProperties = createDrawnProperties()
  const draw = stream(seed + part)
  for (let n = 0; n < drawn; n++) checkDrawn(engine, drawnProperties, draw)
  return {
    counts,
    properties: [...Object.values(properties), ...Object.values(drawnProperties)].map(({ says, premises, violations, first }) => ({
      says,
      premises,
      violations,
      first,
    })),
  }
}
