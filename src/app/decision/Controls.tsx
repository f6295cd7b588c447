import type { DecidedControl } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { Citations } from '../drawing/Citation'
import { StrengthMark } from '../drawing/StrengthMark'
import { controlGroups } from './controlGroups'
import { controlOf } from './entries'
import styles from './Controls.module.css'

/** Controls by strength: one mark leads each group; a row says what, why in short, and by which clause. */
export function Controls({ controls }: { readonly controls: readonly DecidedControl[] }) {
  return (
    <div className={styles.groups}>
      {controlGroups(controls).map(({ strength, controls: group }) => (
        <section key={strength} className={styles.group} aria-label={`${strength}: ${group.length}`}>
          <h3>
            <StrengthMark strength={strength} />
            <span className={styles.count}>{group.length}</span>
          </h3>
          <ul>
            {group.map((control) => (
              <li key={control.id}>
                <p>
                  {statement(control.id)} <span className={styles.because}>{control.because}</span>
                </p>
                <span className={styles.source}>
                  <Citations sources={control.sources} atMost={1} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** The control's statement as a sentence of its own. */
function statement(id: string): string {
  const text = controlOf(knowledge, id)?.statement ?? id
  const sentence = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}
