import { useEffect, useMemo } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { questionIds, questions, type Answers, type QuestionId } from '../../design/index'
import { answer, answersWith } from '../store/changes'
import { putOff, tell, ui } from '../store/ui'
import { edit, editor } from '../studio/session'

/** What the form holds of each question: a value, several; empty for "I don't know yet", null for not said. */
export type AnswersForm = Record<QuestionId, string | string[] | null>

function valuesOf(answers: Answers, off: readonly QuestionId[]): AnswersForm {
  const values = {} as AnswersForm
  for (const id of questionIds) {
    const given = answers[id] as string | readonly string[] | undefined
    if (questions[id].several) values[id] = Array.from((given ?? []) as readonly string[])
    else values[id] = (given as string | undefined) ?? (off.includes(id) ? '' : null)
  }
  return values
}

/** The answers of one integration as a form: it shows the store's state, and each change goes through `edit`. */
export function useAnswersForm(at: number, answers: Answers, off: readonly QuestionId[]): UseFormReturn<AnswersForm> {
  const values = useMemo(() => valuesOf(answers, off), [answers, off])
  const form = useForm<AnswersForm>({ values, mode: 'onChange' })
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, values }) => {
          const question = name as QuestionId | undefined
          if (question !== undefined && question in questions) take(at, question, values[question])
        },
      }),
    [form, at],
  )
  return form
}

function take(at: number, question: QuestionId, given: string | string[] | null): void {
  const integration = editor.getState().design.integrations[at]
  if (!integration) return
  const { several, alone } = questions[question]
  if (several) {
    const list = Array.isArray(given) ? given : given ? [given] : []
    const before = (integration.answers[question] ?? []) as readonly string[]
    const only = alone !== null && list.includes(alone) && !before.includes(alone)
    edit(answer(at, question, only ? [alone] : list.filter((value) => value !== alone || list.length === 1)))
    if (list.length > 0) putOff(integration.name, question, false)
  } else {
    const value = typeof given === 'string' && given !== '' ? given : null
    const { dropped } = answersWith(integration.answers, question, value)
    edit(answer(at, question, value))
    putOff(integration.name, question, given === '')
    if (dropped.length > 0) tell(`No longer applies: ${dropped.map((id) => questions[id].label).join(', ')}. It comes back if it applies again.`, true)
  }
  ui.setState({ look: null })
}
