/**
 * `npm run prove`: checks the engine over every complete combination of answers, and over those of which some are missing.
 * `--full` adds all sets of profiles and decides every combination in full, `--seed N` draws anew.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { currentKnowledge, profileIds, type Profile } from '../src/design/index'
import { createSurveyedEngine } from '../src/engine/index'
import { knowledge } from '../src/knowledge/index'
import { writeLink } from '../src/link/index'
import { emptyChart, merge } from './prove/atlas'
import { eachProfile, provePart, provePartial, type PartialOf, type PartialReport, type PartOf, type PartReport } from './prove/part'

const { values: options } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261125' },
    drawn: { type: 'string', default: '1200' },
    partial: { type: 'string', default: '100000' },
  },
})

if (process.send !== undefined) {
  const engine = createSurveyedEngine(knowledge)
  process.on('message', (task: PartOf | PartialOf) => process.send!('charts' in task ? provePartial(task, engine) : provePart(task, engine)))
} else await main()

async function main(): Promise<void> {
  const start = performance.now()
  const parts = Math.min(4, availableParallelism())
  const seed = Number(options.seed)
  const subsets = profileIds.reduce<readonly (readonly Profile[])[]>((sets, profile) => [...sets, ...sets.map((own) => [...own, profile])], [[]])
  const profileSets = options.full ? subsets.toSorted((a, b) => a.length - b.length) : eachProfile
  // Every part runs in a process of its own.
  const children = Array.from({ length: parts }, () => fork(fileURLToPath(import.meta.url), { execArgv: process.execArgv, serialization: 'advanced' }))
  const share = (drawn: string, part: number): PartOf => ({ part, parts, seed, drawn: Math.ceil(Number(drawn) / parts), profileSets, whole: options.full })
  const whole = await Promise.all(children.map((child, part) => ask<PartReport>(child, share(options.drawn, part))))
  const charts = whole[0]!.charts.map(emptyChart)
  for (const report of whole) report.charts.forEach((chart, set) => merge(charts[set]!, chart))
  const between = performance.now()
  const depth = options.full ? { decided: 1, thoroughly: 4 } : { decided: 8, thoroughly: 40 }
  const open = await Promise.all(children.map((child, part) => ask<PartialReport>(child, { ...share(options.partial, part), charts, ...depth })))
  for (const child of children) child.disconnect()

  let violations = 0
  let idle = 0
  let properties = 0
  for (const reports of [whole, open])
    reports[0]!.properties.forEach(({ says }, index) => {
      const sum = (read: 'premises' | 'violations'): number => reports.reduce((total, report) => total + report.properties[index]![read], 0)
      const [premises, failed] = [sum('premises'), sum('violations')]
      properties++
      violations += failed
      if (premises === 0) idle++
      console.log(`${failed === 0 && premises > 0 ? 'holds' : 'FAILS'}  ${says} (${premises.toLocaleString('en')} times)`)
      for (const { answers, profiles, what } of reports.flatMap((report) => report.properties[index]!.first).slice(0, 3))
        console.log(
          `       ${what}\n       ${writeLink({ version: 1, knowledge: currentKnowledge, api: { name: 'Counter-example', profiles }, integrations: [{ name: 'Case', answers }] })}`,
        )
    })
  const counted = (read: keyof PartReport['counts']): number => whole.reduce((total, { counts }) => total + counts[read], 0)
  const ratio = counted('conflicts') / counted('counted')
  console.log(
    `${ratio < 0.05 ? 'holds' : 'FAILS'}  conflicts in less than 5 % without a profile: ${(100 * ratio).toFixed(2)} % of ${counted('counted').toLocaleString('en')}`,
  )
  if (ratio >= 0.05) violations++
  const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(0)} s`
  console.log(
    `${open[0]!.twoAbsent.toLocaleString('en')} answers of which at most two are missing, ${Number(options.partial).toLocaleString('en')} drawn open ones`,
  )
  const end = performance.now()
  const classes = new Set(whole.flatMap((report) => [...report.classes])).size
  console.log(
    `${counted('combinations').toLocaleString('en')} combinations are of ${classes.toLocaleString('en')} classes, in each of which the same rules fire`,
  )
  console.log(`seed ${seed}, ${seconds(start, end)} (open answers ${seconds(between, end)}), ${parts} processes`)
  console.log(`${counted('combinations')} combinations, ${properties + 1} properties, ${violations} violations`)
  process.exitCode = violations > 0 || idle > 0 ? 1 : 0
}

/** Has a child do one task. */
function ask<T>(child: ChildProcess, task: PartOf | PartialOf): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (report) => resolve(report as T))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`a part of the proof ended with ${code}`)))
    child.send(task)
  })
}
