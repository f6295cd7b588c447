/** Lets the app work without a network after the first visit, and tells when a newer version has been fetched. */
import { useSyncExternalStore } from 'react'

let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()

function found(worker: ServiceWorker | null): void {
  if (worker === null || worker === waiting) return
  waiting = worker
  for (const listener of listeners) listener()
}

/** Fetches the app for later. Without a network at hand, or where the browser refuses, all goes on as before. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' })
    // Without a worker in charge, what has been fetched is the first version and nothing newer.
    const isNewer = () => navigator.serviceWorker.controller !== null
    if (isNewer()) found(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && isNewer()) found(worker)
      })
    })
  } catch {
    // Private windows and hosts without TLS have no service worker.
  }
}

/** Whether a newer version waits to be loaded. */
export const useNewer = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting !== null,
    () => false,
  )

/** Loads the newer version in this tab; others go on with theirs until they are loaded anew. */
export function loadNewer(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is told without an origin
  waiting?.postMessage('take-over')
}
