import { questions, type Answers } from '../../design/index'
import type { Decision } from '../../engine/index'
import { Citations } from '../drawing/Citation'
import { Prose } from '../drawing/Prose'
import { SchemeName } from '../drawing/SchemeName'
import { bindingWords, exposureSentence, exposureWords, givenAnswers, proofWords, valueWords } from './decisionWords'
import { headFigure, refreshWords, stepUpWords, validationWords } from './sheetWords'
import styles from './Answer.module.css'

/** The head of a decided sheet: the sentence, the scheme, why, nine facts, and the answers that led here. */
export function Answer({ decision, answers }: { readonly decision: Decision; readonly answers: Answers }) {
  const { scheme, why } = decision
  return (
    <div className={styles.top}>
      <h1 className={styles.answer}>{decision.sentence}</h1>
      {scheme && (
        <p className={styles.scheme}>
          <SchemeName scheme={scheme} binding={decision.senderConstraint} winner size="l" /> <code className={styles.id}>{scheme}</code>
        </p>
      )}
      {(why ?? exposureSentence(decision)) && (
        <p className={styles.lead}>
          {why && <Prose>{why.because}</Prose>} {exposureSentence(decision)} {why && <Citations sources={why.sources} atMost={2} />}
        </p>
      )}
      {scheme && <Facts decision={decision} />}
      <Because answers={answers} />
    </div>
  )
}

function Facts({ decision }: { readonly decision: Decision }) {
  const { scopes, audience, lookupsPerCall } = decision
  const [proof, binding, check, head] = [proofWords(decision), bindingWords(decision), validationWords(decision), headFigure(decision)]
  return (
    <dl className={styles.facts}>
      <Fact name={head.name} figure>
        {head.words}
      </Fact>
      <Fact name="Exposure after withdrawal" figure>
        {exposureWords(decision)}
      </Fact>
      <Fact name="Look-ups per call" figure>
        {lookupsPerCall}
      </Fact>
      <Fact name="Client proves itself by" id={proof?.id}>
        {proof?.words}
      </Fact>
      <Fact name="Token bound to" id={binding?.id}>
        {binding?.words}
      </Fact>
      <Fact name="Token and check" id={check?.id}>
        {check?.words}
      </Fact>
      <Fact name="Scopes">
        {scopes.length === 0 ? (
          'None are requested'
        ) : (
          <span className={styles.chips}>
            {scopes.map((scope) => (
              <code key={scope} className={styles.chip}>
                {scope}
              </code>
            ))}
          </span>
        )}
      </Fact>
      <Fact name="Audience">{audience ? <code>{audience}</code> : 'No token names one'}</Fact>
      <Fact name={decision.stepUp || !refreshWords(decision) ? 'Step-up' : 'Renewal and step-up'}>
        {decision.stepUp ? stepUpWords(decision) : `${refreshWords(decision)?.words ?? ''}; no step-up`}
      </Fact>
    </dl>
  )
}

interface FactProps {
  readonly name: string
  readonly figure?: boolean
  readonly id?: string | null | undefined
  readonly children: React.ReactNode
}

function Fact({ name, figure = false, id, children }: FactProps) {
  return (
    <div data-figure={figure ? '' : undefined}>
      <dt>{name}</dt>
      <dd>
        {children}
        {id && <code className={styles.id}>{id}</code>}
      </dd>
    </div>
  )
}

function Because({ answers }: { readonly answers: Answers }) {
  const given = givenAnswers(answers)
  return (
    <div className={styles.because}>
      <h2>Because you answered</h2>
      {given.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <ul className={styles.chips}>
          {given.flatMap(({ question, values }) =>
            values.map((value) => (
              <li key={value} title={`${questions[question].label}: ${valueWords(question, value)}`}>
                <code className={styles.chip}>{value}</code>
              </li>
            )),
          )}
        </ul>
      )}
    </div>
  )
}
