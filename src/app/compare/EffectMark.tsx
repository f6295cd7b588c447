import type { ChangeEffect } from '../../knowledge/notation'
import styles from './CompareView.module.css'

/** What a change does, as a form and a word: a triangle down or up, or a ring. Nothing where it does neither. */
export function EffectMark({ effect }: { readonly effect: ChangeEffect }) {
  if (effect === 'neutral') return null
  return (
    <span className={styles.effect} data-effect={effect}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {effect === 'weaker' && <path d="M1 2.5h10L6 10.5z" />}
        {effect === 'stronger' && <path d="M1 9.5h10L6 1.5z" />}
        {effect === 'costs more' && <circle cx="6" cy="6" r="3.75" fill="none" strokeWidth="2" />}
      </svg>
      {effect}
    </span>
  )
}
