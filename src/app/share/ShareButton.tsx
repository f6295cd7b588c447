import { Suspense, useRef, useState } from 'react'
import { Button } from '../parts/Button'
import { ShareSheet } from '../studio/lazy'
import { flush } from '../studio/session'
import styles from './Share.module.css'

/** A press beside the dialog closes it, where the browser can do that. */
const lightDismiss = { closedby: 'any' } as const

/** Opens the ways in which a design can be handed on. */
export function ShareButton({ primary }: { readonly primary: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        kind={primary ? 'primary' : 'default'}
        icon="link"
        aria-haspopup="dialog"
        onClick={() => {
          flush()
          setOpen(true)
          dialog.current?.showModal()
        }}
      >
        Share
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="share" onClose={() => setOpen(false)} {...lightDismiss}>
        <Suspense fallback={null}>{open && <ShareSheet onClose={() => dialog.current?.close()} />}</Suspense>
      </dialog>
    </>
  )
}
