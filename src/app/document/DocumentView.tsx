import { useId, useMemo, useRef, useState } from 'react'
import type { Design } from '../../design/index'
import { documentSections, documentTree, renderJson, renderMarkdown, type DocumentInput } from '../../documents/index'
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

const formats = {
  markdown: { label: 'Markdown section', path: 'docs/authentication.md', type: 'text/markdown' },
  mermaid: { label: 'Mermaid', path: 'docs/authentication.mmd', type: 'text/plain' },
  json: { label: 'JSON', path: 'authentication.json', type: 'application/json' },
} as const
type Format = keyof typeof formats

/** The export as it will be read, and its source to copy or to keep. */
export function DocumentView({ design, decided, link, onEdit }: DocumentViewProps) {
  const [format, setFormat] = useState<Format>('markdown')
  const [view, setView] = useState<'preview' | 'source'>('preview')
  const input = useMemo((): DocumentInput => ({ design, decided, knowledge, link }), [design, decided, link])
  const text = useMemo(() => textOf(format, input), [format, input])
  const hasPreview = format !== 'json'
  const { label, path, type } = formats[format]

  return (
    <div className={styles.layout}>
      <aside className={styles.side} aria-label="Format and parts" data-noprint="">
        <h2>Format</h2>
        <ul className={styles.formats}>
          {(Object.keys(formats) as Format[]).map((id) => (
            <li key={id}>
              <button type="button" aria-current={id === format ? 'true' : undefined} onClick={() => setFormat(id)}>
                {formats[id].label}
              </button>
            </li>
          ))}
        </ul>
        {format === 'markdown' && <Settings design={design} onEdit={onEdit} />}
      </aside>
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
            {label}, {(text.match(/\n/g)?.length ?? 0).toLocaleString('en')} lines
          </p>
          <div className={styles.actions}>
            <Button icon="download" onClick={() => downloadText(path.split('/').at(-1) ?? path, `${type};charset=utf-8`, text)}>
              Download
            </Button>
            <CopyButton kind="primary" text={text} what={label} />
          </div>
        </div>
        <article className={styles.paper} aria-label={label}>
          <p className={styles.path}>{path}</p>
          {hasPreview && view === 'preview' ? (
            <Preview format={format} input={input} />
          ) : (
            <pre className={styles.source} tabIndex={0} role="region" aria-label={`Source: ${label}`}>
              <code>{text}</code>
            </pre>
          )}
        </article>
      </div>
    </div>
  )
}

function Preview({ format, input }: { readonly format: Format; readonly input: DocumentInput }) {
  const paper = useRef<HTMLDivElement>(null)
  const root = useMemo(() => (format === 'markdown' ? documentTree(input) : null), [format, input])
  const go = (anchor: string) => {
    const heading = [...(paper.current?.querySelectorAll<HTMLElement>('[data-anchor]') ?? [])].find(({ dataset }) => dataset['anchor'] === anchor)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return <div ref={paper}>{root ? <MarkdownTree root={root} onGo={go} /> : <Diagrams decided={input.decided} />}</div>
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

function textOf(format: Format, input: DocumentInput): string {
  const { decided } = input
  if (format === 'markdown') return renderMarkdown(input)
  if (format === 'json') return renderJson(decided)
  return decided.integrations
    .map(({ name, decision }) => {
      const exchange = exchangeOf(decision, { api: decided.api.name, integration: name })
      const title = decided.integrations.length > 1 || !exchange ? `%% ${name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}\n` : ''
      return title + (exchange ? toMermaid(exchange) : '%% No diagram: the scheme is not settled yet.\n')
    })
    .join('\n')
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
