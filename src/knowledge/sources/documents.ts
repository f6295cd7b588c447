import type { SourceDocument } from '../notation'
import { ietfDocuments } from './documents-ietf'
import { otherDocuments } from './documents-others'

/** Every standard, guideline and convention that the advice rests on, as it stood in November 2026. */
export const documents = { ...ietfDocuments, ...otherDocuments } as const satisfies Record<string, SourceDocument>

export type DocumentId = keyof typeof documents
