import { questions, type QuestionId } from '../../design/index'
import { answer, answersWith } from '../store/changes'
import { putOff, tell, ui } from '../store/ui'
import { edit, editor } from '../studio/session'

/** Takes an answer to a question of one integration: a value, several, or '' for “I don’t know yet”. What no longer applies is said. */
export function take(at: number, question: QuestionId, given: string | readonly string[]): void {
  const integration = editor.getState().design.integrations[at]
  if (!integration) return
  const { several, alone } = questions[question]
  if (several) {
    const list = typeof given === 'string' ? (given === '' ? [] : [given]) : given
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
