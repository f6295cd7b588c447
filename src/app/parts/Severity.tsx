import styles from './Severity.module.css'

export type SeverityLevel = 'error' | 'warning' | 'note' | 'passed'

const words: Readonly<Record<SeverityLevel, string>> = { error: 'Error', warning: 'Warning', note: 'Note', passed: 'Passed' }

const drawn: Readonly<Record<SeverityLevel, React.ReactNode>> = {
  error: (
    <>
      <path className={styles.area} d="M5.7 1h6.6L17 5.7v6.6L12.3 17H5.7L1 12.3V5.7z" />
      <path className={styles.cut} d="M6 6l6 6M12 6l-6 6" />
    </>
  ),
  warning: <path d="M9 1.8 17 16H1zM9 6.5v5M9 12.7v1.6" />,
  note: <path d="M9 2a7 7 0 1 0 0 14A7 7 0 0 0 9 2M9 8v5M9 5v1.7" />,
  passed: <path d="M2.5 9.5l4.5 4.5 8.5-10" />,
}

interface SeverityProps {
  readonly level: SeverityLevel
  /** The word beside the mark; without it the level's own word is read, not seen. */
  readonly children?: React.ReactNode
}

/** Octagon, triangle, circle or tick, with its word: colour only repeats the shape. */
export function Severity({ level, children }: SeverityProps) {
  return (
    <span className={styles.severity} data-level={level}>
      <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
        {drawn[level]}
      </svg>
      {children ?? <span className={styles.read}>{words[level]}</span>}
    </span>
  )
}
