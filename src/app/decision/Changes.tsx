import { questionIds, questions, type Answers, type AnswerValue, type QuestionId, type SchemeId } from '../../design/index'
import type { WhatIf } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { SchemeName, schemeLabel } from '../drawing/SchemeName'
import { SchemeSymbol } from '../drawing/SchemeSymbol'
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

/** What each other answer would change, by question; the answers that change nothing are named at the end. */
export function Changes({ whatIf, answers, scheme, onTryAnswer }: ChangesProps) {
  const groups = questionIds.flatMap((question) => {
    const rows = whatIf.filter((row) => row.question === question)
    return rows.length === 0
      ? []
      : [{ question, rows: rows.filter(({ changes }) => changes.length > 0), same: rows.filter(({ changes }) => changes.length === 0) }]
  })
  const idle = groups.filter(({ rows }) => rows.length === 0)
  return (
    <>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ question, rows, same }) => (
          <section key={question} className={styles.group} aria-label={questions[question].label}>
            <header>
              <h3>{questions[question].label}</h3>
              <p>now {nowWords(question, answers)}</p>
            </header>
            <ul>
              {rows.map((row) => (
                <Row key={row.option} row={row} scheme={scheme} onTry={() => onTryAnswer(row.question, row.option)} />
              ))}
            </ul>
            {same.length > 0 && <p className={styles.same}>The same: {same.map(({ option }) => valueWords(question, option)).join(' · ')}</p>}
          </section>
        ))}
      {idle.length > 0 && (
        <p className={styles.idle}>No other answer changes anything here: {idle.map(({ question }) => questions[question].label.toLowerCase()).join(', ')}.</p>
      )}
    </>
  )
}

const shownControls = 3

function Row({ row, scheme, onTry }: { readonly row: WhatIf; readonly scheme: SchemeId | null; readonly onTry: () => void }) {
  const { values, controls, remarks } = changeWords(row.changes, knowledge.controls)
  const label = valueWords(row.question, row.option)
  return (
    <li className={styles.row} data-same={row.scheme === scheme ? '' : undefined}>
      <div className={styles.option}>
        <b>{label}</b> <code>{row.option}</code>
      </div>
      <div className={styles.result}>
        <p className={styles.scheme}>
          {row.scheme === null ? (
            <>
              <SchemeSymbol scheme={remarks.some((remark) => remark.startsWith('open')) ? 'open' : 'conflict'} />
              {remarks.map(remarkWords).join('; ')}
            </>
          ) : row.scheme === scheme ? (
            <>
              <SchemeSymbol scheme={row.scheme} />
              The same scheme
            </>
          ) : (
            <SchemeName scheme={row.scheme} winner />
          )}
        </p>
        {row.scheme !== null && (
          <p className={styles.delta}>
            {values.map((change, i) => (
              <span key={change.what}>
                {i > 0 && ', '}
                <Delta change={change} />
              </span>
            ))}
            {values.length > 0 && controls.length > 0 && '; '}
            {controls.length > shownControls
              ? `${controls.length} controls differ`
              : controls.map((change, i) => (
                  <span key={change.what}>
                    {i > 0 && ', '}
                    <Delta change={change} />
                  </span>
                ))}
            {remarks.length > 0 && <span> {remarks.map(remarkWords).join('; ')}</span>}
          </p>
        )}
      </div>
      <Button aria-label={`Try: ${label}`} onClick={onTry}>
        Try
      </Button>
    </li>
  )
}

function Delta({ change }: { readonly change: Change }) {
  return (
    <>
      {change.what} {change.before && <s>{change.before}</s>} <ins>{change.after ?? 'no longer asked for'}</ins>
    </>
  )
}

function remarkWords(remark: string): string {
  if (remark.startsWith('open between ')) {
    const schemes = remark.slice('open between '.length).split(', ')
    return `Open between ${schemes.map((id) => (id in knowledge.schemes ? schemeLabel(id as SchemeId).toLowerCase() : id)).join(', ')}`
  }
  return remark.charAt(0).toUpperCase() + remark.slice(1)
}

function nowWords(question: QuestionId, answers: Answers): React.ReactNode {
  const given = answers[question]
  if (given === undefined) return 'not known'
  const values: readonly string[] = typeof given === 'string' ? [given] : given
  return values.map((value, i) => (
    <span key={value}>
      {i > 0 && ' · '}
      {valueWords(question, value)}
    </span>
  ))
}
