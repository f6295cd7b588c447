export { documentTree, placedTrees, renderMarkdown, renderPlaces, type PlacedSection } from './document'
export {
  adviceChanges,
  BadMarkers,
  decisionDigest,
  exportedSections,
  filled,
  firstDifference,
  isAsWritten,
  markers,
  placesOf,
  type ExportedSection,
} from './exported/index'
export { renderJson } from './json'
export { documentSections, type DocumentSection } from './sections/index'
export { decisionUrl } from './sections/decision-link'
export type { DocumentInput } from './sheet'
export { featureNames, lackedFeatures, serverGapWords } from './server'
export { effectWords, figureWords, ofWords, sourceWords, whenWords } from './conditions'
export { sectionWords } from './wording'
export { openApiVersions, type OpenApiVersion } from './openapi/index'
export { formatIds, formats, type Format, type FormatId } from './formats'
export * from './comparison/index'
