import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { renderComparison } from '../../documents/index'
import { readCompare, writeCompare } from '../../link/index'
import { CompareView } from '../compare/CompareView'
import { CopyButton } from '../drawing/CopyButton'
import { Frame } from '../frame/Frame'
import { Button } from '../parts/Button'
import { isolated } from '../parts/isolated'
import { Notice } from '../parts/Notice'
import { go, subscribe } from '../routing/route'
import styles from './CompareScreen.module.css'
import { engineOf, knowledge } from './engine'
import { linkOf, openDesign, pageAddress } from './session'
import Unreadable from './Unreadable'
import { comparisonOf } from './since'

/** Two designs from one link, side by side; nothing here changes either of them. */
export default function CompareScreen() {
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => '',
  )
  const { before, after, problems } = useMemo(() => readCompare(hash), [hash])
  const comparison = useMemo(() => (before && after ? comparisonOf(knowledge, engineOf, before, after) : null), [before, after])
  useEffect(() => {
    document.title = comparison ? `Compare · ${isolated(comparison.after.api)} · Authwright` : 'Unreadable link · Authwright'
  }, [comparison])
  if (!before || !after || !comparison) return <Unreadable text={hash} problems={problems.map(({ message }) => message)} />
  const link = pageAddress() + writeCompare(before, after)
  return (
    <Frame
      middle={
        <p className={styles.name}>
          <b>
            <bdi>{comparison.after.api}</bdi>
          </b>{' '}
          · two designs compared
        </p>
      }
    >
      <main id="main" tabIndex={-1} className={styles.main}>
        {problems.length > 0 && (
          <Notice severity="note" title="About these links.">
            {problems.map(({ message }) => message).join(' ')}
          </Notice>
        )}
        <CompareView
          comparison={comparison}
          links={{ before: linkOf(before), after: linkOf(after) }}
          actions={
            <div className={styles.actions} data-noprint="">
              <Button kind="primary" onClick={() => openDesign(after)}>
                Edit a copy of the second
              </Button>
              <Button onClick={() => go(writeCompare(after, before))}>Turn round</Button>
              <CopyButton text={link} label="Copy link" />
              <CopyButton text={renderComparison({ comparison, knowledge, link })} label="Copy as Markdown" />
            </div>
          }
        />
      </main>
    </Frame>
  )
}
