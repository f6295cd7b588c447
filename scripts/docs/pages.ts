import { knowledge } from '../../src/knowledge/index'
import { decisionsTable } from './decisions'
import { rulesPage } from './rules-page'

/** What is generated into `docs/`, by file name. */
export const pages: Readonly<Record<string, () => string>> = {
  'rules.md': () => rulesPage(knowledge),
  'decisions.csv': decisionsTable,
}
