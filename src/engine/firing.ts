/** Which rules fire at a point, all at once: one bit a rule, so that a point is a few conjunctions of words. */
import type { LocalRule } from './compile'

export interface Firing {
  /** Words of 32 rules. */
  readonly width: number
  /** For each free question and value number the rules that the value lets hold. */
  readonly passing: readonly (readonly Uint32Array[])[]
  readonly rules: readonly Pick<LocalRule, 'marks'>[]
  /** The rules that given marks let hold, by the marks joined with commas. */
  readonly marked: Map<string, Uint32Array>
}

const bitsWhere = (count: number, holds: (index: number) => boolean): Uint32Array => {
  const bits = new Uint32Array((count + 31) >> 5)
  for (let index = 0; index < count; index++) if (holds(index)) bits[index >> 5]! |= 1 << (index & 31)
  return bits
}

/** `sets` are the values of each free question. */
export function firingOf(rules: readonly Pick<LocalRule, 'passes' | 'marks'>[], sets: readonly (readonly unknown[])[]): Firing {
  const passing = sets.map((own, q) => own.map((_, number) => bitsWhere(rules.length, (index) => ((rules[index]!.passes[q]! >> number) & 1) === 1)))
  return { width: (rules.length + 31) >> 5, passing, rules, marked: new Map() }
}

/** Marks that are kept; whoever walks through all sets of profiles shall not keep every one. */
const kept = 500

function markedBy({ rules, marked }: Firing, marks: readonly string[]): Uint32Array {
  const id = marks.length === 0 ? '' : marks.join()
  let bits = marked.get(id)
  if (bits === undefined) {
    bits = bitsWhere(rules.length, (index) => rules[index]!.marks?.some((mark) => marks.includes(mark)) ?? true)
    if (marked.size >= kept) marked.clear()
    marked.set(id, bits)
  }
  return bits
}

let room = new Uint32Array(0)

/** The rules that fire; the words belong to the next caller as well, so they are read at once. */
export function firedAt(firing: Firing, values: readonly number[], marks: readonly string[]): Uint32Array {
  const { width, passing } = firing
  if (room.length < width) room = new Uint32Array(width)
  const start = markedBy(firing, marks)
  for (let w = 0; w < width; w++) room[w] = start[w]!
  for (let q = 0; q < passing.length; q++) {
    const own = passing[q]![values[q]!]!
    for (let w = 0; w < width; w++) room[w]! &= own[w]!
  }
  return room
}

export const isFired = (fired: Uint32Array, index: number): boolean => ((fired[index >> 5]! >>> (index & 31)) & 1) === 1

/** The rules of which something holds, as bits. */
export const maskOf = (rules: readonly LocalRule[], holds: (rule: LocalRule) => boolean): Uint32Array =>
  bitsWhere(rules.length, (index) => holds(rules[index]!))

/** What fires within a mask, as a short text to look up by. */
export function keyWithin(fired: Uint32Array, mask: Uint32Array): string {
  let key = ''
  for (let w = 0; w < mask.length; w++) {
    const word = fired[w]! & mask[w]!
    key += String.fromCharCode(word & 0xffff, word >>> 16)
  }
  return key
}
