/** Decisions per second of our engine and of the others, after all have been seen to agree. */
import { isDeepStrictEqual } from 'node:util'
import { createEngine } from '../src/engine/index'
import { knowledge } from '../src/knowledge/index'
import { createDraw, type Asked } from './answers'
import { byAnswers, byCandidate, outlineOf, rowsFor, type Decide } from './outside'
import { rivals } from './rivals/index'
import { runs, spreadOf, take, type Spread, type Taken } from './timing'

export interface Speed {
  readonly name: string
  readonly way: string
  readonly perSecond: Spread
  readonly processorMs: number
}
export interface Comparison {
  readonly drawn: number
  readonly conflicts: number
  readonly ours: Speed
  readonly others: readonly Speed[]
}

const checked = 240
const ways = { 'rules whole': byCandidate, 'answers only': byAnswers } as const

const speedOf = (name: string, way: string, taken: readonly Taken[]): Speed => ({
  name,
  way,
  perSecond: spreadOf(taken.map(({ wall }) => 1000 / wall)),
  processorMs: spreadOf(taken.map(({ processor }) => processor)).median,
})

/** Throws where another engine gives another answer than ours. */
export async function compare(seed: number): Promise<Comparison> {
  const draw = createDraw(seed)
  const engine = createEngine(knowledge)
  const asked = draw(checked)
  const rows = rowsFor(
    engine,
    draw(4000).map(({ answers }) => answers),
  )
  const isDecided = ({ answers, profiles }: Asked): boolean => engine.decideQuickly(answers, { profiles }).conflict === null
  const conflicts = asked.filter((one) => !isDecided(one)).length
  const others: Speed[] = []
  for (const [way, put] of Object.entries(ways))
    for (const rival of rivals) {
      const decide: Decide = put(rival, knowledge, rows)
      const decided: Asked[] = []
      for (const one of asked) {
        const ours = outlineOf(engine.decideQuickly(one.answers, { profiles: one.profiles }))
        const theirs = await decide(one.answers, one.profiles)
        if (!isDeepStrictEqual(ours, theirs)) throw new Error(`${rival.name} differs at ${JSON.stringify(one)}: ${JSON.stringify({ ours, theirs })}`)
        if (ours.scheme !== null) decided.push(one)
      }
      // The slow ones are timed on fewer answers, a tenth of a second or so a run.
      const few = rival.name === 'json-rules-engine' ? 8 : 40
      const taken = await runs(5, (run) => take(decided.slice(run * few, (run + 1) * few), ({ answers, profiles }) => decide(answers, profiles)))
      others.push(speedOf(rival.name, way, taken))
      console.log(`${rival.name}, ${way}: agrees on ${checked}, ${others.at(-1)!.perSecond.median.toFixed(0)} decisions per second`)
    }
  // Fresh answers in every run, and an engine that has seen none of them.
  const fresh = draw(4000).filter(isDecided)
  const own = createEngine(knowledge)
  const size = Math.floor(fresh.length / 6)
  const taken = await runs(6, (run) => take(fresh.slice(run * size, (run + 1) * size), ({ answers, profiles }) => own.decideQuickly(answers, { profiles })))
  return { drawn: checked, conflicts, ours: speedOf('authwright', 'all of it', taken.slice(1)), others }
}
