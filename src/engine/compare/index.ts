export { compareDesigns, hasChanges, type ComparedIntegration, type Comparison, type DecidedDesign } from './designs'
export type { Property, PropertyKind, PropertyValue } from './change'
