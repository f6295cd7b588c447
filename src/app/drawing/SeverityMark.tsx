import { Hidden } from '../parts/Hidden'
import styles from './marks.module.css'

export type Severity = 'error' | 'warning' | 'note' | 'ok'

const words: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', note: 'Note', ok: 'Met' }

/** A severity as a form: octagon, triangle, circle or tick. The word is shown, or said where `quiet`. */
export function SeverityMark({ severity, says, quiet = false }: { readonly severity: Severity; readonly says?: string; readonly quiet?: boolean }) {
  const word = says ?? words[severity]
  return (
    <span className={styles.severity} data-severity={severity}>
      <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
        {severity === 'error' && (
          <>
            <path className={styles.full} d="M5.7 1h6.6L17 5.7v6.6L12.3 17H5.7L1 12.3V5.7z" />
            <path className={styles.cut} d="M6 6l6 6M12 6l-6 6" />
          </>
        )}
        {severity === 'warning' && <path d="M9 2 16.7 15.75H1.3zM9 6.75v4.5M9 12.4V14" />}
        {severity === 'note' && (
          <>
            <circle cx="9" cy="9" r="7.25" />
            <path d="M9 8v5M9 5v1.6" />
          </>
        )}
        {severity === 'ok' && <path d="M2.5 9.5 7 14l8.5-10" />}
      </svg>
      {quiet ? <Hidden>{word}</Hidden> : word}
    </span>
  )
}
