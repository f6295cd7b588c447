import { questionIds, questions, type Answers, type AnswerValue, type QuestionId, type SchemeId, type ValueOf } from '../../design/index'
import type { WhatIf } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { SensitivityBars } from '../drawing/SensitivityBars'
import { SchemeName } from '../drawing/SchemeName'
import { SchemeSymbol } from '../drawing/SchemeSymbol'
import { TextButton } from '../drawing/TextButton'
import { Button } from '../parts/Button'
import { changeWords, type Change } from './changeWords'
import { valueWords } from './decisionWords'
import styles from './Changes.module.css'

interface ChangesProps {
  readonly whatIf: readonly WhatIf[]
  readonly answers: Answers
  readonly scheme: SchemeId | null
  readonly onTryAnswer: (question: QuestionId, option: AnswerValue) => void
}

/** What each other answer would change, by question; answers that only close or open the decision share a line. */
export function Changes({ whatIf, answers, scheme, onTryAnswer }: ChangesProps) {
  const groups = questionIds.flatMap((question) => {
    const all = whatIf.filter((row) => row.question === question)
    if (all.length === 0) return []
    const leading = all.filter((row) => row.scheme !== null && row.changes.length > 0)
    const same = all.filter(({ changes }) => changes.length === 0)
    const open = all.filter((row) => row.scheme === null && row.changes.some((change) => change.startsWith('open ')))
    return [{ question, leading, same, open, closed: all.filter((row) => ![leading, same, open].some((list) => list.includes(row))) }]
  })
  const idle = groups.filter(({ leading, open, closed }) => leading.length + open.length + closed.length === 0)
  return (
    <>
      {groups
        .filter((group) => !idle.includes(group))
        .map(({ question, leading, same, open, closed }) => (
          <section key={question} className={styles.group} aria-label={questions[question].label}>
            <header>
              <h3>{questions[question].label}</h3>
              <p>now: {nowWords(question, answers)}</p>
            </header>
            <ul>
              {leading.map((row) => (
                <Row key={row.option} row={row} scheme={scheme} onTry={() => onTryAnswer(row.question, row.option)} />
              ))}
            </ul>
            <Line lead="Opens it again, further answers are needed:" rows={open} onTry={onTryAnswer} />
            <Line lead="No scheme would meet these answers together:" rows={closed} onTry={onTryAnswer} />
            <Line lead="The same decision:" rows={same} onTry={null} />
          </section>
        ))}
      {idle.length > 0 && (
        <p className={styles.idle}>No other answer changes anything here: {idle.map(({ question }) => questions[question].label.toLowerCase()).join(', ')}.</p>
      )}
    </>
  )
}

interface LineProps {
  readonly lead: string
  readonly rows: readonly WhatIf[]
  readonly onTry: ChangesProps['onTryAnswer'] | null
}

function Line({ lead, rows, onTry }: LineProps) {
  if (rows.length === 0) return null
  return (
    <p className={styles.line}>
      {lead}{' '}
      {rows.map(({ question, option }, i) => (
        <span key={option}>
          {i > 0 && ' · '}
          {onTry ? (
            <TextButton aria-label={`Try: ${valueWords(question, option)}`} onClick={() => onTry(question, option)}>
              {valueWords(question, option)}
            </TextButton>
          ) : (
            valueWords(question, option)
          )}
        </span>
      ))}
    </p>
  )
}

const threats: Readonly<Record<string, string>> = knowledge.threats

/** How many differences a row tells; beyond, it counts. */
const shownValues = 4
const shownControls = 3
const shownThreats = 4

function Row({ row, scheme, onTry }: { readonly row: WhatIf; readonly scheme: SchemeId | null; readonly onTry: () => void }) {
  const { values, controls, remarks } = changeWords(row.changes, knowledge.controls)
  const label = valueWords(row.question, row.option)
  const givenUp = row.givesUp.filter(({ remains }) => remains)
  const isSame = row.scheme === scheme
  const told = [...values.slice(0, shownValues), ...(controls.length > shownControls ? [] : controls)]
  const rest = [
    values.length > shownValues ? `${values.length - shownValues} more figures` : '',
    controls.length > shownControls ? `${controls.length} controls differ` : '',
    ...remarks,
  ].filter((text) => text !== '')
  return (
    <li className={styles.row} data-same={isSame ? '' : undefined}>
      <div className={styles.option}>
        <b>{row.question === 'sensitivity' ? <SensitivityBars sensitivity={row.option as ValueOf<'sensitivity'>} /> : label}</b> <code>{row.option}</code>
      </div>
      <div>
        <p className={styles.scheme}>
          {isSame ? (
            <>
              <SchemeSymbol scheme={row.scheme ?? 'open'} />
              The same scheme
            </>
          ) : (
            <SchemeName scheme={row.scheme} winner />
          )}
        </p>
        <p className={styles.delta}>
          {told.map((change, i) => (
            <span key={change.what}>
              {i > 0 && ', '}
              <Delta change={change} />
            </span>
          ))}
          {told.length > 0 && rest.length > 0 && '; '}
          {rest.join('; ')}
        </p>
        {givenUp.length > 0 && (
          <p className={styles.delta}>
            No control then covers{' '}
            {givenUp.slice(0, shownThreats).map(({ threat }, i) => (
              <span key={threat}>
                {i > 0 && ', '}
                <span title={threats[threat]}>{threat.replaceAll('-', ' ')}</span>
              </span>
            ))}
            {givenUp.length > shownThreats && ` and ${givenUp.length - shownThreats} more threats`}.
          </p>
        )}
      </div>
      <Button aria-label={`Try: ${label}`} onClick={onTry}>
        Try
      </Button>
    </li>
  )
}

function Delta({ change: { what, before, after } }: { readonly change: Change }) {
  return (
    <>
      {what} {before && <s>{before}</s>} <ins>{after ?? 'no longer asked for'}</ins>
    </>
  )
}

function nowWords(question: QuestionId, answers: Answers): string {
  const given = answers[question]
  if (given === undefined) return 'not known'
  const values: readonly string[] = typeof given === 'string' ? [given] : given
  return values.map((value) => lowerFirst(valueWords(question, value))).join(' · ')
}

/** A label inside a sentence; abbreviations keep their capitals. */
const lowerFirst = (text: string) => (/^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
