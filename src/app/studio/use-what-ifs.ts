import { useLayoutEffect, useRef, useState } from 'react'
import type { Answers } from '../../design/index'
import type { WhatIf } from '../../engine/index'
import { whenIdle } from '../frame/idle'
import { engineHere, remember, type Terms } from './engine'

/** How long one piece of the work may hold up a frame, in milliseconds. */
const piece = 6

interface Work {
  readonly rows: WhatIf[]
  readonly rest: Iterator<WhatIf>
}
const workOn = remember((answers, terms): Work => ({ rows: [], rest: engineHere().whatIfs(answers, terms)[Symbol.iterator]() }))

/** Goes on with the work for one piece of time; returns whether it is whole. */
function goOn({ rows, rest }: Work): boolean {
  const end = performance.now() + piece
  do {
    const { value, done } = rest.next()
    if (done) return true
    rows.push(value)
  } while (performance.now() < end)
  return false
}

/** What each other answer would change, worked out after the first paint and a piece at a time; null until it is whole. */
export function useWhatIfs(answers: Answers, terms: Terms): readonly WhatIf[] | null {
  const work = workOn(answers, terms)
  const [whole, setWhole] = useState<Work | null>(null)
  // After the first ones the engine is warm: those of the next answer mostly take one piece, and nothing flickers.
  const isWarm = useRef(false)
  useLayoutEffect(() => {
    let callOff = (): void => undefined
    const step = (): void => {
      if (goOn(work)) {
        isWarm.current = true
        setWhole(work)
      } else callOff = whenIdle(step)
    }
    if (isWarm.current) step()
    else callOff = whenIdle(step)
    return () => callOff()
  }, [work])
  return whole === work ? work.rows : null
}
