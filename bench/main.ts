/** `npm run bench`: speed of the engine, alone and beside other rules engines. `--write` renews docs/benchmarks.md, `--seed N` draws anew. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compare } from './compare'
import { measureSpeed } from './speed'
import { ratios, renderReport } from './report'
import { measureWriting } from './writing'

const { values: options } = parseArgs({ options: { write: { type: 'boolean', default: false }, seed: { type: 'string', default: '20261126' } } })
const seed = Number(options.seed)

const measures = await measureSpeed(seed)
const written = await measureWriting(seed)
const comparison = await compare(seed)
console.log(
  `authwright: ${comparison.ours.perSecond.median.toFixed(0)} decisions per second, ${comparison.ours.processorMs.toFixed(3)} ms of the processor each`,
)
for (const { way, fastest, ratio, processorRatio } of ratios(comparison))
  console.log(`${ratio.toFixed(1)} times the fastest other (${fastest.name}, ${way}), ${processorRatio.toFixed(1)} times by the processor's time`)
const missed = [...measures, ...written.flatMap(({ by }) => by)].filter(({ target, wall }) => target !== null && wall.median >= target)
for (const { what, wall, target } of missed) console.log(`MISSED ${what}: ${wall.median.toFixed(2)} ms instead of ${target} ms`)
if (options.write) writeFileSync('docs/benchmarks.md', await renderReport(comparison, measures, written, seed, new Date().toISOString().slice(0, 10)))
