import { useDeferredValue, useEffect, useRef } from 'react'
import type { AnswerValue, QuestionId } from '../../design/index'
import type { Decision } from '../../engine/index'
import { DecisionPanel } from '../decision/DecisionPanel'
import { Button } from '../parts/Button'
import { answer, answersWith } from '../store/changes'
import { ui, useUi, type Look } from '../store/ui'
import { decide } from '../studio/engine'
import { edit, goTo, useEditor } from '../studio/session'
import { ask } from './AllAnswers'
import { choices, questions } from '../../design/index'
import { keyOf, labelOf } from './interview'
import styles from './Live.module.css'

/** The decision at the right: follows every answer, and previews the option that is looked at. */
export function Live({ at }: { readonly at: number }) {
  const sheet = useRef<HTMLDialogElement>(null)
  const open = useUi((state) => state.sheet)
  useEffect(() => {
    if (open) sheet.current?.showModal()
    else sheet.current?.close()
  }, [open])
  return (
    <>
      <aside className={styles.live} aria-label="Decision, live">
        <div className={styles.inner} tabIndex={0} role="group" aria-label="The decision so far">
          <Panel at={at} />
        </div>
      </aside>
      <dialog ref={sheet} className={styles.sheet} aria-label="Decision" onClose={() => ui.setState({ sheet: false })}>
        {open && (
          <>
            <header>
              <Button kind="plain" icon="close" label="Close" onClick={() => ui.setState({ sheet: false })} />
            </header>
            <Panel at={at} />
          </>
        )}
      </dialog>
    </>
  )
}

function Panel({ at }: { readonly at: number }) {
  const integration = useEditor((state) => state.design.integrations[at])!
  const profiles = useEditor((state) => state.design.api.profiles)
  const look = useDeferredValue(useUi((state) => state.look))
  const { answers } = integration
  const decision = decide(answers, profiles)
  const preview = look && decide(lookedAt(answers, look), profiles)
  const take = (question: QuestionId, option: AnswerValue) => edit(answer(at, question, questions[question].several ? [option] : option))
  return (
    <DecisionPanel
      name={integration.name}
      decision={decision}
      preview={preview}
      onTryAnswer={take}
      onAsk={(question) => {
        ui.setState({ sheet: false })
        ask(question)
      }}
      strip={<Strip decision={decision} preview={preview} look={look} answers={answers} />}
      more={
        <p className={styles.more}>
          <a
            href={window.location.hash}
            onClick={(event) => {
              event.preventDefault()
              ui.setState({ sheet: false })
              goTo('decision')
              window.scrollTo({ top: 0, behavior: 'instant' })
            }}
          >
            The whole decision
          </a>
          <span>Why not the others, diagram, lifetimes to scale, sources</span>
        </p>
      }
    />
  )
}

type Given = Parameters<typeof answersWith>[0]

const remembered = new WeakMap<Given, Map<string, Given>>()
/** The answers as they would be; the same object for the same look, so that its decision is derived once. */
function lookedAt(answers: Given, { question, value }: Look): Given {
  let looks = remembered.get(answers)
  if (!looks) remembered.set(answers, (looks = new Map()))
  const key = `${question}.${value}`
  let result = looks.get(key)
  if (!result) {
    const { several, alone } = questions[question]
    const given = (answers[question] ?? []) as readonly string[]
    result = answersWith(answers, question, several && value !== alone ? [...given.filter((one) => one !== alone), value] : several ? [value] : value).answers
    looks.set(key, result)
  }
  return result
}

interface StripProps {
  readonly decision: Decision
  readonly preview: Decision | null
  readonly look: Look | null
  readonly answers: Given
}

/** What the panel shows: the decision as it is, or what an option would make of it. */
function Strip({ decision, preview, look, answers }: StripProps) {
  if (look && preview) {
    const key = keyOf(choices(look.question, answers).indexOf(look.value))
    return (
      <p className={styles.strip} data-look="">
        <b>Preview: {labelOf(look.question, look.value)}.</b> {key && `Press ${key} to take it, `}Esc to leave.
      </p>
    )
  }
  return (
    <p className={styles.strip} data-state={decision.conflict ? 'conflict' : decision.outcomes ? 'open' : 'settled'}>
      {decision.conflict ? (
        <>
          <b>Conflict.</b> A result, not a fault: change one answer below.
        </>
      ) : decision.outcomes ? (
        <>
          <b>Still open.</b> {decision.outcomes.length} outcomes are possible; each answer narrows them.
        </>
      ) : (
        <>
          <b>Decided.</b>{' '}
          {decision.assumptions.length > 0
            ? `The strictest answer is assumed for ${decision.assumptions.length === 1 ? '1 open question' : `${decision.assumptions.length} open questions`}.`
            : 'Point at an option to see what it would give.'}
        </>
      )}
    </p>
  )
}
