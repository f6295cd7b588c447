/** Which entries fire at a point, all at once: one bit an entry, so that a point is a few conjunctions of words. */
import { bitsWhere, wordsFor } from './bits'

/** An entry within one context: for each free question the set of its values, by number, under which it still holds. */
export interface Conditional {
  /** One bit for each value number, one number for each free question. */
  readonly passes: readonly number[]
  /** Profiles, or lacks of the server, of which one has to be marked; null: it holds without. */
  readonly marks: readonly string[] | null
}

export interface Firing {
  /** Words of 32 entries. */
  readonly width: number
  /** For each free question and value number the entries that the value lets hold. */
  readonly passing: readonly (readonly Uint32Array[])[]
  readonly entries: readonly Pick<Conditional, 'marks'>[]
  /** The entries that given marks let hold, by the list of the marks: whoever asks often keeps one list. */
  readonly marked: WeakMap<readonly string[], Uint32Array>
}

/** `sets` are the values of each free question. */
export function firingOf(entries: readonly Conditional[], sets: readonly (readonly unknown[])[]): Firing {
  const width = wordsFor(entries.length)
  const passing = sets.map((own) => own.map(() => new Uint32Array(width)))
  entries.forEach(({ passes }, index) => {
    for (let q = 0; q < passing.length; q++)
      for (let number = 0; number < passing[q]!.length; number++) if ((passes[q]! >> number) & 1) passing[q]![number]![index >> 5]! |= 1 << (index & 31)
  })
  return { width, passing, entries, marked: new WeakMap() }
}

/** The entries that the marks let hold. */
export function markedBy({ entries, marked }: Firing, marks: readonly string[]): Uint32Array {
  let bits = marked.get(marks)
  if (bits === undefined) {
    bits = bitsWhere(entries.length, (index) => entries[index]!.marks?.some((mark) => marks.includes(mark)) ?? true)
    marked.set(marks, bits)
  }
  return bits
}

/** The entries that fire at every combination of the possible values. */
export function firedThroughout(firing: Firing, possible: readonly (readonly number[])[], marks: readonly string[]): Uint32Array {
  const fired = markedBy(firing, marks).slice()
  possible.forEach((values, q) => {
    for (const number of values) for (let w = 0; w < fired.length; w++) fired[w]! &= firing.passing[q]![number]![w]!
  })
  return fired
}

/** The entries that fire, written into `into`. */
export function firedAt(firing: Firing, values: readonly number[], marks: readonly string[], into = new Uint32Array(firing.width)): Uint32Array {
  const { width, passing } = firing
  const start = markedBy(firing, marks)
  for (let w = 0; w < width; w++) into[w] = start[w]!
  for (let q = 0; q < passing.length; q++) {
    const own = passing[q]![values[q]!]!
    for (let w = 0; w < width; w++) into[w]! &= own[w]!
  }
  return into
}
