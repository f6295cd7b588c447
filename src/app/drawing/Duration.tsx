import { durationWords } from '../../design/index'
import styles from './marks.module.css'
import { isoDuration } from './duration'

/** A length of time, kept on one line and in figures of equal width. */
export function Duration({ seconds }: { readonly seconds: number }) {
  return (
    <time className={styles.figure} dateTime={isoDuration(seconds)}>
      {durationWords(seconds)}
    </time>
  )
}
