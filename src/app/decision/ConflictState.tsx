import { questions, type AnswerValue, type QuestionId } from '../../design/index'
import { featureNames, lackedFeatures } from '../../documents/index'
import type { Conflict } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { Citations } from '../drawing/Citation'
import { Prose } from '../drawing/Prose'
import { SchemeName } from '../drawing/SchemeName'
import { Button } from '../parts/Button'
import { givenAnswers, valueWords } from './decisionWords'
import { entryOf } from './entries'
import styles from './states.module.css'

interface ConflictStateProps {
  readonly conflict: Conflict
  readonly onTryAnswer: (question: QuestionId, option: AnswerValue) => void
  readonly compact?: boolean
}

/** No scheme meets these answers together: which they are, by which rules, and every single change that helps. */
export function ConflictState({ conflict, onTryAnswer, compact = false }: ConflictStateProps) {
  const atOdds = givenAnswers(conflict.answers)
  const reasons = conflict.rules.flatMap((id) => entryOf(knowledge, id) ?? [])
  const lacked = lackedFeatures(conflict.rules)
  return (
    <div className={styles.state}>
      <ul className={styles.chips} aria-label="Answers at odds">
        {atOdds.flatMap(({ question, values }) =>
          values.map((value) => (
            <li key={value}>
              <code className={styles.odd} title={`${questions[question].label}: ${valueWords(question, value)}`}>
                {value}
              </code>
            </li>
          )),
        )}
      </ul>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason.id}>
            <Prose>{reason.because}</Prose> <Citations sources={reason.sources} atMost={2} />
          </li>
        ))}
        {lacked.length > 0 && !compact && (
          <li>
            The authorization server, as it is stated, lacks {featureNames(lacked)}.{' '}
            <Citations sources={lacked.flatMap((id) => knowledge.server[id].sources)} />
          </li>
        )}
      </ul>
      {conflict.resolutions.length === 0 ? (
        <p className={styles.reasons}>No single change of an answer helps; two or more must change.</p>
      ) : (
        <ul className={styles.ways} aria-label="Changes that open a scheme" data-compact={compact ? '' : undefined}>
          {conflict.resolutions.map(({ question, option, scheme }) => (
            <li key={`${question} ${option}`}>
              <div>
                <b>{valueWords(question, option)}</b>
                <p className={styles.instead}>{instead(question, conflict)}</p>
              </div>
              <SchemeName scheme={scheme} winner size={compact ? 's' : 'm'} />
              <Button aria-label={`Take: ${valueWords(question, option)}`} onClick={() => onTryAnswer(question, option)}>
                Take
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function instead(question: QuestionId, { answers }: Conflict): React.ReactNode {
  const given = answers[question]
  const label = questions[question].label
  if (given === undefined) return label
  return (
    <>
      {label}, instead of <code>{typeof given === 'string' ? given : given.join(' ')}</code>
    </>
  )
}
