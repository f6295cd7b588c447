import { useEffect, useMemo, useRef, useState } from 'react'
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
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const strip = list.current
    const button = strip?.querySelector<HTMLElement>('[aria-current]')
    if (strip && button && strip.scrollWidth > strip.clientWidth) strip.scrollTo({ left: button.offsetLeft - strip.clientWidth / 3 })
  }, [current])
  return (
    <nav className={styles.contents} aria-label="On this page">
      <ol ref={list}>
        {entries.map(({ id, title }, i) => (
          <li key={id}>
            <button type="button" aria-current={id === current ? 'true' : undefined} onClick={() => onGo(id)}>
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

/** Follows the reader through sections: the current one, how sections tell their elements, and how to go to one. */
export function useReadingPlace(ids: readonly string[]) {
  const elements = useMemo(() => new Map<string, HTMLElement>(), [])
  const [current, setCurrent] = useState<string | null>(null)
  const key = ids.join(' ')

  useEffect(() => {
    let asked = 0
    const look = () => {
      asked = 0
      const line = window.innerHeight * 0.3
      const passed = key.split(' ').filter((id) => (elements.get(id)?.getBoundingClientRect().top ?? Infinity) <= line)
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
  }, [elements, key])

  const register = useMemo(
    () => (id: string, element: HTMLElement | null) => {
      if (element) elements.set(id, element)
      else elements.delete(id)
    },
    [elements],
  )
  const go = (id: string) => {
    const element = elements.get(id)
    element?.scrollIntoView({ block: 'start' })
    element?.focus({ preventScroll: true })
  }
  return { current, register, go }
}
