import { questions, type Chosen } from '../../design/index'
import { hasEnded, type Decision, type Statement } from '../../engine/index'
import { Citations } from '../drawing/Citation'
import { Prose } from '../drawing/Prose'
import { valueWords } from './decisionWords'
import { exceptionSentence } from './exceptionWords'
import styles from './OpenPoints.module.css'
import { ServerGap } from './ServerGap'
import { today } from './today'

/** Whether a decision leaves anything to say here. */
export function hasOpenPoints({ against, disagreements, risks, prices, assumptions, server }: Decision): boolean {
  return server !== null || [against, disagreements, risks, prices, assumptions].some((list) => list.length > 0)
}

/** What speaks against the decision, where authorities differ, what stays, what it costs, and what was assumed. */
export function OpenPoints({ decision, exception }: { readonly decision: Decision; readonly exception?: Chosen | undefined }) {
  const { against, disagreements, risks, prices, assumptions } = decision
  return (
    <div className={styles.points}>
      {exception && (
        <section>
          <h3>{hasEnded(exception, today()) ? 'Exception that has ended' : 'Exception in force'}</h3>
          <p>
            {exceptionSentence(exception)} <Citations sources={['conv-exception-end']} />
          </p>
        </section>
      )}
      {decision.server && (
        <section>
          <h3>What the authorization server lacks</h3>
          <ServerGap decision={decision} />
        </section>
      )}
      <Statements title="What speaks against it" statements={against} />
      <Statements title="Where authorities disagree" statements={disagreements} />
      <Statements title={risks.length === 1 ? 'Risk that stays' : 'Risks that stay'} statements={risks} />
      <Statements title="What it costs" statements={prices} />
      {assumptions.length > 0 && (
        <section>
          <h3>Not answered, so assumed</h3>
          <p>The strict end of each question, until somebody answers it.</p>
          <ul>
            {assumptions.map(({ question, value }) => (
              <li key={question}>
                {questions[question].label}: {valueWords(question, value)} <code>{value}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Statements({ title, statements }: { readonly title: string; readonly statements: readonly Statement[] }) {
  if (statements.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {statements.map((statement) => (
          <li key={statement.rule}>
            <Prose>{statement.because}</Prose> <Citations sources={statement.sources} atMost={2} />
          </li>
        ))}
      </ul>
    </section>
  )
}
