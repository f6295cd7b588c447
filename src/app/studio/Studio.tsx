import { Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Frame } from '../frame/Frame'
import { savesData, whenIdle } from '../frame/idle'
import { Button } from '../parts/Button'
import { isolated } from '../parts/isolated'
import { Hidden } from '../parts/Hidden'
import { Notice } from '../parts/Notice'
import { subscribe, type View } from '../routing/route'
import { useView } from '../routing/use-route'
import { ShareButton } from '../share/ShareButton'
import { dismiss, ui, useUi } from '../store/ui'
import { AdviceMoved, CompareWith, DecisionScreen, DocumentScreen, ReviewScreen, Unreadable, warmScreens, Workspace } from './lazy'
import { knowledge } from './engine'
import { arrive, editor, goTo, linkOf, redo, undo, useEditor } from './session'
import styles from './Studio.module.css'
import { Toast } from './Toast'

const screens: Readonly<Record<View, { label: string; Screen: React.ComponentType }>> = {
  workspace: { label: 'Workspace', Screen: Workspace },
  decision: { label: 'Decision', Screen: DecisionScreen },
  review: { label: 'Review', Screen: ReviewScreen },
  document: { label: 'Document', Screen: DocumentScreen },
  compare: { label: 'Compare', Screen: CompareWith },
}

/** Where a design is worked on: its screens, and the bar with undo and share. */
export default function Studio() {
  // The address is read before the first paint, so that nothing else is seen first.
  useLayoutEffect(() => {
    arrive()
    return subscribe(arrive)
  }, [])
  useUndoKeys()
  useEffect(() => (savesData() ? undefined : whenIdle(warmScreens)), [])
  const view = useView()
  const unreadable = useUi((state) => state.unreadable)
  const name = useEditor((state) => state.design.api.name)
  const isOlder = useEditor((state) => state.design.knowledge !== knowledge.version)
  const { label, Screen } = screens[view]
  useEffect(() => {
    document.title = unreadable ? 'Unreadable link · Authwright' : `${label} · ${isolated(name)} · Authwright`
  }, [label, name, unreadable])

  if (unreadable)
    return (
      <Suspense fallback={null}>
        <Unreadable {...unreadable} />
      </Suspense>
    )
  return (
    <Frame middle={<Middle view={view} />} tools={<Tools view={view} />}>
      <Notices />
      <Suspense fallback={null}>{isOlder && <AdviceMoved />}</Suspense>
      <Suspense fallback={<main id="main" tabIndex={-1} aria-busy="true" className={styles.waiting} />}>
        <Screen />
      </Suspense>
      <Toast />
    </Frame>
  )
}

function Middle({ view }: { readonly view: View }) {
  const name = useEditor((state) => state.design.api.name)
  const count = useEditor((state) => state.design.integrations.length)
  const link = useEditor((state) => linkOf(state.design))
  const kept = useUi((state) => state.kept)
  return (
    <>
      <p className={styles.design} title={name}>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        · {count === 1 ? '1 integration' : `${count} integrations`}
        {kept !== 'none' && ` · ${kept === 'yes' ? 'saved' : 'in the link only'}`}
      </p>
      <nav className={styles.nav} aria-label="Screens">
        {(Object.keys(screens) as View[]).map((id) => (
          <a
            key={id}
            href={link}
            aria-current={id === view ? 'page' : undefined}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              if (id !== view) goTo(id)
              window.scrollTo({ top: 0, behavior: 'instant' })
            }}
          >
            {screens[id].label}
          </a>
        ))}
      </nav>
    </>
  )
}

function Tools({ view }: { readonly view: View }) {
  const past = useStore(editor.temporal, (state) => state.pastStates.length)
  const future = useStore(editor.temporal, (state) => state.futureStates.length)
  return (
    <>
      <Button kind="plain" icon="undo" label="Undo" aria-keyshortcuts="Control+Z" disabled={past === 0} onClick={undo} />
      <Button kind="plain" icon="redo" label="Redo" aria-keyshortcuts="Control+Shift+Z" disabled={future === 0} onClick={redo} />
      <PresentButton />
      <ShareButton primary={view === 'decision'} />
    </>
  )
}

/** Larger type for a projector. */
function PresentButton() {
  const [on, setOn] = useState(() => 'present' in document.documentElement.dataset)
  const toggle = () => {
    if (on) delete document.documentElement.dataset['present']
    else document.documentElement.dataset['present'] = ''
    setOn(!on)
  }
  return (
    <span className={styles.present}>
      <Button kind="plain" icon="present" label="Present: larger type for a projector" aria-pressed={on} onClick={toggle} />
    </span>
  )
}

/** What went wrong with a link or with storage, until it is dismissed. */
function Notices() {
  const notices = useUi((state) => state.notices)
  return (
    <div className={styles.notices} role="status" data-noprint>
      {notices.map(({ id, severity, title, lines }) => (
        <Notice key={id} severity={severity} title={title} onDismiss={() => dismiss(id)}>
          {lines.length === 1 ? (
            lines[0]
          ) : (
            <ul>
              {lines.slice(0, 5).map((line) => (
                <li key={line}>{line}</li>
              ))}
              {lines.length > 5 && <li>And {lines.length - 5} more.</li>}
            </ul>
          )}
        </Notice>
      ))}
      {notices.length === 0 && <Hidden />}
    </div>
  )
}

/** Ctrl or Cmd with Z, with Shift for redo; in a text field the browser's own undo. */
function useUndoKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      const { target } = event
      const types = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type))
      if (types || document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
      ui.setState({ look: null })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
