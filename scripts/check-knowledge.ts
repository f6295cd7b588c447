/** Holds the laws of the knowledge and tells which entries break them: `npm run check:knowledge`. */
import { knowledge } from '../src/knowledge/index'
import { laws } from './knowledge/laws'
import { tracesOfCases } from './knowledge/unfitted'

const all = [...laws, { says: 'no file of the knowledge speaks of a published case', breaches: tracesOfCases }]
const broken = all.map(({ says, breaches }) => ({ says, found: breaches(knowledge) })).filter(({ found }) => found.length > 0)
for (const { says, found } of broken) console.log(`broken: ${says}\n${found.map((line) => `  ${line}`).join('\n')}`)
console.log(`${all.length - broken.length} of ${all.length} laws hold for ${knowledge.rules.length} rules and ${Object.keys(knowledge.sources).length} sources`)
process.exitCode = broken.length === 0 ? 0 : 1
