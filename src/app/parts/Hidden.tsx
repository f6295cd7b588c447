import styles from './Hidden.module.css'

interface HiddenProps extends React.ComponentPropsWithoutRef<'span'> {
  readonly as?: 'span' | 'h1' | 'h2'
}

/** Text that is read aloud and not seen. */
export function Hidden({ as: Tag = 'span', children, ...rest }: HiddenProps) {
  return (
    <Tag className={styles.hidden} {...rest}>
      {children}
    </Tag>
  )
}
