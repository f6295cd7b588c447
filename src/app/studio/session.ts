/** The session of one tab: the editor, the link in the address bar, and what is kept in the browser. */
import { useStore } from 'zustand'
import { emptyDesign, questions, type Design, type QuestionId } from '../../design/index'
import { kindOf, readLink, writeLink, type Expand } from '../../link/index'
import { isolated } from '../parts/isolated'
import { go, placeOf, rewrite, screenOf, type Place, type View } from '../routing/route'
import { add, answer } from '../store/changes'
import { createEditor, type Editor } from '../store/editor'
import { keep, readKept, troubleWords } from '../store/keep'
import { notify, tell, ui, type Notice } from '../store/ui'
import { decideBy } from './engine'

export interface Problem {
  readonly severity: 'error' | 'notice'
  readonly message: string
}

const links = new WeakMap<Design, string>()
/** A design's link, written once. */
export function linkOf(design: Design): string {
  const known = links.get(design)
  if (known !== undefined) return known
  const link = writeLink(design)
  links.set(design, link)
  return link
}
/** The address of this page without its fragment. */
export const pageAddress = (): string => window.location.href.split('#')[0] ?? ''

const newId = () => [...crypto.getRandomValues(new Uint32Array(2))].map((n) => n.toString(36)).join('')

export const editor = createEditor({ design: emptyDesign(), documentId: newId() })
export const useEditor = <T>(pick: (state: Editor) => T): T => useStore(editor, pick)
export const { edit } = editor.getState()
export const undo = () => editor.temporal.getState().undo()
export const redo = () => editor.temporal.getState().redo()

/** The documentId that is on screen; null until a design is open. */
let open: string | null = null
/** The link that this tab wrote or read last. */
let written = ''
/** While a design is put on screen, which is no change of it. */
let opening = false
/** When this tab last kept its design. */
let keptAt: number | null = null

/** What opens the short link in a text, fetched where there is one. */
export const expandFor = async (text: string): Promise<Expand | undefined> =>
  kindOf(text) === 'short' ? (await import('../../link/short')).expandShort : undefined

/** What could be read of pasted text or a file: a link, text that contains one, or a design as JSON. */
export async function readDesign(text: string): Promise<{ design: Design | null; problems: readonly Problem[] }> {
  if (!/^\s*\{/.test(text)) return readLink(text, await expandFor(text))
  const { readJson } = await import('./json')
  return readJson(text)
}

/** Opens a design as a new entry of the browser's history. */
export function openDesign(design: Design, problems: readonly Problem[] = [], view: View = 'workspace', documentId = newId()): void {
  show({ design, documentId }, problems)
  written = linkOf(design)
  go(written, { documentId, view, at: 0 })
}

function show(sheet: { design: Design; documentId: string }, problems: readonly Problem[]): void {
  opening = true
  editor.getState().replace(sheet)
  editor.temporal.getState().clear()
  opening = false
  open = sheet.documentId
  keptAt = readKept().kept.find(({ documentId }) => documentId === open)?.time ?? null
  ui.setState({
    at: 0,
    onApi: false,
    renaming: false,
    sheet: false,
    question: null,
    look: null,
    putOff: {},
    visited: {},
    notices: noticesOf(problems, sheet.design),
    toast: null,
    unreadable: null,
    kept: 'none',
  })
}

/** A problem's message, the integration by its name in place of its index. */
const messageOf = (message: string, { integrations }: Design): string =>
  message.replace(/^integrations\[(\d+)\]([\w.-]*)/, (place, index: string, path: string) => {
    const name = integrations[Number(index)]?.name
    const last = path.split('.').at(-1) ?? ''
    const label = last in questions ? questions[last as QuestionId].label : path.slice(1)
    return name === undefined ? place : `${isolated(name)}${label ? `, ${label}` : ''}`
  })

function noticesOf(problems: readonly Problem[], design: Design): readonly Notice[] {
  const of = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).map(({ message }) => messageOf(message, design))
  const [errors, notes] = [of('error'), of('notice')]
  return [
    ...(errors.length
      ? [{ id: 'link-errors', severity: 'error' as const, title: 'Not all of this could be read; the rest is open below.', lines: errors }]
      : []),
    ...(notes.length ? [{ id: 'link-notes', severity: 'note' as const, title: 'About this link.', lines: notes }] : []),
  ]
}

