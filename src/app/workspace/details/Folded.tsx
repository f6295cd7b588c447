import { useId } from 'react'
import { Button } from '../../parts/Button'
import styles from './Details.module.css'

interface FoldedProps {
  readonly title: string
  /** What is said so far, in few words; null: nothing. */
  readonly says: string | null
  /** What stands there while nothing is said. */
  readonly nothing?: string
  readonly lead: string
  /** Name of the button that takes all of it away. */
  readonly remove: string
  readonly onRemove: () => void
  readonly children: React.ReactNode
}

/** A part of a form that stays folded until somebody wants it, with what it says beside its title. */
export function Folded({ title, says, nothing = 'Nothing said', lead, remove, onRemove, children }: FoldedProps) {
  const id = useId()
  return (
    <details className={styles.folded} data-noprint>
      <summary id={id}>
        <h2>{title}</h2> <span data-said={says === null ? undefined : ''}>{says ?? nothing}</span>
      </summary>
      <div role="group" aria-labelledby={id}>
        <p className={styles.lead}>{lead}</p>
        {children}
        {says !== null && (
          <Button
            icon="close"
            onClick={() => {
              onRemove()
              requestAnimationFrame(() => document.getElementById(id)?.focus())
            }}
          >
            {remove}
          </Button>
        )}
      </div>
    </details>
  )
}
