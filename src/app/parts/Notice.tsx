import { Button } from './Button'
import styles from './Notice.module.css'
import { SeverityMark, type Severity } from '../drawing/SeverityMark'

interface NoticeProps {
  readonly severity: Severity
  readonly title: string
  readonly onDismiss?: (() => void) | undefined
  readonly children?: React.ReactNode
}

/** What is so, why, and the next thing to do, with a bar at the left. */
export function Notice({ severity, title, onDismiss, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-severity={severity}>
      <span className={styles.mark}>
        <SeverityMark severity={severity} quiet />
      </span>
      <div className={styles.text}>
        <b>{title}</b> {children}
      </div>
      {onDismiss && <Button kind="plain" icon="close" label="Dismiss" onClick={onDismiss} />}
    </div>
  )
}
