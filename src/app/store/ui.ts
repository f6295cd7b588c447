import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { questionIds, type Answers, type QuestionId } from '../../design/index'

export interface Notice {
  readonly id: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly title: string
  /** Sentences that follow the title. */
  readonly lines: readonly string[]
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
  /** Whether the API's own panel is on screen in place of an integration. */
  readonly onApi: boolean
  /** Whether the integration on screen is being renamed. */
  readonly renaming: boolean
  /** Whether the decision is open as a sheet, on a narrow screen. */
  readonly sheet: boolean
  /** The question on screen; null: the next one that matters. */
  readonly question: QuestionId | null
  readonly look: Look | null
  /** Questions put off with "I don't know yet", by integration name. */
  readonly putOff: Readonly<Record<string, readonly QuestionId[]>>
  /** Questions in the order in which they came up or were answered, by integration name. */
  readonly visited: Readonly<Record<string, readonly QuestionId[]>>
  readonly notices: readonly Notice[]
  readonly toast: Toast | null
  /** A link of which nothing could be read, with the reasons. */
  readonly unreadable: { readonly text: string; readonly problems: readonly string[] } | null
  /** Whether this browser keeps the design; `none` until something was changed. */
  readonly kept: 'none' | 'yes' | 'not'
}

export const ui = createStore<Ui>()(() => ({
  at: 0,
  onApi: false,
  renaming: false,
  sheet: false,
  question: null,
  look: null,
  putOff: {},
  visited: {},
  notices: [],
  toast: null,
  unreadable: null,
  kept: 'none',
}))
export const useUi = <T>(pick: (state: Ui) => T): T => useStore(ui, pick)

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
/** Remembers that a question came up; what was answered before it came before it. */
export function visit(name: string, answers: Answers, question: QuestionId): void {
  const before = ui.getState().visited[name] ?? []
  const fresh = [...questionIds.filter((id) => id !== question && answers[id] !== undefined), question].filter((id) => !before.includes(id))
  if (fresh.length > 0) ui.setState(({ visited }) => ({ visited: { ...visited, [name]: [...before, ...fresh] } }))
}
