/** Answers as they are drawn for measuring: fresh ones, so that no decision is remembered. */
import { profileIds, type Answers, type Profile } from '../src/design/index'
import { drawAnswers, stream } from '../scripts/prove/drawn'

export interface Asked {
  readonly answers: Answers
  readonly profiles: readonly Profile[]
}

/** An endless draw of complete answers, each profile ticked in one of four; no answers twice. */
export function createDraw(seed: number): (count: number) => readonly Asked[] {
  const draw = stream(seed)
  const seen = new Set<string>()
  return (count) => {
    const asked: Asked[] = []
    while (asked.length < count) {
      const one = { answers: drawAnswers(draw), profiles: profileIds.filter(() => draw(4) === 0) }
      const key = JSON.stringify(one)
      if (!seen.has(key)) asked.push(one)
      seen.add(key)
    }
    return asked
  }
}
