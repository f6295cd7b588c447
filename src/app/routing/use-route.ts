import { useSyncExternalStore } from 'react'
import { placeOf, screenOf, subscribe, type Screen, type View } from './route'

/** The screen that the address asks for. */
export function useScreen(): Screen {
  return useSyncExternalStore(
    subscribe,
    () => screenOf(window.location.hash),
    () => 'start',
  )
}

/** The view of the design; a link that comes from elsewhere opens on the decision. */
export function useView(): View {
  return useSyncExternalStore(
    subscribe,
    () => placeOf(window.history.state)?.view ?? 'decision',
    () => 'decision',
  )
}
