import { Button } from '../parts/Button'
import { ui, useUi } from '../store/ui'
import { undo } from './session'
import styles from './Toast.module.css'

/** What was just done, with its undo; stays until it is dismissed or replaced. */
export function Toast() {
  const toast = useUi((state) => state.toast)
  const close = () => ui.setState({ toast: null })
  return (
    <div role="status" className={styles.place} data-noprint>
      {toast && (
        <div className={styles.toast}>
          <span>{toast.text}</span>
          {toast.undo && (
            <Button
              onClick={() => {
                undo()
                close()
              }}
            >
              Undo
            </Button>
          )}
          <Button kind="plain" icon="close" label="Dismiss" onClick={close} />
        </div>
      )}
    </div>
  )
}
