import type { Engine } from '../engine/index'
import { createEngine } from '../engine/index'
import { knowledge } from '../knowledge/index'

let made: Engine | undefined

/** The engine over the published knowledge, made when a verb first needs it. */
export const engine = (): Engine => (made ??= createEngine(knowledge))
