import { useEffect, useRef, useState } from 'react'
import { Button } from '../parts/Button'
import { copyText } from '../parts/clipboard'
import { Hidden } from '../parts/Hidden'
import styles from './CopyButton.module.css'

interface CopyButtonProps {
  readonly text: string
  /** What stands on the button, as "Copy" or "Copy Mermaid". */
  readonly label?: string
  /** What is copied, read aloud where the label alone does not tell. */
  readonly what?: string
  readonly kind?: 'primary' | 'default' | 'plain'
}

/** Copies text and says so on itself, without moving anything. */
export function CopyButton({ text, label = 'Copy', what, kind = 'default' }: CopyButtonProps) {
  const [said, setSaid] = useState<'Copied' | 'Not allowed' | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const copy = async () => {
    setSaid((await copyText(text)) ? 'Copied' : 'Not allowed')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setSaid(null), 2500)
  }
  return (
    <Button kind={kind} icon={said === 'Copied' ? 'check' : said ? 'close' : 'copy'} onClick={() => void copy()}>
      <span className={styles.swap}>
        <span data-out={said ? '' : undefined}>
          {label}
          {what && <Hidden> {what}</Hidden>}
        </span>
        <span role="status">{said}</span>
      </span>
    </Button>
  )
}
