/**
 * `npm run mutants`: changes the engine and the knowledge in one place at a time and counts the changes that a check notices.
 * A seed draws which: `--seed N` draws others, `--share 0.25` as large a part of both rooms, `--only TEXT` all whose id has the text.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { knowledge } from '../src/knowledge/index'
import { engineMutants } from './mutants/engine'
import { knowledgeMutants } from './mutants/knowledge'
import { kinds, type Kill, type Mutant } from './mutants/mutant'
import { createOracle } from './mutants/oracle'
import { survivors } from './mutants/survivors'

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261126' },
    share: { type: 'string', default: '0.06' },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})
/** Every mutant. */
const mutants: readonly Mutant[] = [...engineMutants(), ...knowledgeMutants(knowledge)]
/** Longest silence of a process; the slowest single check takes a second or two where nothing else runs. */
const patience = 45_000
const needed = 0.85

type Outcome = Kill | { readonly by: 'time' | 'crash'; readonly how: string } | null

if (process.send !== undefined) await work()
else await main()

/** Judges the mutants whose ids come; any other text stands for no change at all. */
async function work(): Promise<void> {
  const judge = await createOracle(() => process.send!('busy'))
  const named = new Map(mutants.map((mutant) => [mutant.id, mutant]))
  process.on('message', (id: string) => void judge(named.get(id) ?? null).then((kill) => process.send!({ kill })))
  process.send!('ready')
}

async function main(): Promise<void> {
  const start = performance.now()
  const drawn = options.only === undefined ? draw(options.seed, Number(options.share)) : all(({ id }) => id.includes(options.only!))
  const outcomes = new Map<number, Outcome>()
  const queue = [-1, ...drawn]
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, () => serve(queue, outcomes)))
  report(drawn, outcomes)
  console.log(`seed ${options.seed}, ${drawn.length} drawn of ${mutants.length}, ${((performance.now() - start) / 1000).toFixed(0)} s`)
  summary(drawn, outcomes)
}

function all(wanted: (mutant: Mutant) => boolean): readonly number[] {
  return mutants.flatMap((mutant, index) => (wanted(mutant) ? [index] : []))
}

/** A share of each room, drawn by lots that hang on the mutant alone, so that a change elsewhere draws no others. */
function draw(seed: string, share: number): readonly number[] {
  const lots = mutants.map(({ id }) => createHash('sha256').update(`${seed} ${id}`).digest('hex'))
  const byLot = (a: number, b: number): number => (lots[a]! < lots[b]! ? -1 : 1)
  const ofRoom = (room: Mutant['room']): readonly number[] => {
    const own = all((mutant) => mutant.room === room).toSorted(byLot)
    return own.slice(0, Math.ceil(own.length * share))
  }
  return [...ofRoom('engine'), ...ofRoom('knowledge')].toSorted(byLot)
}

/** Feeds a process from the queue; one that hangs or dies has noticed, and another takes its place. */
async function serve(queue: number[], outcomes: Map<number, Outcome>): Promise<void> {
  let child: ChildProcess | null = null
  for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
    child ??= await started()
    const outcome = await judged(child, index)
    if (index < 0 && outcome !== null) throw new Error(`something is noticed without any change, by ${outcome.by}: ${outcome.how}`)
    outcomes.set(index, outcome)
    if (outcome?.by === 'time' || outcome?.by === 'crash') {
      child.kill('SIGKILL')
      child = null
    }
    if (options.verbose && index >= 0) console.log(`${outcome === null ? 'survived' : `${outcome.by}: ${outcome.how}`}\t${mutants[index]!.id}`)
  }
  child?.kill()
}

function started(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(import.meta.url), {
    execArgv: [...process.execArgv, '--max-old-space-size=2000'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child))
    child.once('exit', (code) => reject(new Error(`a process ended with ${code} before its first mutant`)))
  })
}

function judged(child: ChildProcess, index: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer)
      child.off('message', told).off('exit', died)
      resolve(outcome)
    }
    const told = (message: 'busy' | { readonly kill: Kill | null }): void => void (message === 'busy' ? timer.refresh() : end(message.kill))
    const died = (code: number | null): void => end({ by: 'crash', how: `the process ended with ${code}` })
    const timer = setTimeout(() => end({ by: 'time', how: `silent for ${patience / 1000} s` }), patience)
    child.on('message', told).on('exit', died)
    child.send(mutants[index]?.id ?? 'no change')
  })
}

/** Prints the figures of each group and the survivors. */
function report(drawn: readonly number[], outcomes: ReadonlyMap<number, Outcome>): void {
  const groups = [...new Set(drawn.map((index) => mutants[index]!.group))]
  for (const group of groups)
    console.log(
      `${group.padEnd(28)} ${counted(
        drawn.filter((index) => mutants[index]!.group === group),
        outcomes,
      )}`,
    )
  const lived = drawn.filter((index) => outcomes.get(index) === null).map((index) => mutants[index]!)
  for (const { id, at } of lived) console.log(`survived  ${at}  ${id}\n          ${survivors[id] ?? 'UNEXPLAINED'}`)
  const unexplained = lived.filter(({ id }) => survivors[id] === undefined).length
  if (unexplained > 0) console.log(`${unexplained} of ${lived.length} survivors are unexplained`)
}

function counted(drawn: readonly number[], outcomes: ReadonlyMap<number, Outcome>): string {
  const killed = drawn.filter((index) => outcomes.get(index) !== null).length
  return `${drawn.length} mutants, ${killed} killed, ${drawn.length - killed} survived (${((100 * killed) / drawn.length).toFixed(1)} %)`
}

/** Prints what noticed them, each room and the whole; fails below what is needed, and where the list of survivors is out of date. */
function summary(drawn: readonly number[], outcomes: ReadonlyMap<number, Outcome>): void {
  const by = (kind: string): number => drawn.filter((index) => outcomes.get(index)?.by === kind).length
  console.log(`first noticed by: ${[...kinds, 'time', 'crash'].map((kind) => `${kind} ${by(kind)}`).join(', ')}`)
  const ids = new Map(mutants.map(({ id }, index) => [id, index]))
  const stale = Object.keys(survivors).flatMap((id) => {
    const index = ids.get(id)
    if (index === undefined) return [`names no mutant: ${id}`]
    return outcomes.get(index) ? [`survives no more: ${id}`] : []
  })
  for (const line of stale) console.log(`scripts/mutants/survivors.ts ${line}`)
  const rooms = (['engine', 'knowledge'] as const).map((room) => drawn.filter((index) => mutants[index]!.room === room)).filter((own) => own.length > 0)
  for (const own of rooms) console.log(`src/${mutants[own[0]!]!.room}: ${counted(own, outcomes)}`)
  console.log(counted(drawn, outcomes))
  const low = rooms.some((own) => own.filter((index) => outcomes.get(index) !== null).length < own.length * needed)
  process.exitCode = low || stale.length > 0 ? 1 : 0
}
