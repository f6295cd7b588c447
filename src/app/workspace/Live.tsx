import { useDeferredValue, useEffect, useRef } from 'react'
import { choices, questions, type Answers, type AnswerValue, type Integration, type QuestionId } from '../../design/index'
import type { Decision } from '../../engine/index'
import { DecisionPanel } from '../decision/DecisionPanel'
import { Button } from '../parts/Button'
import { loadProse, useProse } from '../prose/index'
import { answer, answersWith } from '../store/changes'
import { ui, useUi, type Look } from '../store/ui'
import { decideIntegration } from '../studio/engine'
import { edit, goTo, linkOf, useEditor } from '../studio/session'
import { ask } from './AllAnswers'
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
  const api = useEditor((state) => state.design.api)
  const link = useEditor((state) => linkOf(state.design))
  const look = useDeferredValue(useUi((state) => state.look))
  const question = useUi((state) => state.question)
  const { answers } = integration
  const readable = useProse()
  const decision = inShort(decideIntegration(integration, api), question)
  const preview = look && inShort(decideIntegration(lookedAt(integration, look), api), question)
  // A conflict gives its reasons here; whatever else is read stands on the other screens.
  const isConflict = (preview ?? decision).conflict !== null
  useEffect(() => {
    if (isConflict && !readable) loadProse().catch(() => undefined)
  }, [isConflict, readable])
  const take = (question: QuestionId, option: AnswerValue) => edit(answer(at, question, questions[question].several ? [option] : option))
  return (
    <DecisionPanel
      name={integration.name}
      decision={decision}
      preview={preview}
      asked={question}
      exception={integration.chosen}
      onTryAnswer={take}
      onAsk={(question) => {
        ui.setState({ sheet: false })
        ask(question)
      }}
      strip={<Strip decision={decision} preview={preview} look={look} answers={answers} />}
      more={
        <p className={styles.more}>
          <a
            href={link}
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

/** The decision as the panel has room for it. */
function inShort(decision: Decision, onScreen: QuestionId | null): Decision {
  const { outcomes, nextQuestion } = decision
  if (!outcomes) return decision
  return {
    ...decision,
    outcomes: [...outcomes.filter(({ scheme }) => scheme !== null), ...outcomes.filter(({ scheme }) => scheme === null)],
    nextQuestion: nextQuestion === onScreen ? null : nextQuestion,
  }
}

const remembered = new WeakMap<Integration, Map<string, Integration>>()
/** The integration as it would be; the same object for the same look, so that its decision is derived once. */
function lookedAt(integration: Integration, { question, value }: Look): Integration {
  const { answers } = integration
  let looks = remembered.get(integration)
  if (!looks) remembered.set(integration, (looks = new Map()))
  const key = `${question}.${value}`
  let result = looks.get(key)
  if (!result) {
    const { several, alone } = questions[question]
    const given = (answers[question] ?? []) as readonly string[]
    const would = several && value !== alone ? [...given.filter((one) => one !== alone), value] : several ? [value] : value
    result = { ...integration, answers: answersWith(answers, question, would).answers }
    looks.set(key, result)
  }
  return result
}

interface StripProps {
  readonly decision: Decision
  readonly preview: Decision | null
  readonly look: Look | null
  readonly answers: Answers
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
            : 'It follows every answer, and shows what an option would give.'}
        </>
      )}
    </p>
  )
}
