import type { Design } from './design'
import { displayName } from './names'
import { currentKnowledge } from './version'

/** A design in which nothing has been said yet. */
export function emptyDesign(): Design {
  return { version: 1, knowledge: currentKnowledge, api: { name: displayName(''), profiles: [] }, integrations: [] }
}
