import type { Knowledge } from '../../src/knowledge/index'

/** Sources that rules cite, conventions of ours left out, in an order that a seed draws; a source that comes later moves no other. */
export function drawn({ rules, sources }: Knowledge, seed: number): readonly string[] {
  const cited = new Set<string>(rules.flatMap((rule) => rule.sources).filter((id) => sources[id]!.document !== 'authwright'))
  return [...cited]
    .map((id) => ({ id, lot: lot(`${seed} ${id}`) }))
    .sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

/** A number that looks drawn: FNV-1a of the text, its bits then mixed. */
function lot(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
