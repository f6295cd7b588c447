import { useState } from 'react'
import type { DecidedControl } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import type { Strength } from '../../knowledge/notation'
import { Citations } from '../drawing/Citation'
import { Prose } from '../drawing/Prose'
import { StrengthMark } from '../drawing/StrengthMark'
import { TextButton } from '../drawing/TextButton'
import { controlGroups } from './controlGroups'
import { controlOf } from './entries'
import styles from './Controls.module.css'

/** Rows of a group that are seen at first; paper has them all. */
const shown = 6

/** Controls by strength: one mark leads each group; a row says what, why in short, and by which clause. */
export function Controls({ controls }: { readonly controls: readonly DecidedControl[] }) {
  return (
    <div className={styles.groups}>
      {controlGroups(controls).map(({ strength, controls: group }) => (
        <Group key={strength} strength={strength} controls={group} />
      ))}
    </div>
  )
}

function Group({ strength, controls }: { readonly strength: Strength; readonly controls: readonly DecidedControl[] }) {
  const [isOpen, setOpen] = useState(false)
  const rest = controls.length - shown
  // A fold for one row would take that row's place.
  const folds = rest > 1
  return (
    <section className={styles.group} aria-label={`${strength}: ${controls.length}`}>
      <h3>
        <StrengthMark strength={strength} />
        <span className={styles.count}>{controls.length}</span>
      </h3>
      <ul>
        {controls.map((control, i) => (
          <li key={control.id} data-folded={folds && !isOpen && i >= shown ? '' : undefined}>
            <p>
              <Prose>{statement(control.id)}</Prose>{' '}
              <span className={styles.because}>
                <Prose>{control.because}</Prose>
              </span>
            </p>
            <span className={styles.source}>
              <Citations sources={control.sources} atMost={1} />
            </span>
          </li>
        ))}
      </ul>
      {folds && (
        <p className={styles.more}>
          <TextButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? `Show the first ${shown}` : `${rest} more, with ${strength}`}
          </TextButton>
        </p>
      )}
    </section>
  )
}

/** The control's statement as a sentence of its own. */
function statement(id: string): string {
  const text = controlOf(knowledge, id)?.statement ?? id
  const sentence = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}
