import { useState } from 'react'
import { Button } from '../parts/Button'
import styles from './Newer.module.css'
import { loadNewer, useNewer } from './offline'

/** Offers a newer version of the app, and never forces it on anybody in the middle of work. */
export function Newer() {
  const newer = useNewer()
  const [later, setLater] = useState(false)
  return (
    <div role="status" className={styles.newer} data-noprint>
      {newer && !later && (
        <>
          <p>A newer version of Authwright is ready. Your work stays as it is.</p>
          <Button onClick={loadNewer}>Load it</Button>
          <Button kind="plain" onClick={() => setLater(true)}>
            Later
          </Button>
        </>
      )}
    </div>
  )
}
