import { temporal, type TemporalState } from 'zundo'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Design } from '../../design/index'

/** What undo and redo bring back: the design, and under which entry it is kept. */
export interface Sheet {
  readonly design: Design
  /** Names the entry in storage and in the history of the browser; not part of the link. */
  readonly documentId: string
}

export interface Editor extends Sheet {
  /** The only way to change the design. A change that returns the same design is no step. */
  readonly edit: (change: (design: Design) => Design) => void
  /** Puts another design in its place; undo brings the former back. */
  readonly replace: (sheet: Sheet) => void
}

export type EditorStore = StoreApi<Editor> & { temporal: StoreApi<TemporalState<Sheet>> }

/** The editor's state: one design with undo and redo over everything that `edit` does. */
export function createEditor(sheet: Sheet): EditorStore {
  return createStore<Editor>()(
    temporal(
      (set) => ({
        ...sheet,
        edit: (change) => set(({ design }) => ({ design: change(design) })),
        replace: (next) => set(next),
      }),
      {
        partialize: ({ design, documentId }): Sheet => ({ design, documentId }),
        equality: (past, current) => past.design === current.design && past.documentId === current.documentId,
        limit: 500,
      },
    ),
  )
}
