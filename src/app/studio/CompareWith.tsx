import { useId, useState } from 'react'
import { useStore } from 'zustand'
import type { Design } from '../../design/index'
import { writeCompare } from '../../link/index'
import { Button } from '../parts/Button'
import { go } from '../routing/route'
import { readKept } from '../store/keep'
import styles from './CompareScreen.module.css'
import { editor, flush, linkOf, readDesign, useEditor } from './session'

/** Asks with what the design on screen is to be compared; the comparison opens under a link of its own. */
export default function CompareWith() {
  const id = useId()
  const design = useEditor((state) => state.design)
  const documentId = useEditor((state) => state.documentId)
  const first = useStore(editor.temporal, ({ pastStates }) => pastStates[0])
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const opened = first?.documentId === documentId && first.design && linkOf(first.design) !== linkOf(design) ? first.design : null
  const [kept] = useState(() => readKept().kept.filter((entry) => entry.documentId !== documentId))

  const compare = (before: Design, after: Design) => {
    flush()
    go(writeCompare(before, after))
    window.scrollTo({ top: 0, behavior: 'instant' })
  }
  const read = async (given: string, isOlder: boolean) => {
    const { design: other, problems } = await readDesign(given)
    if (other) compare(...(isOlder ? ([other, design] as const) : ([design, other] as const)))
    else setProblem(problems[0]?.message ?? 'There is no decision link in this text. It would contain “#/d/1/”.')
  }
  return (
    <main id="main" tabIndex={-1} className={styles.main}>
      <div className={styles.with}>
        <h1>Compare this design with another.</h1>
        <p>What was answered otherwise, what follows from it, and whether that is weaker, stronger or costs more. The comparison gets a link of its own.</p>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const { submitter } = event.nativeEvent
            if (text.trim() === '') setProblem('Paste the other design’s link first: it contains “#/d/1/”.')
            else void read(text, submitter?.dataset['side'] !== 'newer')
          }}
        >
          <label htmlFor={id}>The other design: its link, a text that contains it, or its JSON</label>
          <textarea
            id={id}
            rows={3}
            value={text}
            placeholder="…#/d/1/2026-11/Orders_API/…"
            spellCheck={false}
            autoComplete="off"
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : `${id}p`}
            onChange={(event) => {
              setText(event.target.value)
              setProblem(null)
            }}
          />
          <div className={styles.choices}>
            <Button type="submit" kind="primary" data-side="older">
              It came before this one
            </Button>
            <Button type="submit" data-side="newer">
              It comes after this one
            </Button>
          </div>
          <p id={`${id}p`} className={styles.error} role="alert" hidden={problem === null}>
            {problem}
          </p>
        </form>
        {(opened !== null || kept.length > 0) && (
          <>
            <h2>Or with what this browser has</h2>
            <ul className={styles.kept}>
              {opened !== null && (
                <li>
                  <span>This design, as it was when it was opened</span>
                  <Button onClick={() => compare(opened, design)}>Compare</Button>
                </li>
              )}
              {kept.slice(0, 8).map(({ documentId: one, name, link, integrations }) => (
                <li key={one}>
                  <span>
                    <bdi>{name}</bdi>, {integrations === 1 ? '1 integration' : `${integrations} integrations`}
                  </span>
                  <Button aria-label={`Compare with ${name}`} onClick={() => void read(link, true)}>
                    Compare
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </main>
  )
}
