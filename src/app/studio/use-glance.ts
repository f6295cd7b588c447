import { useEffect, useState } from 'react'
import type { Answers } from '../../design/index'
import type { Decision } from '../../engine/index'
import { whenIdle } from '../frame/idle'
import { decide, type Terms } from './engine'

/** How many entries of a list are decided before it is painted. */
const atOnce = 16

/** A decision for one entry of a long list: at once for the first ones, for others when the browser is idle; null until then. */
export function useGlance(answers: Answers, terms: Terms, index: number): Decision | null {
  const [ready, setReady] = useState(index < atOnce)
  useEffect(() => (ready ? undefined : whenIdle(() => setReady(true))), [ready])
  return ready ? decide(answers, terms) : null
}
