import { Brand } from '../parts/Brand'
import { Button } from '../parts/Button'
import styles from './Frame.module.css'
import { Newer } from './Newer'
import { setTheme, themes, useTheme } from './theme'

interface FrameProps {
  /** What stands beside the brand: the design's name and the screens. */
  readonly middle?: React.ReactNode
  readonly tools?: React.ReactNode
  readonly children: React.ReactNode
}

/** The bar over every screen. */
export function Frame({ middle, tools, children }: FrameProps) {
  return (
    <>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          // The fragment is the design's; the focus moves without it.
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        Skip to the content
      </a>
      <header className={styles.bar}>
        <a className={styles.brand} href="#/">
          <Brand />
          <span>Authwright</span>
        </a>
        {middle}
        <div className={styles.tools}>
          {tools}
          <ThemeButton />
        </div>
      </header>
      <Newer />
      {children}
    </>
  )
}

const words = { system: 'as the system has it', light: 'light', dark: 'dark' } as const

function ThemeButton() {
  const theme = useTheme()
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  return <Button kind="plain" icon="theme" label={`Colours: ${words[theme]}. Change to ${words[next]}`} onClick={() => setTheme(next)} />
}

/** The foot of pages that have one. */
export function Foot({ children }: { readonly children: React.ReactNode }) {
  return <footer className={styles.foot}>{children}</footer>
}
