import { useEffect, useState } from 'react'
import type { Answers, QuestionId, SchemeId } from '../../design/index'
import { answersWith, type Given } from '../store/changes'
import { outcome, type Terms } from '../studio/engine'

export type Outcomes = Readonly<Record<string, readonly (SchemeId | null)[]>>

/** Milliseconds of work after which the browser gets its turn. */
const slice = 8

/** What each option would give: computed after the question is painted, option by option, so that answering never waits. */
export function useOutcomes(answers: Answers, terms: Terms, question: QuestionId, options: ReadonlyMap<string, Given>): Outcomes {
  const [found, setFound] = useState<{ readonly answers: Answers; readonly question: QuestionId; readonly outcomes: Outcomes } | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const outcomes: Record<string, readonly (SchemeId | null)[]> = {}
    const rest = [...options]
    const work = () => {
      const until = performance.now() + slice
      while (rest.length > 0 && performance.now() < until) {
        const [value, given] = rest.shift()!
        outcomes[value] = outcome(answersWith(answers, question, given).answers, terms).schemes
      }
      setFound({ answers, question, outcomes: { ...outcomes } })
      if (rest.length > 0) timer = setTimeout(work)
    }
    timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [answers, terms, question, options])
  // The former answers' outcomes stay in place until the new ones are there, unless the question changed.
  return found?.question === question ? found.outcomes : {}
}
