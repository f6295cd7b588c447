import { knowledge } from '../../src/knowledge/index'
import { citationsPage } from './citations'
import { decisionsTable } from './decisions'
import { rulesPage } from './rules-page'
import { sampleTable } from './sample'

/** What is generated into `docs/`, by file name. */
export const pages: Readonly<Record<string, () => string>> = {
  'rules.md': () => rulesPage(knowledge),
  'citations.md': () => citationsPage(knowledge),
  'decisions.csv': decisionsTable,
  'sample.csv': () => sampleTable(knowledge),
}
