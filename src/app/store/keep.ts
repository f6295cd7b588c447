/** The last designs, kept in this browser. Storage may be refused, full or hold garbage: the app goes on. */
import { keptKey } from './kept'

export interface Kept {
  readonly documentId: string
  readonly name: string
  /** The whole design, as its link. */
  readonly link: string
  readonly integrations: number
  /** Milliseconds since 1970, when it was last changed. */
  readonly time: number
}

export type Trouble = 'refused' | 'full' | 'garbage' | 'elsewhere'

const most = 8

const isKept = (entry: unknown): entry is Kept => {
  const { documentId, name, link, integrations, time } = (entry ?? {}) as Record<string, unknown>
  return (
    typeof documentId === 'string' &&
    typeof name === 'string' &&
    typeof link === 'string' &&
    link.startsWith('#/') &&
    typeof integrations === 'number' &&
    typeof time === 'number' &&
    Math.abs(time) <= 8.64e15
  )
}

/** The kept designs, the latest first, and what went wrong. */
export function readKept(storage: () => Storage = () => window.localStorage): { kept: readonly Kept[]; trouble: Trouble | null } {
  let text: string | null
  try {
    text = storage().getItem(keptKey)
  } catch {
    return { kept: [], trouble: 'refused' }
  }
  if (text === null) return { kept: [], trouble: null }
  try {
    const list: unknown = JSON.parse(text)
    if (!Array.isArray(list)) return { kept: [], trouble: 'garbage' }
    const kept = list.filter(isKept).sort((a, b) => b.time - a.time)
    return { kept, trouble: kept.length === list.length ? null : 'garbage' }
  } catch {
    return { kept: [], trouble: 'garbage' }
  }
}

/** Keeps one design, the latest first; older ones make room. Tells what went wrong. */
export function keep(entry: Kept, storage: () => Storage = () => window.localStorage): Trouble | null {
  const { kept, trouble } = readKept(storage)
  if (trouble === 'refused') return trouble
  let list = [entry, ...kept.filter(({ documentId }) => documentId !== entry.documentId)].slice(0, most)
  for (;;) {
    try {
      storage().setItem(keptKey, JSON.stringify(list))
      return trouble
    } catch {
      if (list.length <= 1) return 'full'
      list = list.slice(0, -1)
    }
  }
}

/** Takes one design out of the list. */
export function forget(documentId: string, storage: () => Storage = () => window.localStorage): void {
  try {
    const { kept } = readKept(storage)
    storage().setItem(keptKey, JSON.stringify(kept.filter((entry) => entry.documentId !== documentId)))
  } catch {
    // What cannot be written cannot be removed either; the list on screen says so by staying.
  }
}

/** What to say of a trouble, and what stays safe. */
export const troubleWords: Readonly<Record<Trouble, { title: string; text: string }>> = {
  refused: {
    title: 'This browser does not let the page store anything.',
    text: 'Nothing is kept after you close the tab. The link in the address bar holds the whole design.',
  },
  full: {
    title: 'The browser’s storage is full.',
    text: 'The last changes are not kept in it. The link in the address bar holds the whole design.',
  },
  garbage: {
    title: 'Some of the designs kept in this browser could not be read.',
    text: 'They are left out of the list; the others are unharmed.',
  },
  elsewhere: {
    title: 'This design was changed in another tab too.',
    text: 'From now on this tab keeps its own copy, so that neither overwrites the other.',
  },
}
