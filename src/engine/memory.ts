/** Remembers what was worked out for an object, by what it depends on beside it. */

/** `kept`: how much is remembered in all before everything is forgotten. */
export function createMemory<T>(kept = 5000) {
  let all = new WeakMap<object, Map<string, T>>()
  let count = 0
  const forget = (): void => {
    all = new WeakMap()
    count = 0
  }
  return {
    recall(of: object, key: string, make: () => T): T {
      const known = all.get(of)?.get(key)
      if (known !== undefined) return known
      const made = make()
      if (count++ >= kept) forget()
      const own = all.get(of)
      if (own === undefined) all.set(of, new Map([[key, made]]))
      else own.set(key, made)
      return made
    },
    forget,
  }
}
