import { lazy, Suspense, useId, useState } from 'react'
import card from '../drawing/Citation.module.css'
import styles from './Term.module.css'
import { piecesOf, terms, type TermId } from './terms'

// What a word means is read by whoever opens it.
const Meaning = lazy(() => import('./Meaning'))

/** A word that opens what it means; Escape or a click elsewhere closes it again. */
export function Term({ id: term, children }: { readonly id: TermId; readonly children?: React.ReactNode }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const { name } = terms[term]
  return (
    <>
      <button type="button" className={styles.term} popoverTarget={id} aria-expanded={open} data-citation="" title={`What is meant by ${name}`}>
        {children ?? name}
      </button>
      <span id={id} popover="auto" className={card.card} role="group" aria-label={name} onBeforeToggle={(event) => setOpen(event.newState === 'open')}>
        {open && (
          <>
            <strong className={card.title}>{name}</strong>
            <Suspense fallback={null}>
              <Meaning term={term} />
            </Suspense>
          </>
        )}
      </span>
    </>
  )
}

/** A text whose terms open what they mean, each at its first mention. */
export function Glossed({ children }: { readonly children: string }) {
  return piecesOf(children).map(({ text, term }, i) =>
    term === null ? (
      text
    ) : (
      <Term key={i} id={term}>
        {text}
      </Term>
    ),
  )
}
