import type { Strength } from '../../knowledge/notation'
import styles from './marks.module.css'

/** The word of a requirement with the weight of its mark: filled, outlined or dashed. One leads a group. */
export function StrengthMark({ strength }: { readonly strength: Strength }) {
  return (
    <span className={styles.strength} data-strength={strength}>
      {strength}
    </span>
  )
}
