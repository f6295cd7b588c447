import styles from './marks.module.css'

interface MiniExposureProps {
  readonly seconds: number
  /** What was asked for; null: nothing was, and the bar is the exposure itself. */
  readonly budgetSeconds: number | null
}

/** Exposure against its budget as a small bar; decoration, the figures always stand beside it. */
export function MiniExposure({ seconds, budgetSeconds }: MiniExposureProps) {
  const share = seconds === 0 ? 0 : Math.min(1, seconds / (budgetSeconds || seconds))
  return (
    <span className={styles.mini} data-zero={seconds === 0 ? '' : undefined} aria-hidden="true">
      <span className={styles.hatch} style={{ inlineSize: `${share * 100}%` }} />
    </span>
  )
}
