import type { Chosen } from '../../design/index'
import { hasEnded } from '../../engine/index'
import { Notice } from '../parts/Notice'
import styles from './ExceptionNote.module.css'
import { exceptionSentence } from './exceptionWords'
import { today } from './today'

/** An exception beside the recommendation, which it does not change. */
export function ExceptionNote({ chosen }: { readonly chosen: Chosen }) {
  return (
    <div className={styles.exception}>
      <Notice
        {...(hasEnded(chosen, today())
          ? ({ severity: 'error', title: 'This exception has ended.' } as const)
          : ({ severity: 'warning', title: 'Exception.' } as const))}
      >
        {exceptionSentence(chosen)}
      </Notice>
    </div>
  )
}
