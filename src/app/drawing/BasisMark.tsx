import type { FigureBasis } from '../../knowledge/notation'
import styles from './marks.module.css'

/** How firm a figure is: a full, half or empty square, with the word. */
export function BasisMark({ basis }: { readonly basis: FigureBasis }) {
  return (
    <span className={styles.basis}>
      <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d="M.75.75h8.5v8.5H.75z" fill={basis === 'required' ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.5" />
        {basis === 'recommended' && <path d="M.75.75H5v8.5H.75z" fill="currentColor" />}
      </svg>
      {basis}
    </span>
  )
}
