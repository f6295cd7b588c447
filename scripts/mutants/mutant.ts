/** One change to the knowledge or the engine, and what notices it. */
import type { Knowledge } from '../../src/knowledge/index'

/** The kinds of check that can notice a mutant, in the order in which they are asked; the first that does ends it. */
export const kinds = ['laws', 'golden', 'properties', 'tests'] as const
export type Kind = (typeof kinds)[number]

interface Named {
  /** Stable while the text that it changes stays: where, what, and the change. */
  readonly id: string
  /** What the figures are told by: a file of the engine, a part of the knowledge. */
  readonly group: string
  /** File and line, as in `src/engine/settle.ts:97`. */
  readonly at: string
}

export interface KnowledgeMutant extends Named {
  readonly room: 'knowledge'
  readonly make: () => Knowledge
  /** Whether the change can be felt at this place at all; what it cannot touch is not decided again. */
  readonly touches: (known: Readonly<Record<string, unknown>>) => boolean
}

export interface EngineMutant extends Named {
  readonly room: 'engine'
  readonly address: URL
  /** The whole module with the change. */
  readonly text: string
}

export type Mutant = KnowledgeMutant | EngineMutant

/** What noticed a mutant, and how. */
export interface Kill {
  readonly by: Kind
  readonly how: string
}

/** Numbers ids that occur more than once, so that each is unique. */
export function numbered<T extends { readonly id: string }>(mutants: readonly T[]): readonly T[] {
  const seen = new Map<string, number>()
  return mutants.map((mutant) => {
    const count = (seen.get(mutant.id) ?? 0) + 1
    seen.set(mutant.id, count)
    return count === 1 ? mutant : { ...mutant, id: `${mutant.id} (${count})` }
  })
}
