/** Engines over the versions of the advice that were published, each made when it is first asked. */
import type { Design } from '../../design/index'
import { createEngine, isPublished, type Engine } from '../../engine/index'
import type { Knowledge } from '../../knowledge/notation'

/** The version that decides a design: the one that its link names, or the present one where that was never published. */
export const decidingVersion = (knowledge: Knowledge, { knowledge: named }: Pick<Design, 'knowledge'>): string =>
  isPublished(knowledge, named) ? named : knowledge.version

/** Engines by version; one is made once. */
export function enginesOf(knowledge: Knowledge): (version: string) => Engine {
  const made = new Map<string, Engine>()
  return (version) => {
    const known = made.get(version) ?? createEngine(knowledge, version)
    made.set(version, known)
    return known
  }
}
