import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Brand } from '../parts/Brand'
import { Button } from '../parts/Button'
import styles from './Failure.module.css'

interface State {
  readonly error: Error | null
}

/** The last net: a fault of the page itself. The design is in the address bar, so nothing is lost. */
export class Failure extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main id="main" className={styles.failure}>
        <Brand />
        <h1>This page has failed; your design has not.</h1>
        <p>All answers are in the address of this page. Copy it before you go on, then load the page again.</p>
        <pre>{error.message}</pre>
        <p className={styles.row}>
          <Button kind="primary" onClick={() => window.location.reload()}>
            Load again
          </Button>
          <a href="#/">Go to the start page</a>
        </p>
      </main>
    )
  }
}
