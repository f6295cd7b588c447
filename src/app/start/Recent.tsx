import { useState } from 'react'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import { forget, readKept, troubleWords, type Kept } from '../store/keep'
import { loadSession } from '../studio/lazy'
import styles from './StartScreen.module.css'

/** The designs that this browser keeps. Nothing is shown where there is none. */
export default function Recent() {
  const [{ kept, trouble }, setRead] = useState(() => readKept())
  if (kept.length === 0 && trouble === null) return null

  const open = ({ link, documentId }: Kept) =>
    void loadSession().then(async ({ readDesign, openDesign }) => {
      const { design, problems } = await readDesign(link)
      if (design) openDesign(design, problems, 'workspace', documentId)
    })
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">Go on where you were</h2>
      {trouble && (
        <Notice severity="note" title={troubleWords[trouble].title}>
          {troubleWords[trouble].text}
        </Notice>
      )}
      <ul className={styles.recent}>
        {kept.map((entry) => (
          <li key={entry.documentId}>
            <button type="button" onClick={() => open(entry)}>
              <b>
                <bdi>{entry.name}</bdi>
              </b>
              <time dateTime={new Date(entry.time).toISOString()}>{whenWords(entry.time)}</time>
              <span>{entry.integrations === 1 ? '1 integration' : `${entry.integrations} integrations`}</span>
            </button>
            <Button
              kind="plain"
              icon="close"
              label={`Take ${entry.name} off this list`}
              onClick={() => {
                forget(entry.documentId)
                setRead(readKept())
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `today, 10:12`, `18 Nov` within a year, else an ISO date. */
function whenWords(time: number): string {
  const [then, now] = [new Date(time), new Date()]
  if (then.toDateString() === now.toDateString()) {
    return `today, ${then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
  }
  if (now.getTime() - time < 300 * 86_400_000) return then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
  return then.toISOString().slice(0, 10)
}
