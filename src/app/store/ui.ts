import { createStore } from 'zustand/vanilla'
import type { QuestionId } from '../../design/index'

export interface Notice {
  readonly id: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly title: string
  readonly text: string
}

export interface Toast {
  readonly text: string
  /** Whether the toast offers to undo what it tells. */
  readonly undo: boolean
}

/** An option that the person looks at without having taken it. */
export interface Look {
  readonly question: QuestionId
  readonly value: string
}

/** What is on screen; nothing of it is part of the design. */
export interface Ui {
  readonly at: number
  /** The question on screen; null: the next one that matters. */
  readonly question: QuestionId | null
  readonly look: Look | null
  /** Questions put off with "I don't know yet", by integration name. */
  readonly putOff: Readonly<Record<string, readonly QuestionId[]>>
  readonly notices: readonly Notice[]
  readonly toast: Toast | null
}

export const ui = createStore<Ui>()(() => ({ at: 0, question: null, look: null, putOff: {}, notices: [], toast: null }))

/** Shows a notice, in place of an older one with the same id. */
export function notify(notice: Notice): void {
  ui.setState(({ notices }) => ({ notices: [...notices.filter(({ id }) => id !== notice.id), notice] }))
}
export function dismiss(id: string): void {
  ui.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}
export function tell(text: string, undo = false): void {
  ui.setState({ toast: { text, undo } })
}
export function putOff(name: string, question: QuestionId, off: boolean): void {
  ui.setState((state) => {
    const rest = (state.putOff[name] ?? []).filter((id) => id !== question)
    return { putOff: { ...state.putOff, [name]: off ? [...rest, question] : rest } }
  })
}
