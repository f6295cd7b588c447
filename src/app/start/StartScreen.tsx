import { Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { currentKnowledge, questions } from '../../design/index'
import { Foot, Frame } from '../frame/Frame'
import { savesData, whenIdle } from '../frame/idle'
import { isFreeKey } from '../parts/keys'
import { Option, Options } from '../parts/Option'
import { mayHaveKept } from '../store/kept'
import { loadSession, Recent, warmStudio, WhatYouGet } from '../studio/lazy'
import { catchUp } from './early'
import { Examples } from './Examples'
import { OpenBox } from './OpenBox'
import styles from './StartScreen.module.css'

const { ask, values } = questions.authority
const options = Object.entries(values)

const never = () => () => undefined

/** The first question, beside what can be opened instead. */
export default function StartScreen() {
  const [taken, setTaken] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  // The page is painted before anybody knows what this browser keeps.
  const hasKept = useSyncExternalStore(never, mayHaveKept, () => false)

  useEffect(() => {
    document.title = 'Authwright: which credential scheme, and why'
    return savesData() ? undefined : whenIdle(warmStudio)
  }, [])

  const start = useCallback((value: string) => {
    setTaken(value)
    // Whoever took it by its key has the focus here, from where it goes on to the next question.
    form.current?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(value)}"]`)?.focus()
    // The mark is seen for a moment before the next question takes its place.
    const shown = new Promise((done) => setTimeout(done, 150))
    void Promise.all([loadSession(), shown]).then(([{ startWith }]) => startWith(value))
  }, [])

  // Before the first paint: whoever sees the question can answer it.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inside = event.target === document.body || form.current?.contains(event.target as Node)
      const value = options[Number(event.key) - 1]?.[0]
      if (!inside || value === undefined || !isFreeKey(event)) return
      event.preventDefault()
      start(value)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [start])
  // Together with the handlers, so that no press falls between the two.
  useLayoutEffect(catchUp, [])

  return (
    <Frame>
      <main id="main" tabIndex={-1} className={styles.start}>
        <section className={styles.first}>
          <h1 className={styles.answer}>Decide how each caller proves itself to your API.</h1>
          <p className={styles.lead}>
            Nine short questions at most. You get the scheme, its lifetimes and controls, why not the others, and a section for your design document. Nothing
            leaves this page.
          </p>
          <form
            ref={form}
            onSubmit={(event) => {
              event.preventDefault()
              if (taken) start(taken)
            }}
          >
            <fieldset>
              <legend className={styles.legend}>
                <span className={styles.count}>First question</span>
                <h2>{ask}</h2>
              </legend>
              <Options>
                {options.map(([value, { label, help, example }], index) => (
                  <Option
                    key={value}
                    keyName={String(index + 1)}
                    name={label}
                    help={help}
                    example={example}
                    input={{
                      type: 'radio',
                      name: 'authority',
                      value,
                      checked: taken === value,
                      onChange: () => setTaken(value),
                      // Arrow keys walk over the options; a press, the space bar or Enter takes one.
                      onClick: (event) => event.detail > 0 && start(value),
                      onKeyUp: (event) => event.key === ' ' && start(value),
                      onKeyDown: (event) => {
                        if (event.key !== 'Enter') return
                        event.preventDefault()
                        start(value)
                      },
                    }}
                  />
                ))}
              </Options>
              <p className={styles.keys}>Press 1 to 4, or walk with the arrow keys and press Enter.</p>
            </fieldset>
          </form>
        </section>
        <aside className={styles.side} aria-label="Go on with a design">
          <OpenBox />
          {hasKept && (
            <Suspense fallback={null}>
              <Recent />
            </Suspense>
          )}
          <section aria-labelledby="what">
            <h2 id="what">What you get</h2>
            <Suspense fallback={<div className={styles.sample} aria-busy="true" />}>
              <WhatYouGet />
            </Suspense>
          </section>
        </aside>
        <Examples />
      </main>
      <Foot>
        <span>Knowledge {currentKnowledge}</span>
        <span>RFC 9700, RFC 10017, FAPI 2.0, ASVS 5.0, NIST SP 800-63B-4</span>
        <span>No server, no tracking: your answers stay in the link</span>
      </Foot>
    </Frame>
  )
}
