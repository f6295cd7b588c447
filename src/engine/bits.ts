/** Sets of small numbers as words of 32 bits, so that many are compared at once. */

export const wordsFor = (count: number): number => Math.max(1, (count + 31) >> 5)

/** The numbers below `count` of which something holds. */
export function bitsWhere(count: number, holds: (index: number) => boolean): Uint32Array {
  const bits = new Uint32Array(wordsFor(count))
  for (let index = 0; index < count; index++) if (holds(index)) bits[index >> 5]! |= 1 << (index & 31)
  return bits
}

/** Whether a number is in a set that starts at the word `from`. */
export const isSet = (bits: Uint32Array, index: number, from = 0): boolean => ((bits[from + (index >> 5)]! >>> (index & 31)) & 1) === 1

/** Whether two sets have a number in common; the second starts at the word `from`. */
export function meets(a: Uint32Array, b: Uint32Array, from: number, width: number): boolean {
  for (let w = 0; w < width; w++) if ((a[w]! & b[from + w]!) !== 0) return true
  return false
}

/** How many bits of a word are set. */
export function countOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** What two sets have in common, as a short text to look up by. */
export function keyOf(a: Uint32Array, b: Uint32Array, width = b.length, from = 0): string {
  let key = ''
  for (let w = from; w < width; w++) {
    const word = a[w]! & b[w]!
    key += String.fromCharCode(word & 0xffff, word >>> 16)
  }
  return key
}

/** A set with the words outside which it has nothing. */
export interface Span {
  readonly bits: Uint32Array
  readonly from: number
  readonly to: number
}

export function spanOf(bits: Uint32Array): Span {
  const from = bits.findIndex((word) => word !== 0)
  return from < 0 ? { bits, from: 0, to: 0 } : { bits, from, to: bits.findLastIndex((word) => word !== 0) + 1 }
}

/** What a set and a span have in common, as `keyOf` tells it. */
export const keyWithin = (a: Uint32Array, { bits, from, to }: Span): string => keyOf(a, bits, to, from)

/** How many numbers from `from` up to but without `to` are in a set. */
export function countBetween(bits: Uint32Array, from: number, to: number): number {
  let count = 0
  for (let w = from >> 5; w << 5 < to; w++) {
    let word = bits[w]!
    if (w === from >> 5) word &= -1 << (from & 31)
    if (w === to >> 5) word &= ~(-1 << (to & 31))
    count += countOf(word)
  }
  return count
}
