import { useMemo } from 'react'
import { toMermaid, toSteps, type Exchange } from '../../flows/index'
import { Diagram } from './Diagram'
import styles from './SequenceDiagram.module.css'

interface SequenceDiagramProps {
  readonly exchange: Exchange
  /** Names the picture, and a file that it is saved in. */
  readonly title: string
}

/** A protocol exchange as a diagram, with the same steps as text below it. */
export function SequenceDiagram({ exchange, title }: SequenceDiagramProps) {
  const source = useMemo(() => toMermaid(exchange), [exchange])
  return (
    <Diagram source={source} title={title}>
      <details className={styles.text}>
        <summary>The same steps as text</summary>
        <ol>
          {toSteps(exchange).map((step) => (
            <li key={step.number}>{step.sentence}</li>
          ))}
        </ol>
      </details>
    </Diagram>
  )
}