/** Reads the address after the browser moved, or somebody typed or pasted a link. */
export function arrive(): void {
  const { hash } = window.location
  if (screenOf(hash) !== 'design') return
  const place = placeOf(window.history.state)
  if (place && place.documentId === open) {
    // One of this design's own entries: its link may be older than the design, which stays.
    ui.setState({ at: Math.min(place.at, last()), look: null, unreadable: null })
    rewrite(written, place)
    return
  }
  if (open !== null && hash === written) return
  const { design, problems } = readLink(hash)
  if (!design) {
    open = null
    ui.setState({ unreadable: { text: hash, problems: problems.map(({ message }) => message) } })
    return
  }
  const link = linkOf(design)
  const documentId = place?.documentId ?? readKept().kept.find((entry) => entry.link === link)?.documentId ?? newId()
  const former = open === null ? null : { design: editor.getState().design, documentId: open }
  show({ design, documentId }, problems)
  ui.setState({ at: Math.min(place?.at ?? 0, last()) })
  if (former && former.design.integrations.length > 0) {
    // A link typed over an open design takes its place, and undo brings that back.
    editor.temporal.setState({ pastStates: [former] })
    tell('Opened the link from the address bar.', true)
  }
  // A link that could not be read whole stays as it is until the first change.
  written = problems.length ? hash : link
  rewrite(written, { documentId, view: place?.view ?? 'decision', at: ui.getState().at })
}

const last = () => Math.max(0, editor.getState().design.integrations.length - 1)

/** Goes to another screen of the design that is open. */
export function goTo(view: View, at = ui.getState().at): void {
  if (open === null) return
  flush()
  const place: Place = { documentId: open, view, at }
  ui.setState({ at, look: null })
  go(written, place)
}

/** Shows another integration on the same screen; the entry in the history stays. */
export function select(at: number): void {
  ui.setState({ at, question: null, look: null, renaming: ui.getState().renaming && at === last() })
  if (open !== null) rewrite(written, { ...(placeOf(window.history.state) ?? { view: 'workspace' as const }), documentId: open, at })
}

let linkTimer: ReturnType<typeof setTimeout> | undefined
let keepTimer: ReturnType<typeof setTimeout> | undefined

/** Writes link and storage at once, without waiting. */
export function flush(): void {
  if (linkTimer !== undefined) writeAddress()
  if (keepTimer !== undefined) keepNow()
}

function writeAddress(): void {
  clearTimeout(linkTimer)
  linkTimer = undefined
  const { design, documentId } = editor.getState()
  if (open !== documentId || screenOf(window.location.hash) !== 'design') return
  written = linkOf(design)
  const place = placeOf(window.history.state)
  rewrite(written, { documentId, view: place?.view ?? 'decision', at: ui.getState().at })
}

function keepNow(): void {
  clearTimeout(keepTimer)
  keepTimer = undefined
  const { design, documentId } = editor.getState()
  const other = readKept().kept.find((entry) => entry.documentId === documentId)
  let id = documentId
  if (other && keptAt !== null && other.time !== keptAt) {
    id = newId()
    open = id
    editor.temporal.getState().pause()
    editor.setState({ documentId: id })
    editor.temporal.getState().resume()
    rewrite(window.location.hash, { ...(placeOf(window.history.state) ?? { view: 'workspace' as const, at: 0 }), documentId: id })
    notify({ id: 'kept', severity: 'note', title: troubleWords.elsewhere.title, lines: [troubleWords.elsewhere.text] })
  }
  keptAt = Date.now()
  const trouble = keep({ documentId: id, name: design.api.name, link: linkOf(design), integrations: design.integrations.length, time: keptAt })
  ui.setState({ kept: trouble === 'refused' || trouble === 'full' ? 'not' : 'yes' })
  if (trouble && !told.has(trouble)) {
    told.add(trouble)
    const { title, text } = troubleWords[trouble]
    notify({ id: 'kept', severity: trouble === 'garbage' ? 'note' : 'warning', title, lines: [text] })
  }
}
/** Troubles with storage are told once a session. */
const told = new Set<string>()

editor.subscribe((state, before) => {
  if (state.documentId !== before.documentId) open = state.documentId
  if (state.design.knowledge !== before.design.knowledge) decideBy(state.design)
  if (state.design === before.design || opening) return
  // An undo that a toast offers would undo something else from now on.
  ui.setState({ at: Math.min(ui.getState().at, last()), toast: null })
  clearTimeout(linkTimer)
  linkTimer = setTimeout(writeAddress, 150)
  clearTimeout(keepTimer)
  keepTimer = setTimeout(keepNow, 400)
})
if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush())
}

/** Begins a design with the answer given on the start page. */
export function startWith(authority: string): void {
  openDesign(answer(0, 'authority', authority)(add()(emptyDesign())))
}
