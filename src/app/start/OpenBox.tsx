import { useId, useRef, useState } from 'react'
import { Icon } from '../drawing/Icon'
import { SeverityMark } from '../drawing/SeverityMark'
import { Button } from '../parts/Button'
import { loadSession } from '../studio/lazy'
import styles from './StartScreen.module.css'

/** Opens a decision link, any text that contains one, or a design as JSON. */
export function OpenBox() {
  const id = useId()
  // The box holds its own text: what is typed before the script is there counts too.
  const box = useRef<HTMLTextAreaElement>(null)
  const openText = () => void open(box.current?.value ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const [over, setOver] = useState(false)

  const open = async (given: string) => {
    if (given.trim() === '') {
      setProblem('Paste a decision link first: it contains “#/d/1/”.')
      return
    }
    const { readDesign, openDesign } = await loadSession()
    const { design, problems } = await readDesign(given)
    if (design) openDesign(design, problems, 'decision')
    else setProblem(problems[0]?.message ?? 'There is no decision link in this text. It would contain “#/d/1/”.')
  }
  const openFile = async (file: File | undefined) => {
    if (!file) return
    if (file.size > 5_000_000) setProblem(`${file.name} is larger than 5 MB; a design is a few kilobytes.`)
    else await open(await file.text())
  }

  return (
    <section aria-labelledby={`${id}h`}>
      <h2 id={`${id}h`}>Open what you have</h2>
      <form
        className={styles.field}
        onSubmit={(event) => {
          event.preventDefault()
          openText()
        }}
      >
        <label htmlFor={`${id}t`}>A decision link, or any text that contains one</label>
        <div className={styles.join}>
          <textarea
            ref={box}
            id={`${id}t`}
            rows={1}
            placeholder="…#/d/1/2026-11/Orders_API/…"
            spellCheck={false}
            autoComplete="off"
            aria-invalid={problem !== null}
            aria-describedby={problem ? `${id}p` : undefined}
            onChange={() => setProblem(null)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return
              event.preventDefault()
              openText()
            }}
          />
          <Button type="submit">Open</Button>
        </div>
        <p id={`${id}p`} className={styles.error} role="alert" hidden={problem === null}>
          {problem !== null && (
            <>
              <SeverityMark severity="error" quiet />
              <span>{problem}</span>
            </>
          )}
        </p>
      </form>
      <div
        className={styles.file}
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void openFile(event.dataTransfer.files[0])
        }}
      >
        <Icon name="file" />
        <p>
          <b>A design as JSON</b>
          Drop it here, or{' '}
          <label>
            choose a file
            <input
              type="file"
              accept=".json,.md,.txt,application/json,text/plain"
              onChange={(event) => {
                void openFile(event.target.files?.[0])
                event.target.value = ''
              }}
            />
          </label>
          . It is read in this page and goes nowhere.
        </p>
      </div>
    </section>
  )
}
