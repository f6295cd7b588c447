import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './Option.module.css'

interface OptionProps {
  /** The key that takes it. */
  readonly keyName: string
  readonly name: string
  readonly help: string
  readonly example?: string
  /** What it would give. */
  readonly gives?: ReactNode
  /** Whether this is "I don't know yet". */
  readonly unknown?: boolean
  /** Whether it is looked at without being taken. */
  readonly looked?: boolean
  readonly onLook?: ((look: boolean) => void) | undefined
  readonly input: ComponentProps<'input'>
}

/** One answer as a ruled row; the whole row is the target. */
export function Option({ keyName, name, help, example, gives, unknown = false, looked = false, onLook, input }: OptionProps) {
  const id = useId()
  const look = onLook && {
    // A resting pointer looks at nothing, though rows move under it: only real movement counts.
    onPointerMove: (event: React.PointerEvent) => event.pointerType === 'mouse' && !looked && (event.movementX !== 0 || event.movementY !== 0) && onLook(true),
    onPointerLeave: (event: React.PointerEvent) => event.pointerType === 'mouse' && onLook(false),
  }
  return (
    <label className={styles.option} data-unknown={unknown ? '' : undefined} data-looked={looked ? '' : undefined} {...look}>
      <input {...input} aria-labelledby={`${id}n`} aria-describedby={`${id}h${gives ? ` ${id}g` : ''}`} aria-keyshortcuts={keyName} />
      <span className={styles.key} aria-hidden="true">
        {keyName}
      </span>
      <span className={styles.words}>
        <span className={styles.name} id={`${id}n`}>
          {name}
        </span>
        <span className={styles.help} id={`${id}h`}>
          {help} {example && <span className={styles.example}>{example}</span>}
        </span>
      </span>
      {gives && (
        <span className={styles.gives} id={`${id}g`}>
          {gives}
        </span>
      )}
    </label>
  )
}

/** The rows of one question. */
export function Options({ children }: { readonly children: ReactNode }) {
  return <div className={styles.options}>{children}</div>
}
