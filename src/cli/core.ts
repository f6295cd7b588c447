import type { Engine } from '../engine/index'
import { createEngine, isPublished } from '../engine/index'
import { knowledge } from '../knowledge/index'

let made: Engine | undefined

/** The engine over the published knowledge, made when a verb first needs it. */
export const engine = (): Engine => (made ??= createEngine(knowledge))

/** The engine over the knowledge as of a version; one that was never published is decided with the present one. */
export const engineAt = (version: string): Engine =>
  version === knowledge.version || !isPublished(knowledge, version) ? engine() : createEngine(knowledge, version)
