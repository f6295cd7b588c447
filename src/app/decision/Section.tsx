import { createContext, use } from 'react'
import styles from './Section.module.css'

/** Where a section's element is told, so that the contents can follow the reader. */
export const SectionRegister = createContext<(id: string, element: HTMLElement | null) => void>(() => undefined)

interface SectionProps {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly aside?: React.ReactNode
  /** Whether paper keeps it with what stands before it. */
  readonly firstPage?: boolean
  readonly children: React.ReactNode
}

/** A numbered part of the sheet under a heavy rule. */
export function Section({ id, number, title, aside, firstPage = false, children }: SectionProps) {
  const register = use(SectionRegister)
  return (
    <section
      ref={(element) => {
        register(id, element)
        return () => register(id, null)
      }}
      className={styles.section}
      data-first-page={firstPage ? '' : undefined}
      aria-label={title}
      tabIndex={-1}
    >
      <header className={styles.head}>
        <h2>
          <span className={styles.number}>{number}</span>
          {title}
        </h2>
        {aside && <p>{aside}</p>}
      </header>
      {children}
    </section>
  )
}
