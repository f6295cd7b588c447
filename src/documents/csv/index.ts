export { renderCsv } from './matrix'
