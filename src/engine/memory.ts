/** Remembers what was worked out for an object, by what it depends on beside it. */

/** `kept`: how much is remembered of one object before all of it is forgotten. */
export function createMemory<Of extends object, T>(kept = 2000) {
  const all = new WeakMap<Of, Map<string, T>>()
  return (of: Of, key: string, make: () => T): T => {
    let own = all.get(of)
    if (own === undefined) all.set(of, (own = new Map()))
    let known = own.get(key)
    if (known === undefined) {
      known = make()
      if (own.size >= kept) own.clear()
      own.set(key, known)
    }
    return known
  }
}
