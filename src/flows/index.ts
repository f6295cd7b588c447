export { exchangeOf, type Exchange } from './exchange'
export { errorExamples, requestExample } from './http'
export { toMermaid } from './mermaid'
export { toSteps } from './steps'
