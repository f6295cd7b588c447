import { SeverityMark } from '../../drawing/SeverityMark'
import { TextButton } from '../../drawing/TextButton'
import styles from './Details.module.css'
import type { WordProblem } from './words'

interface FieldProblemProps {
  readonly id: string
  /** The id of the field, which has the focus again when the suggestion is taken; not needed where none can be. */
  readonly field?: string
  readonly problem: WordProblem
  readonly onTake?: (suggestion: string) => void
}

/** What is wrong with a field, under it, with the way out. */
export function FieldProblem({ id, field, problem: { message, suggestion }, onTake }: FieldProblemProps) {
  // At once: a form's own way waits for a timer, and a key pressed before that would be lost with the button.
  const take = (word: string) => {
    onTake?.(word)
    if (field !== undefined) document.getElementById(field)?.focus()
  }
  return (
    <p className={styles.problem} role="alert">
      <SeverityMark severity="error" quiet />
      <span>
        <span id={id}>{message}</span> {suggestion && onTake && <TextButton onClick={() => take(suggestion)}>Use “{suggestion}”</TextButton>}
      </span>
    </p>
  )
}
