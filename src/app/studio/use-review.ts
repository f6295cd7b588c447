import { useEffect, useState } from 'react'
import type { Design } from '../../design/index'
import { findingsOn, type Finding } from '../../engine/index'
import { today } from '../decision/today'
import { whenIdle } from '../frame/idle'
import { engineHere, knowledge } from './engine'
import { useEditor } from './session'

const known = new WeakMap<Design, readonly Finding[]>()

/** The review's findings about the design on screen, a moment after each change; those of the former design until then, null at first. */
export function useReview(): readonly Finding[] | null {
  const design = useEditor((state) => state.design)
  const [found, setFound] = useState(() => known.get(design) ?? null)
  useEffect(
    () =>
      whenIdle(() => {
        let findings = known.get(design)
        if (!findings) known.set(design, (findings = findingsOn(today(), knowledge, design, engineHere().review(design))))
        setFound(findings)
      }),
    [design],
  )
  return found
}
