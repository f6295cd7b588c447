import { useMemo } from 'react'
import type { Design, QuestionId } from '../../design/index'
import type { DesignDecision } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { SeverityMark } from '../drawing/SeverityMark'
import { Findings } from './Findings'
import { Matrix } from './Matrix'
import { counted, mendingsOf, reviewSentence, stateWords, tallyOf } from './mendings'
import styles from './ReviewView.module.css'

export interface ReviewDoors {
  /** Where the screens' links lead when they are opened elsewhere. */
  readonly link: string
  /** Opens the decision of the integration at an index. */
  readonly onOpen: (at: number) => void
  /** Opens the workspace of the integration at an index, on a question where one is named. */
  readonly onAsk: (at: number, question: QuestionId | null) => void
}

interface ReviewViewProps {
  readonly design: Design
  readonly decided: DesignDecision
  readonly doors: ReviewDoors
}

/** The whole design at once: what to mend first, every integration in a row, and the findings in the order of mending. */
export function ReviewView({ design, decided, doors }: ReviewViewProps) {
  const mendings = useMemo(() => mendingsOf(decided, knowledge), [decided])
  const { errors, warnings, notes, open } = tallyOf(mendings)
  const ended = decided.findings.filter(({ id }) => id === 'exception-ended').length
  const exceptions = design.integrations.filter(({ chosen }) => chosen !== undefined).length - ended
  return (
    <>
      <header className={styles.top}>
        <h1>{reviewSentence(mendings)}</h1>
        <p className={styles.lead}>
          {stateWords(decided.integrations)} {exceptions > 0 && `${counted(exceptions, 'exception is', 'exceptions are')} in force.`}
        </p>
        <ul className={styles.tally} aria-label="Findings by severity">
          {errors > 0 && (
            <li>
              <SeverityMark severity="error" says={counted(errors, 'error')} />
            </li>
          )}
          {warnings > 0 && (
            <li>
              <SeverityMark severity="warning" says={counted(warnings, 'warning')} />
            </li>
          )}
          {notes + open > 0 && (
            <li>
              <SeverityMark severity="note" says={[notes > 0 && counted(notes, 'note'), open > 0 && `${open} open`].filter(Boolean).join(', ')} />
            </li>
          )}
          {errors + warnings + notes + open === 0 && (
            <li>
              <SeverityMark severity="ok" says="No finding" />
            </li>
          )}
        </ul>
      </header>
      <section className={styles.section} aria-labelledby="matrix">
        <header>
          <h2 id="matrix">All integrations</h2>
          <p>Exposure: how long a withdrawn credential still works, against the time that you allow.</p>
        </header>
        <Matrix design={design} decided={decided} mendings={mendings} doors={doors} />
      </section>
      <section className={styles.section} aria-labelledby="findings">
        <header>
          <h2 id="findings">Findings</h2>
          <p>{mendings.length > 0 ? 'In the order to mend them' : 'What is used today, exceptions and conflicts are looked at.'}</p>
        </header>
        {mendings.length > 0 ? (
          <Findings design={design} mendings={mendings} doors={doors} />
        ) : (
          <p className={styles.none}>
            Nothing speaks against this design. The review grows with what you tell of each integration: under “What it uses today” and “Exception” in the
            workspace.
          </p>
        )}
      </section>
    </>
  )
}
