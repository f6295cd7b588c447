/** A second door, for the scripts that write the project's own pages with the same pieces. */
export { assemble, nodesOf, textOf } from './assemble'
export { code, heading, join, link, list, paragraph, ref, strong, table, type Block, type Inline } from './blocks'
export { print } from './print'
export { prose } from './prose'
export { read } from './reading'
export { createSlugger } from './slugs'
