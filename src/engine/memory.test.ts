import { describe, expect, it } from 'vitest'
import { createMemory } from './memory'

/** The keys that had to be made anew when they were recalled one after the other; `!` forgets all in between. */
function made(keys: readonly string[], kept?: number): string {
  const memory = createMemory<string>(kept)
  const owners = { a: {}, b: {} }
  return keys
    .filter((key) => {
      let isMade = false
      if (key === '!') memory.forget()
      else expect(memory.recall(owners[key[0] as 'a'], key.slice(1), () => ((isMade = true), key))).toBe(key)
      return isMade
    })
    .join(' ')
}

describe('what was worked out', () => {
  it('is worked out once for each object and key', () => {
    expect(made(['a1', 'a1', 'a2', 'b1', 'a1', 'a2', 'b1'])).toBe('a1 a2 b1')
  })

  it('is forgotten together, once there is more than is kept', () => {
    expect(made(['a1', 'a2', 'a1', 'a3', 'a3', 'a1', 'a2'], 2)).toBe('a1 a2 a3 a1 a2')
  })

  it('is forgotten when asked to, and counted anew', () => {
    expect(made(['a1', 'a2', '!', 'a1', 'a2', 'a1', 'a2'], 2)).toBe('a1 a2 a1 a2')
  })
})
