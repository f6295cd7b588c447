export { markdownDifference } from './difference'
export { renderComparison, type ComparisonInput } from './summary'
export { answersFirst, changesOf, comparisonSentence, effectsSentence, fateOf, nameOf, propertyLabel, propertyValue } from './words'
