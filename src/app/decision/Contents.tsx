import { useCallback, useEffect, useRef, useState } from 'react'
import styles from './Contents.module.css'

interface ContentsProps {
  readonly entries: readonly { readonly id: string; readonly title: string }[]
  /** The current section's id. */
  readonly current: string | null
  readonly onGo: (id: string) => void
  readonly children?: React.ReactNode
}

/** The sheet's contents: buttons, for the address bar holds the design and has no room for a place on the page. */
export function Contents({ entries, current, onGo, children }: ContentsProps) {
  return (
    <nav className={styles.contents} aria-label="On this page">
      <ol>
        {entries.map(({ id, title }, i) => (
          <li key={id}>
            <button type="button" ref={id === current ? reveal : undefined} aria-current={id === current ? 'true' : undefined} onClick={() => onGo(id)}>
              <span className={styles.number}>{i + 1}</span>
              {title}
            </button>
          </li>
        ))}
      </ol>
      {children}
    </nav>
  )
}

/** Where the contents are a strip, the current entry comes into view. */
function reveal(button: HTMLElement | null): void {
  const strip = button?.closest('ol')
  if (button && strip && strip.scrollWidth > strip.clientWidth) strip.scrollTo({ left: button.offsetLeft - strip.clientWidth / 3 })
}

/** Follows the reader through sections: the current one, how sections tell their elements, and how to go to one. */
export function useReadingPlace(ids: readonly string[]) {
  const elements = useRef(new Map<string, HTMLElement>())
  const [current, setCurrent] = useState<string | null>(null)
  const key = ids.join(' ')

  useEffect(() => {
    let asked = 0
    const look = () => {
      asked = 0
      const line = window.innerHeight * 0.3
      const passed = key.split(' ').filter((id) => (elements.current.get(id)?.getBoundingClientRect().top ?? Infinity) <= line)
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4
      setCurrent((atEnd && window.scrollY > 0 ? key.split(' ').at(-1) : passed.at(-1)) ?? key.split(' ')[0] ?? null)
    }
    const ask = () => {
      asked ||= requestAnimationFrame(look)
    }
    look()
    window.addEventListener('scroll', ask, { passive: true })
    window.addEventListener('resize', ask)
    return () => {
      cancelAnimationFrame(asked)
      window.removeEventListener('scroll', ask)
      window.removeEventListener('resize', ask)
    }
  }, [key])

  const register = useCallback((id: string, element: HTMLElement | null) => {
    if (element) elements.current.set(id, element)
    else elements.current.delete(id)
  }, [])
  const go = (id: string) => {
    const element = elements.current.get(id)
    element?.scrollIntoView({ block: 'start' })
    element?.focus({ preventScroll: true })
  }
  return { current, register, go }
}
