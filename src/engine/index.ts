export { createEngine, engineVersion, type Engine, type Given } from './engine'
export { changesBetween } from './what-if'
export * from './decision'
export { decisionSchema } from './decision-schema'
