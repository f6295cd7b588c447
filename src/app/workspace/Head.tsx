import { useId, useState } from 'react'
import type { QuestionId } from '../../design/index'
import { SeverityMark } from '../drawing/SeverityMark'
import { Button } from '../parts/Button'
import { Hidden } from '../parts/Hidden'
import { cutWords, isTooLong, nameProblem, rename } from '../store/changes'
import { tell, ui, useUi } from '../store/ui'
import { edit, editor, useEditor } from '../studio/session'
import { duplicateIntegration, moveIntegration, removeIntegration } from './actions'
import styles from './Head.module.css'
import type { Interview } from './interview'

interface HeadProps {
  readonly at: number
  readonly interview: Interview
  readonly question: QuestionId | null
}

/** The integration's name, what can be done to it, and how far its interview is. */
export function Head({ at, interview, question }: HeadProps) {
  const name = useEditor((state) => state.design.integrations[at]?.name ?? '')
  const count = useEditor((state) => state.design.integrations.length)
  const renaming = useUi((state) => state.renaming)
  return (
    <header className={styles.head}>
      {renaming ? (
        <>
          <Hidden as="h1">
            <bdi>{name}</bdi>
          </Hidden>
          <NameField at={at} name={name} />
        </>
      ) : (
        <>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <div className={styles.tools} role="group" aria-label={`Change ${name}`}>
            <Button kind="plain" icon="edit" id="rename" onClick={() => ui.setState({ renaming: true })}>
              Rename
            </Button>
            <Button kind="plain" icon="copy" onClick={() => duplicateIntegration(at)}>
              Duplicate
            </Button>
            {count > 1 && (
              <>
                <Button kind="plain" icon="up" label={`Move ${name} up`} disabled={at === 0} onClick={() => moveIntegration(at, -1)} />
                <Button kind="plain" icon="down" label={`Move ${name} down`} disabled={at === count - 1} onClick={() => moveIntegration(at, 1)} />
              </>
            )}
            <Button kind="plain" icon="close" onClick={() => removeIntegration(at)}>
              Remove
            </Button>
          </div>
        </>
      )}
      <Progress interview={interview} question={question} />
    </header>
  )
}

function NameField({ at, name }: { readonly at: number; readonly name: string }) {
  const id = useId()
  const [text, setText] = useState(name)
  const problem = useEditor((state) => nameProblem(state.design, at, text))
  const close = () => {
    ui.setState({ renaming: false })
    requestAnimationFrame(() => document.getElementById('rename')?.focus())
  }
  const save = () => {
    if (nameProblem(editor.getState().design, at, text)) return
    edit(rename(at, text))
    if (isTooLong(text)) tell(cutWords)
    close()
  }
  return (
    <form
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label htmlFor={id}>Name of the integration</label>
      <div>
        <input
          id={id}
          value={text}
          maxLength={400}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}p` : undefined}
          ref={(field) => {
            field?.focus()
            if (field && field.dataset['ready'] === undefined) field.select()
            if (field) field.dataset['ready'] = ''
          }}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        />
        <Button type="submit" kind="primary">
          Save
        </Button>
        <Button kind="plain" onClick={close}>
          Cancel
        </Button>
      </div>
      {!problem && isTooLong(text) && <p className={styles.problem}>{cutWords}</p>}
      {problem && (
        <p id={`${id}p`} className={styles.problem}>
          <SeverityMark severity="error" quiet />
          <span>{problem}</span>
        </p>
      )}
    </form>
  )
}

/** How far: as many strokes as questions count, full when answered, dashed when they only refine. */
function Progress({ interview, question }: { readonly interview: Interview; readonly question: QuestionId | null }) {
  const { steps, asked, answered, deciding, refining } = interview
  const left = deciding.length + refining.length
  return (
    <div className={styles.progress}>
      <span className={styles.strokes} aria-hidden="true">
        {steps
          .filter(({ id }) => asked.includes(id))
          .map(({ id, state }) => (
            <i key={id} data-state={state} data-current={id === question ? '' : undefined} />
          ))}
      </span>
      <p>
        {left === 0
          ? `All ${answered} questions that matter are answered.`
          : `${answered} of ${asked.length} answered. ${leftWords(deciding.length, refining.length)}`}
      </p>
    </div>
  )
}

function leftWords(deciding: number, refining: number): string {
  const parts = [deciding > 0 && `${deciding} can still change the scheme`, refining > 0 && `${refining} ${refining === 1 ? 'refines' : 'refine'} the figures`]
  return `${parts.filter(Boolean).join(', ')}.`
}
