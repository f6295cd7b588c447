import { useMemo } from 'react'
import type { QuestionId } from '../../design/index'
import { findingsOn } from '../../engine/index'
import { today } from '../decision/today'
import { ReviewView, type ReviewDoors } from '../review/ReviewView'
import { ui } from '../store/ui'
import { Nothing } from '../workspace/Nothing'
import { decideDesign, knowledge } from './engine'
import styles from './ReviewScreen.module.css'
import { goTo, linkOf, useEditor } from './session'

const onOpen = (at: number) => goTo('decision', at)
const onAsk = (at: number, question: QuestionId | null) => {
  goTo('workspace', at)
  ui.setState({ question, onApi: false })
}

/** The review of the whole design. */
export default function ReviewScreen() {
  const design = useEditor((state) => state.design)
  // A document says the same on every day; who reads the review reads it on one.
  const decided = useMemo(() => {
    const timeless = decideDesign(design)
    return { ...timeless, findings: findingsOn(today(), knowledge, design, timeless.findings) }
  }, [design])
  const doors: ReviewDoors = { link: linkOf(design), onOpen, onAsk }
  return (
    <main id="main" tabIndex={-1} className={styles.main}>
      {design.integrations.length === 0 ? <Nothing /> : <ReviewView design={design} decided={decided} doors={doors} />}
    </main>
  )
}
