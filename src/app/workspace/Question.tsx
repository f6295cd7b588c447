import { useEffect, useId, useMemo, useRef } from 'react'
import { choices, questions, type Answers, type AnswerValue, type Api, type QuestionId, type SchemeId } from '../../design/index'
import { SchemeSymbol } from '../drawing/SchemeSymbol'
import { SeverityMark } from '../drawing/SeverityMark'
import { termsBehind } from '../glossary/behind'
import { Glossed, Term } from '../glossary/Term'
import type { TermId } from '../glossary/terms'
import { Button } from '../parts/Button'
import { isFreeKey } from '../parts/keys'
import { Option, Options } from '../parts/Option'
import { Notice } from '../parts/Notice'
import type { Given } from '../store/changes'
import { putOff, ui, useUi } from '../store/ui'
import { knowledge } from '../studio/engine'
import { editor, goTo, useEditor } from '../studio/session'
import { keyOf, numberOf, wordsOf, type Interview } from './interview'
import styles from './Question.module.css'
import { take } from './take'
import { useOutcomes } from './use-outcomes'

const none: readonly QuestionId[] = []

interface QuestionProps {
  readonly at: number
  readonly question: QuestionId
  readonly answers: Answers
  readonly api: Api
  readonly interview: Interview
}

/** One question with its options, and what each would give. */
export function Question({ at, question, answers, api, interview }: QuestionProps) {
  const id = useId()
  const box = useRef<HTMLFormElement>(null)
  const { ask, why, several } = questions[question]
  const values = useMemo(() => choices(question, answers), [question, answers])
  const given = answers[question] as string | readonly string[] | undefined
  const taken = useMemo(() => (given === undefined ? [] : typeof given === 'string' ? [given] : given), [given])
  const options = useMemo(
    () => new Map<string, Given>([...values.map((value) => [value, wouldBe(question, value, taken)] as const), ['', null]]),
    [values, question, taken],
  )
  const outcomes = useOutcomes(answers, api, question, options)
  const name = useEditor((state) => state.design.integrations[at]?.name ?? '')
  const look = useUi((state) => (state.look?.question === question ? state.look.value : null))
  const step = interview.steps.find((one) => one.id === question)
  const setLook = (value: string, on: boolean) => {
    if (on && !taken.includes(value)) ui.setState({ look: { question, value } })
    else if (ui.getState().look?.value === value) ui.setState({ look: null })
  }

  const press = (value: string) => {
    const field = box.current?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(value)}"]`)
    field?.focus()
    if (several) field?.click()
    else take(at, question, value)
  }
  const goOn = () => {
    // Enter may come before the last answer is painted, so the store is asked.
    const now = editor.getState().design.integrations[at]
    if (now && now.answers[question] === undefined) putOff(now.name, question, true)
    ui.setState({ question: null, look: null })
    requestAnimationFrame(() => document.getElementById('question')?.focus())
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') ui.setState({ look: null })
      const { target } = event
      const free = target === document.body || (target instanceof HTMLElement && target.id === 'main') || box.current?.contains(target as Node)
      if (!free || !isFreeKey(event) || document.querySelector('dialog[open]')) return
      const value = event.key === '0' ? '' : values.find((_, index) => keyOf(index) === event.key)
      if (value === undefined) return
      event.preventDefault()
      press(value)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  const open = (outcomes[''] ?? []).length
  const settled = interview.deciding.length === 0 && interview.refining.length > 0
  const number = useUi((state) => numberOf(state.visited[name] ?? none, interview.asked, question))
  return (
    <form
      ref={box}
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault()
        goOn()
      }}
    >
      {settled && step?.state !== 'answered' && (
        <div className={styles.settled}>
          <Notice severity="ok" title="The scheme is settled.">
            You may stop here; what is left refines figures and controls.{' '}
            <button type="button" className={styles.link} onClick={() => goTo('decision')}>
              See the decision
            </button>
          </Notice>
        </div>
      )}
      <fieldset aria-describedby={`${id}why`}>
        <legend id="question" tabIndex={-1}>
          <span className={styles.count}>{number > 0 ? `Question ${number} of ${interview.asked.length}` : (step?.reason ?? '')}</span>
          <h2>{ask}</h2>
        </legend>
        <p className={styles.why} id={`${id}why`}>
          <Glossed>{why}</Glossed>
          {several && ' Several may hold.'}
        </p>
        <Options>
          {values.map((value, index) => {
            const { label, help, example } = wordsOf(question, value)
            return (
              <Option
                key={value}
                keyName={keyOf(index)}
                name={label}
                help={help}
                example={example}
                gives={<Gives schemes={outcomes[value]} taken={taken.includes(value)} />}
                looked={look === value}
                onLook={(on) => setLook(value, on)}
                input={{
                  name: question,
                  type: several ? 'checkbox' : 'radio',
                  value,
                  checked: taken.includes(value),
                  onChange: () => take(at, question, several ? toggled(taken, value) : value),
                  onFocus: () => setLook(value, true),
                  onBlur: () => setLook(value, false),
                }}
              />
            )
          })}
          <Option
            unknown
            keyName="0"
            name="I don’t know yet"
            help={
              open > 1 ? `Keeps ${open} outcomes open. The document prints the question.` : 'The strictest answer is assumed. The document prints the question.'
            }
            input={{
              name: question,
              type: several ? 'checkbox' : 'radio',
              value: '',
              checked: taken.length === 0 && step?.putOff === true,
              onChange: (event) => {
                take(at, question, several ? [] : '')
                if (several) putOff(name, question, event.target.checked)
              },
            }}
          />
        </Options>
        <Terms terms={termsBehind(question, values as readonly AnswerValue[], why)} />
        <div className={styles.foot}>
          <Button type="submit" kind="primary" icon="next">
            {nextWords(interview, question, taken.length > 0)}
          </Button>
          <p className={styles.keys}>Press {values.length > 9 ? '1 to 9 and letters' : `1 to ${values.length}`}, 0 if you don’t know, Enter to go on.</p>
        </div>
      </fieldset>
    </form>
  )
}

