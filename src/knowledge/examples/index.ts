import type { WorkedExample } from '../notation'
import { github } from './github'

/** Complete designs of real kinds of API, in the order in which they are offered. */
export const examples: readonly WorkedExample[] = [github]
