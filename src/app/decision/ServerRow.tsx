import { featureNames, serverGapWords } from '../../documents/index'
import type { Decision } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import styles from './DecisionPanel.module.css'

/** A line of the panel: what the stated server lacks, and what could be had with it; without a gap, only where one is always wanted. */
export default function ServerRow({ decision, always }: { readonly decision: Decision; readonly always: boolean }) {
  const gap = serverGapWords(knowledge, decision)
  if (!gap && !always) return null
  const lacks = featureNames(decision.server?.switchOn ?? [])
  return (
    <div>
      <dt>Server lacks</dt>
      <dd>
        <b>{gap ? lacks.charAt(0).toUpperCase() + lacks.slice(1) : 'Nothing that counts here'}</b>
        {gap && <span className={styles.could}>It could be: {gap.could}</span>}
      </dd>
    </div>
  )
}
