import { useMemo, useState } from 'react'
import { comparisonSentence } from '../../documents/index'
import { CompareView } from '../compare/CompareView'
import { Button } from '../parts/Button'
import { Notice } from '../parts/Notice'
import styles from './AdviceMoved.module.css'
import { engineOf, knowledge } from './engine'
import { edit, useEditor } from './session'
import { adviceSince } from './since'

/** A design that an older version of the advice decides: what today's changes, with both ways to go on. */
export default function AdviceMoved() {
  const design = useEditor((state) => state.design)
  const since = useMemo(() => adviceSince(knowledge, engineOf, design), [design])
  const [keptBy, setKeptBy] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  if (since === null || keptBy === design.knowledge) return null
  return (
    <div className={styles.moved}>
      <Notice severity="note" title={comparisonSentence(since)}>
        This design is decided by the advice of {design.knowledge}, which its link names.
        <span className={styles.ways}>
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide what changes' : 'See what changes'}
          </Button>
          <Button onClick={() => setKeptBy(design.knowledge)}>Keep {design.knowledge}</Button>
          <Button kind="primary" onClick={() => edit((one) => ({ ...one, knowledge: knowledge.version }))}>
            Adopt {knowledge.version}
          </Button>
        </span>
      </Notice>
      {isOpen && (
        <div className={styles.changes}>
          <CompareView comparison={since} links={null} />
        </div>
      )}
    </div>
  )
}
