import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from '../parts/Button'
import { downloadText } from '../parts/clipboard'
import { Notice } from '../parts/Notice'
import { CopyButton } from './CopyButton'
import { dress } from './dress'
import { onThemeChange, readInks } from './inks'
import { drawDiagram } from './mermaid'
import { markMore } from './more'
import { pngOf, saveBlob } from './picture'
import styles from './Diagram.module.css'

interface DiagramProps {
  /** Mermaid text. */
  readonly source: string
  readonly title: string
  /** What stands below the picture, as its text equivalent. */
  readonly children?: React.ReactNode
}

/** A Mermaid text as a picture in the house's inks, once it comes near the window. */
export function Diagram({ source, title, children }: DiagramProps) {
  const paper = useRef<HTMLDivElement>(null)
  const { svg, problem, retry } = useDrawing(source, paper)
  const titleId = useId()

  useEffect(() => {
    if (!paper.current || !svg) return undefined
    show(svg, paper.current, titleId)
    return markMore(paper.current)
  }, [svg, titleId])

  const savePng = async () => {
    if (!svg || !paper.current) return
    saveBlob(`${fileName(title)}.png`, await pngOf(svg, readInks(paper.current).paper))
  }

  return (
    <figure className={styles.figure}>
      <span id={titleId} hidden>
        Sequence diagram: {title}
      </span>
      {problem === null ? (
        <div ref={paper} className={styles.paper} data-waiting={svg ? undefined : ''} tabIndex={0} role="region" aria-label={`Diagram: ${title}`} />
      ) : (
        <>
          <Notice severity="error" title="The diagram could not be drawn.">
            {problem} The source below still holds; any Mermaid tool draws it.
          </Notice>
          <div ref={paper} hidden />
          <pre ref={markMore} className={styles.source} tabIndex={0} role="region" aria-label={`Mermaid source: ${title}`}>
            <code>{source}</code>
          </pre>
        </>
      )}
      <figcaption className={styles.caption}>
        <div className={styles.below}>{children}</div>
        <div className={styles.actions} data-noprint="">
          {problem !== null && (
            <Button kind="plain" onClick={retry}>
              Draw again
            </Button>
          )}
          <CopyButton kind="plain" text={source} label="Copy Mermaid" />
          <Button kind="plain" icon="download" disabled={!svg} onClick={() => svg && downloadText(`${fileName(title)}.svg`, 'image/svg+xml', svg)}>
            SVG
          </Button>
          <Button kind="plain" icon="download" disabled={!svg} onClick={() => void savePng()}>
            PNG
          </Button>
        </div>
      </figcaption>
    </figure>
  )
}

/** Puts a picture on its paper. It is parsed, not set as markup: Mermaid has sanitised it, and this runs no script in any case. */
function show(svg: string, paper: HTMLElement, labelledBy: string): void {
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  if (!(drawn instanceof SVGSVGElement)) return
  drawn.setAttribute('role', 'img')
  drawn.setAttribute('aria-labelledby', labelledBy)
  drawn.removeAttribute('aria-roledescription')
  // Wide exchanges scroll in themselves rather than shrink beyond reading.
  drawn.style.minInlineSize = `${0.78 * drawn.viewBox.baseVal.width}px`
  paper.replaceChildren(document.importNode(drawn, true))
}

/** Draws when the place is near, keeps the last picture while the next is drawn, and draws anew in other inks. */
function useDrawing(source: string, paper: React.RefObject<HTMLDivElement | null>) {
  const [svg, setSvg] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [near, setNear] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const wanted = useMemo(() => ({ source, attempt }), [source, attempt])

  useEffect(() => {
    const place = paper.current
    if (!place || near) return
    const approach = () => setNear(true)
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && approach(), { rootMargin: '1200px' })
    observer.observe(place)
    window.addEventListener('beforeprint', approach)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', approach)
    }
  }, [near, paper])

  useEffect(() => onThemeChange(() => setAttempt((n) => n + 1)), [])

  useEffect(() => {
    if (!near || !paper.current) return
    let current = true
    drawDiagram(boxed(wanted.source), readInks(paper.current.parentElement ?? paper.current)).then(
      (drawn) => {
        if (!current) return
        setSvg(dress(drawn))
        setProblem(null)
      },
      (error: unknown) => {
        if (current) setProblem(problemWords(error))
      },
    )
    return () => {
      current = false
    }
  }, [wanted, near, paper])

  return { svg, problem, retry: () => setAttempt((n) => n + 1) }
}

/** Everybody stands in a box, the person too: a stick figure has no place among instruments. */
function boxed(source: string): string {
  return source.replace(/^(\s*)actor (?=p\d)/gm, '$1participant ')
}

function problemWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/dynamically imported module|Failed to fetch|import/i.test(message)) return 'The drawing program could not be loaded; the network may be away.'
  return `Mermaid says: ${message.split('\n', 1)[0]}`
}

function fileName(title: string): string {
  return (
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'diagram'
  )
}