/** The terms that these answers stand for, for those who want to read on. */
function Terms({ terms }: { readonly terms: readonly TermId[] }) {
  if (terms.length === 0) return null
  return (
    <div className={styles.terms}>
      Terms behind it:{' '}
      <ul>
        {terms.map((term) => (
          <li key={term}>
            <Term id={term} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function nextWords({ deciding, refining }: Interview, question: QuestionId, isAnswered: boolean): string {
  const left = [...deciding, ...refining].filter((id) => id !== question).length
  if (!isAnswered) return left > 0 ? 'Skip for now' : 'Leave it open'
  return left > 0 ? 'Next question' : 'Done'
}

function wouldBe(question: QuestionId, value: string, taken: readonly string[]): Given {
  const { several, alone } = questions[question]
  if (!several) return value
  if (value === alone) return [value]
  return toggled(
    taken.filter((one) => one !== alone),
    value,
  )
}

const toggled = (taken: readonly string[], value: string): string[] => (taken.includes(value) ? taken.filter((one) => one !== value) : [...taken, value])

function Gives({ schemes, taken }: { readonly schemes: readonly (SchemeId | null)[] | undefined; readonly taken: boolean }) {
  if (!schemes) return <span className={styles.soon} />
  const possible = schemes.filter((scheme) => scheme !== null)
  const [first] = possible
  if (first === undefined) return <SeverityMark severity="warning" says="Conflict" />
  if (possible.length === 1)
    return (
      <>
        <SchemeSymbol scheme={first} size="s" />
        <span className={styles.gives} data-taken={taken ? '' : undefined}>
          {knowledge.schemes[first].label}
        </span>
      </>
    )
  return (
    <>
      <SchemeSymbol scheme="open" size="s" />
      <span>{possible.length} schemes possible</span>
    </>
  )
}

/** Nothing is left to ask. */
export function Finished({ interview, conflict }: { readonly interview: Interview; readonly conflict: boolean }) {
  const open = interview.deciding.length + interview.refining.length
  return (
    <section className={styles.finished}>
      <h2 id="question" tabIndex={-1}>
        {conflict
          ? 'No scheme meets these answers together.'
          : open === 0
            ? 'Every question that matters is answered.'
            : `${open === 1 ? 'One question is' : `${open} questions are`} left open.`}
      </h2>
      <p>
        {conflict
          ? 'Take one of the changes that the decision offers, or change any answer below.'
          : open === 0
            ? 'Change any answer below and watch the decision follow, or read it in full.'
            : 'The document prints them with what they would decide. Answer them below at any time.'}
      </p>
      <div className={styles.foot}>
        <Button kind="primary" icon="next" onClick={() => goTo('decision')}>
          See the whole decision
        </Button>
        <Button onClick={() => goTo('document')}>Open the document</Button>
      </div>
    </section>
  )
}
