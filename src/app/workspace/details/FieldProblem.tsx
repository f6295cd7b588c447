import { SeverityMark } from '../../drawing/SeverityMark'
import { TextButton } from '../../drawing/TextButton'
import styles from './Details.module.css'
import type { WordProblem } from './words'

interface FieldProblemProps {
  readonly id: string
  readonly problem: WordProblem
  readonly onTake?: (suggestion: string) => void
}

/** What is wrong with a field, under it, with the way out. */
export function FieldProblem({ id, problem: { message, suggestion }, onTake }: FieldProblemProps) {
  return (
    <p className={styles.problem} role="alert">
      <SeverityMark severity="error" quiet />
      <span>
        <span id={id}>{message}</span> {suggestion && onTake && <TextButton onClick={() => onTake(suggestion)}>Use “{suggestion}”</TextButton>}
      </span>
    </p>
  )
}
