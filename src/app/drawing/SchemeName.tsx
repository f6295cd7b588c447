import type { NeverRecommendedId, SchemeId } from '../../design/index'
import { knowledge } from '../../knowledge/index'
import type { Candidate } from '../../knowledge/notation'
import { SchemeSymbol } from './SchemeSymbol'
import styles from './SchemeName.module.css'

interface SchemeNameProps {
  /** Null: a conflict. */
  readonly scheme: SchemeId | NeverRecommendedId | null
  readonly binding?: Candidate['senderConstraint'] | null
  /** The one that is recommended stands in the accent's ink. */
  readonly winner?: boolean
  readonly size?: 's' | 'm' | 'l'
}

/** A scheme's label in words; a conflict where there is none. */
export function schemeLabel(scheme: SchemeId | NeverRecommendedId | null): string {
  if (scheme === null) return 'Conflict'
  return scheme in knowledge.schemes ? knowledge.schemes[scheme as SchemeId].label : knowledge.never[scheme as NeverRecommendedId].label
}

/** A scheme: its symbol, and always its name beside it. */
export function SchemeName({ scheme, binding = null, winner = false, size = 'm' }: SchemeNameProps) {
  return (
    <span className={styles.scheme} data-winner={winner ? '' : undefined} data-size={size}>
      <SchemeSymbol scheme={scheme ?? 'conflict'} binding={binding} size={size} />
      <span>{schemeLabel(scheme)}</span>
    </span>
  )
}
