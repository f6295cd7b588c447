import type { Chosen } from '../../design/index'
import { Notice } from '../parts/Notice'
import styles from './ExceptionNote.module.css'
import { exceptionSentence } from './exceptionWords'

/** An exception beside the recommendation, which it does not change. */
export function ExceptionNote({ chosen }: { readonly chosen: Chosen }) {
  return (
    <div className={styles.exception}>
      <Notice severity="warning" title="Exception.">
        {exceptionSentence(chosen)}
      </Notice>
    </div>
  )
}
