/** `npm run prove`: checks the engine over every complete combination of answers. `--full` adds all pairs of profiles, `--seed N` draws anew. */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { profileIds } from '../src/design/index'
import { writeLink } from '../src/link/index'
import { eachProfile, provePart, type PartOf, type PartReport } from './prove/part'
import { currentKnowledge } from '../src/design/index'

const { values: options } = parseArgs({
  options: { full: { type: 'boolean', default: false }, seed: { type: 'string', default: '20261125' }, drawn: { type: 'string', default: '1200' } },
})

if (process.send !== undefined) process.once('message', (task: PartOf) => process.send!(provePart(task), () => process.disconnect()))
else await main()

async function main(): Promise<void> {
  const start = performance.now()
  const parts = Math.min(4, availableParallelism())
  const seed = Number(options.seed)
  const pairs = profileIds.flatMap((a, i) => profileIds.slice(i + 1).map((b) => [a, b] as const))
  const profileSets = options.full ? [...eachProfile, ...pairs, profileIds] : eachProfile
  const reports = await Promise.all(
    Array.from({ length: parts }, (_, part) => run({ part, parts, seed, drawn: Math.ceil(Number(options.drawn) / parts), profileSets })),
  )
  const sum = (read: (report: PartReport) => number): number => reports.reduce((total, report) => total + read(report), 0)
  let violations = 0
  let idle = 0
  reports[0]!.properties.forEach(({ says }, index) => {
    const premises = sum((report) => report.properties[index]!.premises)
    const failed = sum((report) => report.properties[index]!.violations)
    violations += failed
    if (premises === 0) idle++
    console.log(`${failed === 0 && premises > 0 ? 'holds' : 'FAILS'}  ${says} (${premises.toLocaleString('en')} times)`)
    for (const { answers, profiles, what } of reports.flatMap((report) => report.properties[index]!.first).slice(0, 3))
      console.log(
        `       ${what}\n       ${writeLink({ version: 1, knowledge: currentKnowledge, api: { name: 'Counter-example', profiles }, integrations: [{ name: 'Case', answers }] })}`,
      )
  })
  const counted = sum(({ counts }) => counts.counted)
  const conflicts = sum(({ counts }) => counts.conflicts)
  const share = conflicts / counted
  console.log(
    `${share < 0.05 ? 'holds' : 'FAILS'}  conflicts in less than 5 % without a profile: ${(100 * share).toFixed(2)} % of ${counted.toLocaleString('en')}`,
  )
  if (share >= 0.05) violations++
  console.log(`seed ${seed}, ${((performance.now() - start) / 1000).toFixed(0)} s, ${parts} processes`)
  console.log(`${sum(({ counts }) => counts.combinations)} combinations, ${reports[0]!.properties.length + 1} properties, ${violations} violations`)
  process.exitCode = violations > 0 || idle > 0 ? 1 : 0
}

/** Runs a part in a process of its own. */
function run(task: PartOf): Promise<PartReport> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), { execArgv: process.execArgv })
    child.once('message', (report) => resolve(report as PartReport))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`a part of the proof ended with ${code}`)))
    child.send(task)
  })
}
