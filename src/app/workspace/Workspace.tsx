import { Suspense, useEffect } from 'react'
import { savesData, whenIdle } from '../frame/idle'
import { ApiPanel } from '../studio/lazy'
import { useEditor } from '../studio/session'
import { useUi } from '../store/ui'
import { Integration } from './Integration'
import { IntegrationList } from './IntegrationList'
import { Live } from './Live'
import { Nothing } from './Nothing'
import { ReadOut } from './ReadOut'
import styles from './Workspace.module.css'

/** Integrations, the interview, and the decision that follows it. */
export default function Workspace() {
  const at = useUi((state) => state.at)
  const onApi = useUi((state) => state.onApi)
  const documentId = useEditor((state) => state.documentId)
  const exists = useEditor((state) => state.design.integrations[at] !== undefined)

  // The diagrams of the next screen are fetched while nobody waits for them.
  useEffect(() => (savesData() ? undefined : whenIdle(() => void import('../drawing/mermaid').then(({ warmDiagrams }) => warmDiagrams()))), [])

  return (
    <div className={styles.workspace} data-alone={exists ? undefined : ''}>
      <IntegrationList />
      <main id="main" tabIndex={-1} className={styles.main}>
        {onApi ? (
          <Suspense fallback={null}>
            <ApiPanel key={documentId} />
          </Suspense>
        ) : exists ? (
          <Integration key={`${documentId} ${at}`} at={at} />
        ) : (
          <Nothing />
        )}
      </main>
      {exists && <Live at={at} />}
      <ReadOut at={at} />
    </div>
  )
}
