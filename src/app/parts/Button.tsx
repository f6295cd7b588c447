import type { ComponentProps } from 'react'
import { Icon, type IconName } from '../drawing/Icon'
import styles from './Button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: 'primary' | 'default' | 'plain'
  readonly icon?: IconName
  /** The button's name where only the icon is seen. */
  readonly label?: string
}

/** A button of the house: 36 px, square, one primary a screen. */
export function Button({ kind = 'default', icon, label, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      className={styles.button}
      data-kind={kind}
      data-square={label === undefined ? undefined : ''}
      aria-label={label}
      title={label}
      type={type}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
