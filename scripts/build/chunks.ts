/** Walks over the scripts of a build. */
import type { Rolldown } from 'vite'

type Chunk = Rolldown.OutputChunk

export const chunksOf = (bundle: Rolldown.OutputBundle): Chunk[] => Object.values(bundle).filter((file) => file.type === 'chunk')

/** Chunks that some lead to, themselves included, in the order in which they are met; by default along what they import at once. */
export function reached(from: readonly Chunk[], bundle: Rolldown.OutputBundle, next: (chunk: Chunk) => readonly string[] = ({ imports }) => imports): Chunk[] {
  const seen = new Set<Chunk>()
  const visit = (chunk: Rolldown.OutputBundle[string] | undefined): void => {
    if (chunk?.type !== 'chunk' || seen.has(chunk)) return
    seen.add(chunk)
    for (const file of next(chunk)) visit(bundle[file])
  }
  from.forEach(visit)
  return [...seen]
}
