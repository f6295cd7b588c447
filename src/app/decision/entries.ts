import type { Knowledge } from '../../knowledge/notation'

/** What an id of a rule stands for: a rule, a row of the fit table or a budget. */
export interface Entry {
  readonly id: string
  readonly because: string
  readonly sources: readonly string[]
}

const known = new WeakMap<object, ReadonlyMap<string, Entry>>()

/** Looks an entry of the knowledge up by its id; null where there is none. */
export function entryOf(knowledge: Pick<Knowledge, 'rules' | 'fit' | 'budgets'>, id: string): Entry | null {
  let entries = known.get(knowledge)
  if (!entries) {
    entries = new Map([...knowledge.budgets, ...knowledge.fit, ...knowledge.rules].map(({ id: key, because, sources }) => [key, { id: key, because, sources }]))
    known.set(knowledge, entries)
  }
  return entries.get(id) ?? null
}
