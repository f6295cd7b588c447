import type { Check, Control, Knowledge } from '../../knowledge/notation'

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
    entries = new Map([...knowledge.budgets, ...knowledge.fit, ...knowledge.rules].map((entry) => [entry.id, entry]))
    known.set(knowledge, entries)
  }
  return entries.get(id) ?? null
}

/** A control by its id; null where this knowledge has none. */
export function controlOf(knowledge: Pick<Knowledge, 'controls'>, id: string): Control | null {
  const controls: Readonly<Record<string, Control>> = knowledge.controls
  return (Object.hasOwn(controls, id) && controls[id]) || null
}

/** A line of the validation checklist by its id; null where this knowledge has none. */
export function checkOf(knowledge: Pick<Knowledge, 'checks'>, id: string): Check | null {
  const checks: Readonly<Record<string, Check>> = knowledge.checks
  return (Object.hasOwn(checks, id) && checks[id]) || null
}
