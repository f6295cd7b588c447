export { exchangeOf, type Exchange, type Names } from './exchange'
export { errorExamples, requestExample } from './http'
export { toMermaid } from './mermaid'
export { toSteps } from './steps'
