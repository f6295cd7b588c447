import type { QuestionId } from '../../design/index'
import { ReviewView, type ReviewDoors } from '../review/ReviewView'
import { ui } from '../store/ui'
import { Nothing } from '../workspace/Nothing'
import { decideDesign } from './engine'
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
  const doors: ReviewDoors = { link: linkOf(design), onOpen, onAsk }
  return (
    <main id="main" tabIndex={-1} className={styles.main}>
      {design.integrations.length === 0 ? <Nothing /> : <ReviewView design={design} decided={decideDesign(design)} doors={doors} />}
    </main>
  )
}
