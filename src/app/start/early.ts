/** What was pressed on the painted page before its script was there. */

declare global {
  interface Window {
    /** The last press or key, which public/theme.js keeps for the page's script; absent once that is there. */
    early?: Event | null
  }
}

/** Does again what was pressed too early to count, and has nothing more kept. */
export function catchUp(): void {
  const { early } = window
  delete window.early
  queueMicrotask(() => {
    if (early instanceof KeyboardEvent) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: early.key, bubbles: true, cancelable: true }))
    else if (early?.target instanceof Element)
      early.target.closest('button, input')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }))
  })
}
