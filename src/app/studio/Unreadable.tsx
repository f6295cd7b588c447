import { Frame } from '../frame/Frame'
import { Notice } from '../parts/Notice'
import { OpenBox } from '../start/OpenBox'
import styles from './Unreadable.module.css'

interface UnreadableProps {
  readonly text: string
  readonly problems: readonly string[]
}

/** A link of which nothing could be read: what it was, why, and what to do. */
export default function Unreadable({ text, problems }: UnreadableProps) {
  return (
    <Frame>
      <main id="main" tabIndex={-1} className={styles.page}>
        <h1>Nothing in this link could be read.</h1>
        <Notice severity="error" title={problems[0] ?? 'It holds no design.'}>
          {problems.slice(1).join(' ')}
        </Notice>
        <h2>The link, as it came</h2>
        <pre tabIndex={0} role="region" aria-label="The link, as it came">
          {text.length > 2000 ? `${text.slice(0, 2000)}… (${text.length} characters in all)` : text}
        </pre>
        <p>
          Links are often cut or re-encoded by chat and mail. Ask for it again, best as a file or in code marks, and open it here; or{' '}
          <a href="#/">start from the first question</a>.
        </p>
        <OpenBox />
      </main>
    </Frame>
  )
}
