/** The address bar: which screen, and which text of a link. Written by hand; the link itself is read by the link room. */
export const views = ['workspace', 'decision', 'review', 'document', 'compare'] as const
export type View = (typeof views)[number]

/** What the browser's history keeps beside a link, so that the link itself stays canonical. */
export interface Place {
  readonly documentId: string
  readonly view: View
  /** Index of the integration on screen. */
  readonly at: number
}

export type Screen = 'start' | 'design' | 'compare' | 'short'

/** The screen that a fragment opens. Anything that is not empty is tried as a link. */
export function screenOf(hash: string): Screen {
  const text = hash.replace(/^(#|%23)/i, '')
  if (text === '' || text === '/') return 'start'
  const [, , kind = ''] = /^\/?(\/|%2f)([cz])(\/|%2f)/i.exec(text) ?? []
  return kind === '' ? 'design' : kind.toLowerCase() === 'c' ? 'compare' : 'short'
}

/** The place kept in a history entry; null where another page or a typed address made it. */
export function placeOf(state: unknown): Place | null {
  const place = state as Partial<Place> | null
  if (!place || typeof place !== 'object' || typeof place.documentId !== 'string') return null
  return {
    documentId: place.documentId,
    view: views.find((view) => view === place.view) ?? 'decision',
    at: Number.isInteger(place.at) && place.at! >= 0 ? place.at! : 0,
  }
}

const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())

/** Hears of every change of the address, by the browser or by `go`. */
export function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('hashchange', tell)
    window.addEventListener('popstate', tell)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('hashchange', tell)
    window.removeEventListener('popstate', tell)
  }
}

/** Opens an address as a new entry of the history. */
export function go(hash: string, place: Place | null = null): void {
  window.history.pushState(place, '', hash)
  tell()
}

/** Opens an address in place of the present one; the entry's own place stays. */
export function exchange(hash: string): void {
  window.history.replaceState(window.history.state, '', hash)
  tell()
}

/** Writes the address of the present entry anew; nobody is told. */
export function rewrite(hash: string, place: Place): void {
  window.history.replaceState(place, '', hash)
}
