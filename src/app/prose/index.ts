/** The reasons and paraphrases of the knowledge: fetched when they are about to be read. */
import { useSyncExternalStore } from 'react'
import { knowledge } from '../../knowledge/index'
import { join } from './join'

let coming: Promise<void> | null = null
let here = false
const listeners = new Set<() => void>()

/** Fetches what is only read and puts it into the knowledge; once. Rejects where it cannot be fetched, and may be tried again. */
export function loadProse(): Promise<void> {
  coming ??= import('./prose').then(
    ({ prose }) => {
      join(knowledge, prose)
      here = true
      listeners.forEach((listener) => listener())
    },
    (error: unknown) => {
      coming = null
      throw error
    },
  )
  return coming
}

/** Hears when it has come. */
export function onProse(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether reasons can be read; draws anew when they can. */
export const useProse = (): boolean =>
  useSyncExternalStore(
    onProse,
    () => here,
    () => false,
  )
