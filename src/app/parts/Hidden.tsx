import styles from './Hidden.module.css'

/** Text that is read aloud and not seen. */
export function Hidden({ children, ...rest }: React.ComponentProps<'span'>) {
  return (
    <span className={styles.hidden} {...rest}>
      {children}
    </span>
  )
}
