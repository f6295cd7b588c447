import { useId, useState } from 'react'
import { Citations } from '../drawing/Citation'
import card from '../drawing/Citation.module.css'
import { Prose } from '../drawing/Prose'
import styles from './Term.module.css'
import { piecesOf, terms, type TermId } from './terms'

/** A word that opens what it means; Escape or a click elsewhere closes it again. */
export function Term({ id: term, children }: { readonly id: TermId; readonly children?: React.ReactNode }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const { name, says, source } = terms[term]
  return (
    <>
      <button type="button" className={styles.term} popoverTarget={id} aria-expanded={open} data-citation="" title={`What is meant by ${name}`}>
        {children ?? name}
      </button>
      <span id={id} popover="auto" className={card.card} role="group" aria-label={name} onBeforeToggle={(event) => setOpen(event.newState === 'open')}>
        {open && (
          <>
            <strong className={card.title}>{name}</strong>
            <span className={card.says}>
              <Prose>{says}</Prose>
            </span>
            <span>
              <Citations sources={[source]} />
            </span>
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
