import { lazy, Suspense, useEffect, useState } from 'react'
import type { AnswerValue, Chosen, QuestionId } from '../../design/index'
import type { Decision } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { BasisMark } from '../drawing/BasisMark'
import { MiniExposure } from '../drawing/MiniExposure'
import { SchemeSymbol } from '../drawing/SchemeSymbol'
import { StrengthMark } from '../drawing/StrengthMark'
import { termOfLine } from '../glossary/behind'
import { Term } from '../glossary/Term'
import { Hidden } from '../parts/Hidden'
import { controlGroups } from './controlGroups'
import { exposureSentence } from './decisionWords'
import { controlOf } from './entries'
import { ExceptionNote } from './ExceptionNote'
import { panelRows, type PanelRow } from './panelRows'
import styles from './DecisionPanel.module.css'

// What few decisions need is fetched when one does.
const ConflictState = lazy(async () => ({ default: (await import('./ConflictState')).ConflictState }))
const OpenState = lazy(async () => ({ default: (await import('./OpenState')).OpenState }))
const ServerGap = lazy(async () => ({ default: (await import('./ServerGap')).ServerGap }))
const ServerRow = lazy(() => import('./ServerRow'))

interface DecisionPanelProps {
  /** Name of the integration. */
  readonly name: string
  readonly decision: Decision
  /** What the option under the pointer or the focus would give. */
  readonly preview?: Decision | null
  /** The question on screen. */
  readonly asked?: QuestionId | null
  /** Another scheme that is used in place of the recommended one. */
  readonly exception?: Chosen | undefined
  readonly onTryAnswer: (question: QuestionId, option: AnswerValue) => void
  readonly onAsk: (question: QuestionId) => void
  /** The bar above: what was taken or is previewed, and the way to the whole decision below. */
  readonly strip?: React.ReactNode
  readonly more?: React.ReactNode
}

/** The decision beside the interview: it follows every answer, and previews the one looked at without moving a row. */
export function DecisionPanel({ name, decision, preview = null, asked = null, exception, onTryAnswer, onAsk, strip, more }: DecisionPanelProps) {
  const shown = preview ?? decision
  return (
    <section className={styles.panel} aria-label={`Decision for ${name}`} data-preview={preview ? '' : undefined}>
      {strip}
      <p className={styles.sentence}>{shown.sentence}</p>
      {exception && <ExceptionNote chosen={exception} />}
      {shown.scheme !== null && <Rows shown={shown} before={preview ? decision : null} />}
      <Suspense fallback={null}>
        {shown.outcomes && <OpenState outcomes={shown.outcomes} nextQuestion={shown.nextQuestion} asked={asked ?? shown.nextQuestion} onAsk={onAsk} compact />}
        {shown.scheme === null && shown.server && <ServerGap decision={shown} compact />}
        {shown.conflict && <ConflictState conflict={shown.conflict} onTryAnswer={onTryAnswer} compact />}
      </Suspense>
      <Controls controls={shown.controls} open={shown.scheme === null} />
      {more}
      <Announcement text={announcement(shown, preview !== null)} />
    </section>
  )
}

function Rows({ shown, before }: { readonly shown: Decision; readonly before: Decision | null }) {
  const old = before && panelRows(before)
  return (
    <dl className={styles.rows}>
      {panelRows(shown).map((row, i) => {
        const was = old?.[i]
        // Where nothing was decided, one line says so for all.
        const changed = was !== undefined && was.words !== row.words && (before?.scheme !== null || row.key === 'scheme')
        return (
          <div key={row.key} data-new={changed ? '' : undefined}>
            <dt>
              <Label row={row} decision={shown} />
            </dt>
            <dd>
              <Value row={row} decision={shown} />
              {changed && (
                <span className={styles.was} title={was.words ?? undefined}>
                  was {was.words ?? (before?.conflict ? 'a conflict' : 'open')}
                </span>
              )}
            </dd>
          </div>
        )
      })}
      {(shown.server || before?.server) && (
        <Suspense fallback={null}>
          <ServerRow decision={shown} always={before?.server != null} />
        </Suspense>
      )}
    </dl>
  )
}

/** A line's name; where a term stands behind it, the name opens what it means. */
function Label({ row, decision }: { readonly row: PanelRow; readonly decision: Decision }) {
  const term = termOfLine(row.key, decision)
  return term ? <Term id={term}>{row.label}</Term> : row.label
}

function Value({ row, decision }: { readonly row: PanelRow; readonly decision: Decision }) {
  return (
    <span className={styles.value}>
      {row.key === 'scheme' && <SchemeSymbol scheme={decision.scheme ?? 'open'} binding={decision.senderConstraint} size="s" />}
      <b>{row.words ?? 'Open'}</b>
      {row.key === 'exposure' && decision.exposureSeconds !== null && decision.scheme !== 'anonymous' && (
        <MiniExposure seconds={decision.exposureSeconds} budgetSeconds={decision.budgetSeconds} />
      )}
      {row.id && <code className={styles.id}>{row.id}</code>}
      {row.basis && <BasisMark basis={row.basis} />}
    </span>
  )
}

const firstFew = 3

function Controls({ controls, open }: { readonly controls: Decision['controls']; readonly open: boolean }) {
  if (controls.length === 0) return null
  return (
    <div className={styles.controls}>
      <h3>
        {open ? 'Controls whatever you answer' : 'Controls'} <span className={styles.count}>{controls.length}</span>
      </h3>
      <dl>
        {controlGroups(controls).map((group) => (
          <div key={group.strength}>
            <dt>
              <StrengthMark strength={group.strength} />
              <span className={styles.count}>{group.controls.length}</span>
            </dt>
            {group.controls.slice(0, firstFew).map((control) => (
              <dd key={control.id}>{controlOf(knowledge, control.id)?.label ?? control.id}</dd>
            ))}
            {group.controls.length > firstFew && <dd className={styles.rest}>{group.controls.length - firstFew} more</dd>}
          </div>
        ))}
      </dl>
    </div>
  )
}

function announcement(decision: Decision, isPreview: boolean): string {
  return [isPreview ? 'Preview.' : '', decision.sentence, exposureSentence(decision) ?? ''].filter(Boolean).join(' ')
}

/** Says what is so now, at most once a second, and nothing when the panel first appears. */
function Announcement({ text }: { readonly text: string }) {
  const [first] = useState(text)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    if (text === first && spoken === '') return
    const timer = setTimeout(() => setSpoken(text), 1000)
    return () => clearTimeout(timer)
  }, [text, first, spoken])
  return (
    <Hidden role="status" aria-live="polite">
      {spoken}
    </Hidden>
  )
}
