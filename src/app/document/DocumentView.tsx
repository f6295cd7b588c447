import { Suspense, use, useId, useMemo, useRef, useState, useTransition } from 'react'
import type { Design } from '../../design/index'
import {
  documentSections,
  formatIds,
  formats,
  openApiVersions,
  type DocumentInput,
  type Format,
  type FormatId,
  type OpenApiVersion,
} from '../../documents/index'
import type { DesignDecision } from '../../engine/index'
import { exchangeOf, toMermaid } from '../../flows/index'
import { knowledge } from '../../knowledge/index'
import { CopyButton } from '../drawing/CopyButton'
import { Diagram } from '../drawing/Diagram'
import { Switch } from '../drawing/Switch'
import { Button } from '../parts/Button'
import { downloadText } from '../parts/clipboard'
import { MarkdownTree } from './MarkdownTree'
import { headingLevels, withHeadings, withSection } from './settings'
import styles from './DocumentView.module.css'

interface DocumentViewProps {
  readonly design: Design
  readonly decided: DesignDecision
  /** The decision URL in full. */
  readonly link: string
  readonly onEdit: (change: (design: Design) => Design) => void
}

/** The export as it will be read, and its source to copy or to keep. */
export function DocumentView({ design, decided, link, onEdit }: DocumentViewProps) {
  const [id, setId] = useState<FormatId>('markdown')
  const [openApi, setOpenApi] = useState<OpenApiVersion>('3.1')
  const [, startTransition] = useTransition()
  const input = useMemo((): DocumentInput => ({ design, decided, knowledge, link, openApi }), [design, decided, link, openApi])
  const level = useId()

  return (
    <div className={styles.layout}>
      <aside className={styles.side} aria-label="Format and parts" data-noprint="">
        <h2>Format</h2>
        <ul className={styles.formats}>
          {formatIds.map((one) => (
            <li key={one}>
              <button type="button" aria-current={one === id ? 'true' : undefined} onClick={() => startTransition(() => setId(one))}>
                {formats[one].label}
              </button>
            </li>
          ))}
        </ul>
        {id === 'markdown' && <Settings design={design} onEdit={onEdit} />}
        {id === 'openapi' && (
          <>
            <h2 id={level}>Version</h2>
            <div className={styles.segment} role="group" aria-labelledby={level}>
              {openApiVersions.map((version) => (
                <Button key={version} aria-pressed={version === openApi} onClick={() => setOpenApi(version)}>
                  {version}
                </Button>
              ))}
            </div>
          </>
        )}
      </aside>
      <Suspense fallback={<div className={styles.view} aria-busy="true" />}>
        <Written key={id} format={formats[id]} id={id} input={input} />
      </Suspense>
    </div>
  )
}

interface WrittenProps {
  readonly id: FormatId
  readonly format: Format
  readonly input: DocumentInput
}

/** What is fetched for a format, once: a promise that React can wait for must be the same at every rendering. */
function fetched<T>() {
  const known = new Map<FormatId, Promise<T>>()
  return (id: FormatId, load: () => Promise<T>): Promise<T> => {
    const coming = known.get(id) ?? load()
    known.set(id, coming)
    // A fetch that failed is tried again the next time.
    coming.catch(() => known.delete(id))
    return coming
  }
}
const writerOf = fetched<Awaited<ReturnType<Format['load']>>>()
const treeOf = fetched<Awaited<ReturnType<NonNullable<Format['loadTree']>>>>()

function Written({ id, format, input }: WrittenProps) {
  const [view, setView] = useState<'preview' | 'source'>('preview')
  const write = use(writerOf(id, format.load))
  const text = useMemo(() => write(input), [write, input])
  const { label, file, mediaType, loadTree } = format
  const hasPreview = loadTree !== undefined || id === 'mermaid'

  return (
    <div className={styles.view}>
      <div className={styles.bar} data-noprint="">
        {hasPreview && (
          <div className={styles.segment} role="group" aria-label="View">
            <Button aria-pressed={view === 'preview'} onClick={() => setView('preview')}>
              Preview
            </Button>
            <Button aria-pressed={view === 'source'} onClick={() => setView('source')}>
              Source
            </Button>
          </div>
        )}
        <p className={styles.count}>
          {label}, {count(text.match(/\n/g)?.length ?? 0)}
        </p>
        <div className={styles.actions}>
          <Button icon="download" onClick={() => downloadText(file, `${mediaType};charset=utf-8`, text)}>
            Download
          </Button>
          <CopyButton kind="primary" text={text} what={label} />
        </div>
      </div>
      <article className={styles.paper} aria-label={label}>
        <p className={styles.path}>{file}</p>
        {hasPreview && view === 'preview' ? (
          loadTree === undefined ? (
            <Diagrams decided={input.decided} />
          ) : (
            <Preview id={id} load={loadTree} input={input} />
          )
        ) : (
          <pre className={styles.source} tabIndex={0} role="region" aria-label={`Source: ${label}`}>
            <code>{text}</code>
          </pre>
        )}
      </article>
    </div>
  )
}

const count = (lines: number): string => (lines === 1 ? '1 line' : `${lines.toLocaleString('en')} lines`)

interface PreviewProps {
  readonly id: FormatId
  readonly load: NonNullable<Format['loadTree']>
  readonly input: DocumentInput
}

function Preview({ id, load, input }: PreviewProps) {
  const paper = useRef<HTMLDivElement>(null)
  const tree = use(treeOf(id, load))
  const root = useMemo(() => tree(input), [tree, input])
  const go = (anchor: string) => {
    const heading = [...(paper.current?.querySelectorAll<HTMLElement>('[data-anchor]') ?? [])].find(({ dataset }) => dataset['anchor'] === anchor)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <div ref={paper}>
      <MarkdownTree root={root} onGo={go} />
    </div>
  )
}

/** One diagram an integration. */
function Diagrams({ decided }: { readonly decided: DesignDecision }) {
  return (
    <div className={styles.diagrams}>
      {decided.integrations.map(({ name, decision }) => {
        const exchange = exchangeOf(decision, { api: decided.api.name, integration: name })
        return (
          <section key={name} aria-label={name}>
            <h2>{name}</h2>
            {exchange ? (
              <Diagram source={toMermaid(exchange)} title={`${name} calls ${decided.api.name}`} />
            ) : (
              <p>No diagram: the scheme is not settled yet.</p>
            )}
          </section>
        )
      })}
    </div>
  )
}

/** What the document holds: kept in the design, so that the link writes the same document again. */
function Settings({ design, onEdit }: Pick<DocumentViewProps, 'design' | 'onEdit'>) {
  const level = useId()
  const [isWide] = useState(() => window.matchMedia('(min-width: 1024px)').matches)
  const off = design.api.off ?? []
  return (
    <details className={styles.settings} open={isWide}>
      <summary>Parts and headings</summary>
      <h2 id={level}>First heading</h2>
      <div className={styles.segment} role="group" aria-labelledby={level}>
        {headingLevels.map((n) => (
          <Button key={n} aria-pressed={(design.api.headings ?? 1) === n} aria-label={`Level ${n}`} onClick={() => onEdit(withHeadings(n))}>
            {'#'.repeat(n)}
          </Button>
        ))}
      </div>
      <h2>Parts</h2>
      {Object.entries(documentSections).map(([id, label]) => (
        <Switch key={id} label={label} on={!off.includes(id)} onChange={(on) => onEdit(withSection(id, on))} />
      ))}
    </details>
  )
}
