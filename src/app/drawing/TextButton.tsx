import type { ComponentProps } from 'react'
import styles from './TextButton.module.css'

/** A button that reads as a link: it does something here, and leads nowhere. */
export function TextButton({ children, ...rest }: ComponentProps<'button'>) {
  return (
    <button type="button" className={styles.text} {...rest}>
      {children}
    </button>
  )
}
