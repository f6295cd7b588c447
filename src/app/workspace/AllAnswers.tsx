import { choices, questions, type Answers, type QuestionId } from '../../design/index'
import { ui } from '../store/ui'
import styles from './AllAnswers.module.css'
import { answerLabel, labelOf, type Interview, type Step } from './interview'
import { take } from './take'

interface AllAnswersProps {
  readonly at: number
  readonly answers: Answers
  readonly interview: Interview
  readonly question: QuestionId | null
}

/** Brings a question on screen and the focus to it. */
export function ask(question: QuestionId): void {
  ui.setState({ question, look: null, onApi: false })
  requestAnimationFrame(() => {
    const heading = document.getElementById('question')
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'nearest' })
  })
}

/** Every question with its answer, editable where it stands; those not asked say why. */
export function AllAnswers({ at, answers, interview, question }: AllAnswersProps) {
  return (
    <section className={styles.answers} aria-labelledby="all-answers">
      <h2 id="all-answers">All answers</h2>
      <ol>
        {interview.steps.map((step) => (
          <li key={step.id} aria-current={step.id === question ? 'step' : undefined} data-state={step.state}>
            <button
              type="button"
              className={styles.question}
              onClick={() => ask(step.id)}
              disabled={step.state === 'not-asked' && choices(step.id, answers).length === 0}
            >
              {questions[step.id].label}
            </button>
            <Answer at={at} step={step} answers={answers} />
            <span className={styles.value}>{valueText(answers, step.id)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Answer({ at, step, answers }: { readonly at: number; readonly step: Step; readonly answers: Answers }) {
  const { id, state, reason } = step
  if (state === 'not-asked') return <span className={styles.reason}>{reason}</span>
  const given = answers[id] as string | readonly string[] | undefined
  const unknown = state === 'refines' ? 'Not known yet: it refines' : 'Not known yet'
  if (questions[id].several) {
    return (
      <button type="button" className={styles.open} data-unknown={given === undefined ? '' : undefined} onClick={() => ask(id)}>
        {answerLabel(id, answers) ?? unknown}
      </button>
    )
  }
  return (
    <select
      className={styles.select}
      aria-label={questions[id].label}
      data-unknown={given === undefined ? '' : undefined}
      value={given ?? ''}
      onChange={(event) => take(at, id, event.target.value)}
    >
      <option value="">{given === undefined ? unknown : 'I don’t know yet'}</option>
      {choices(id, answers).map((value) => (
        <option key={value} value={value}>
          {labelOf(id, value)}
        </option>
      ))}
    </select>
  )
}

function valueText(answers: Answers, id: QuestionId): string {
  const given = answers[id] as string | readonly string[] | undefined
  return given === undefined ? '' : typeof given === 'string' ? given : given.join('.')
}
