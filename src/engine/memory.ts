/** Remembers what was worked out for an object, by what it depends on beside it. */

/** `kept`: how much is remembered of one object before all of it is forgotten. */
export function createMemory<T>(kept = 2000) {
  let all = new WeakMap<object, Map<string, T>>()
  return {
    recall(of: object, key: string, make: () => T): T {
      let own = all.get(of)
      if (own === undefined) all.set(of, (own = new Map()))
      let known = own.get(key)
      if (known === undefined) {
        known = make()
        if (own.size >= kept) own.clear()
        own.set(key, known)
      }
      return known
    },
    forget(): void {
      all = new WeakMap()
    },
  }
}
