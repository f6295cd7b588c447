/** JSON from outside as a tree that can be mended in place. */

export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [key: string]: Json }

/** What a schema found: where, and what kind of mistake. */
export interface Issue {
  readonly code: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly [detail: string]: unknown
}

/** Takes out what an issue speaks of: the value, or where a value is missing, what lacks it. */
export function remove(issue: Issue, draft: JsonObject): void {
  const parent = at(draft, issue.path)
  if (issue.code === 'unrecognized_keys') {
    if (isObject(parent)) for (const key of issue['keys'] as string[]) delete parent[key]
    return
  }
  const missing = parent === undefined && !(at(draft, issue.path.slice(0, -1)) === undefined)
  const path = missing && issue.path.length > 1 ? issue.path.slice(0, -1) : issue.path
  const holder = at(draft, path.slice(0, -1))
  const last = path.at(-1)
  if (Array.isArray(holder) && typeof last === 'number') holder[last] = undefined as unknown as Json
  else if (isObject(holder) && last !== undefined) delete holder[String(last)]
}

/** Closes the gaps that `remove` left in lists. */
export function compact(value: Json): void {
  if (Array.isArray(value)) {
    const left = value.filter((one) => one !== undefined)
    value.length = 0
    for (const one of left) value.push(one)
  }
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) compact(one)
}

export function isObject(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A copy that can be mended in place: no deeper than a design is, and without the keys that reach a prototype. */
export function copy(value: unknown, depth: number): Json | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (depth > 6 || typeof value !== 'object') return undefined
  if (Array.isArray(value)) return value.map((one) => copy(one, depth + 1) ?? null)
  const copied: JsonObject = {}
  for (const [key, one] of Object.entries(value)) {
    const own = key === '__proto__' ? undefined : copy(one, depth + 1)
    if (own !== undefined) copied[key] = own
  }
  return copied
}

/** Takes null for absent. */
export function dropNulls(object: JsonObject): void {
  for (const [key, value] of Object.entries(object)) if (value === null) delete object[key]
}

/** What stands at a path; undefined: nothing. */
export function at(value: Json | undefined, path: readonly PropertyKey[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, step) => {
    if (Array.isArray(inner)) return typeof step === 'number' ? inner[step] : undefined
    return isObject(inner) && Object.hasOwn(inner, step) ? inner[String(step)] : undefined
  }, value)
}
