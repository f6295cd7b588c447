import { questionIds, questions, type QuestionId } from '../../design/index'
import type { Outcome } from '../../engine/index'
import { SchemeName } from '../drawing/SchemeName'
import { TextButton } from '../drawing/TextButton'
import { Notice } from '../parts/Notice'
import { tellingQuestions } from './conditions'
import { valueWords } from './decisionWords'
import styles from './states.module.css'

interface OpenStateProps {
  readonly outcomes: readonly Outcome[]
  readonly nextQuestion: QuestionId | null
  /** The question on screen, where it is not the next one. */
  readonly asked?: QuestionId | null
  readonly onAsk: (question: QuestionId) => void
  readonly compact?: boolean
}

/** Several schemes are still possible: which, by which answers, and what to ask next. */
export function OpenState({ outcomes, nextQuestion, asked = nextQuestion, onAsk, compact = false }: OpenStateProps) {
  const only = compact ? tellingQuestions(outcomes, asked) : null
  return (
    <div className={styles.state}>
      {nextQuestion && (
        <Notice severity="warning" title="Ask next:">
          {lowerFirst(questions[nextQuestion].ask)} <TextButton onClick={() => onAsk(nextQuestion)}>Answer it</TextButton>
        </Notice>
      )}
      <table className={styles.outcomes} data-compact={compact ? '' : undefined}>
        <caption className={styles.caption}>What each answer leads to</caption>
        <thead>
          <tr>
            <th scope="col">Then</th>
            <th scope="col">If</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome.scheme ?? 'conflict'}>
              <th scope="row">
                <SchemeName scheme={outcome.scheme} winner={outcome.scheme !== null} size={compact ? 's' : 'm'} />
              </th>
              <td>
                <When when={outcome.when} only={only} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Values named one by one; beyond, they are counted. */
const named = 6

function When({ when, only }: { readonly when: Outcome['when']; readonly only: readonly QuestionId[] | null }) {
  const told = questionIds.flatMap((question) => {
    const values = when[question]
    return values && values.length > 0 ? [{ question, values }] : []
  })
  const shown = only === null ? told : told.filter(({ question }) => only.includes(question))
  if (shown.length === 0) return <span>Other answers</span>
  return (
    <ul className={styles.when}>
      {shown.map(({ question, values }) => (
        <li key={question}>
          <span className={styles.question}>{questions[question].label}:</span>{' '}
          {values
            .slice(0, named)
            .map((value) => valueWords(question, value))
            .join(' · ')}
          {values.length > named && ` · ${values.length - named} more`}
        </li>
      ))}
    </ul>
  )
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
