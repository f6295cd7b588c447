import { Suspense, useLayoutEffect, useMemo } from 'react'
import { choices, type QuestionId } from '../../design/index'
import { decide, relevance } from '../studio/engine'
import { Details, FoundHere } from '../studio/lazy'
import { useEditor } from '../studio/session'
import { ui, useUi, visit } from '../store/ui'
import { AllAnswers } from './AllAnswers'
import { Finished, Question } from './Question'
import { Head } from './Head'
import { interviewOf } from './interview'

const none: readonly QuestionId[] = []

/** One integration: its interview, one question at a time, and all its answers. */
export function Integration({ at }: { readonly at: number }) {
  const integration = useEditor((state) => state.design.integrations[at])!
  const api = useEditor((state) => state.design.api)
  const off = useUi((state) => state.putOff[integration.name] ?? none)
  const chosen = useUi((state) => state.question)
  const { answers } = integration
  const interview = useMemo(() => interviewOf(answers, relevance(answers, api), decide(answers, api), off), [answers, api, off])
  const question = chosen !== null && choices(chosen, answers).length > 0 ? chosen : interview.next
  // A question stays on screen when it is answered; it gives way when the person goes on.
  useLayoutEffect(() => {
    ui.setState({ question })
    if (question !== null) visit(integration.name, answers, question)
  }, [question, integration.name, answers])
  return (
    <>
      <Head at={at} interview={interview} question={question} />
      {question === null ? (
        <Finished interview={interview} conflict={decide(answers, api).conflict !== null} />
      ) : (
        <Question key={question} at={at} question={question} answers={answers} api={api} interview={interview} />
      )}
      <AllAnswers at={at} answers={answers} interview={interview} question={question} />
      <Suspense fallback={null}>
        <FoundHere at={at} />
      </Suspense>
      <Suspense fallback={null}>
        <Details at={at} />
      </Suspense>
    </>
  )
}
