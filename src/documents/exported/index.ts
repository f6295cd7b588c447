export { adviceChanges, firstDifference, type AdviceChanges } from './advice'
export { decisionDigest, type Footer } from './footer'
export { BadMarkers, filled, markers, placesOf, type Place } from './places'
export { exportedSections, isAsWritten, type ExportedSection } from './sections'
