import { Fragment } from 'react'
import { CopyButton } from './CopyButton'
import { markMore } from './more'
import styles from './Code.module.css'

interface CodeProps {
  readonly text: string
  /** What it is, above the text and on its button. */
  readonly title: string
  /** The part of each line that counts. */
  readonly mark?: RegExp
  readonly kind?: 'plain' | 'refused'
}

/** Text of a machine, with Copy above it; it scrolls in itself. */
export function Code({ text, title, mark, kind = 'plain' }: CodeProps) {
  return (
    <div className={styles.block} data-kind={kind}>
      <div className={styles.head}>
        <span>{title}</span>
        <CopyButton kind="plain" text={text} what={`“${title}”`} />
      </div>
      <pre ref={markMore} tabIndex={0} role="region" aria-label={title}>
        <code>
          {text.split('\n').map((line, i) => (
            <Fragment key={i}>
              {i > 0 && '\n'}
              <Line line={line} mark={mark} />
            </Fragment>
          ))}
        </code>
      </pre>
    </div>
  )
}

function Line({ line, mark }: { readonly line: string; readonly mark: RegExp | undefined }) {
  const found = mark?.exec(line)
  if (!found || found[0] === '') return line
  const end = found.index + found[0].length
  return (
    <>
      {line.slice(0, found.index)}
      <span className={styles.marked}>{found[0]}</span>
      {line.slice(end)}
    </>
  )
}
