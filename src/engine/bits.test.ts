import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitsWhere, countBetween, countOf, isSet, keyOf, keyWithin, meets, spanOf, wordsFor } from './bits'

const room = 130
const numbers = fc.uniqueArray(fc.nat(room - 1), { maxLength: 40 })
const setOf = (some: readonly number[]): Uint32Array => bitsWhere(room, (index) => some.includes(index))
const whole = Array.from({ length: room }, (_, index) => index)

describe('a set of small numbers', () => {
  it('takes a word for each 32 numbers begun, and one at least', () => {
    expect([0, 1, 32, 33, 64, 65].map(wordsFor)).toEqual([1, 1, 1, 2, 2, 3])
  })

  it('has the numbers that were put in, wherever it starts', () => {
    fc.assert(
      fc.property(numbers, (some) => {
        const bits = setOf(some)
        const behind = Uint32Array.from([0xffff_ffff, 0, ...bits])
        expect(whole.filter((index) => isSet(bits, index))).toEqual(some.toSorted((a, b) => a - b))
        expect(whole.filter((index) => isSet(behind, index, 2))).toEqual(some.toSorted((a, b) => a - b))
      }),
    )
  })

  it('meets another where they have a number in common', () => {
    fc.assert(
      fc.property(numbers, numbers, (some, others) => {
        const common = some.some((one) => others.includes(one))
        expect(meets(setOf(some), Uint32Array.from([0xffff_ffff, ...setOf(others)]), 1, wordsFor(room))).toBe(common)
      }),
    )
  })

  it('has another key exactly where what it has in common with a mask differs', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, mask) => {
        const common = (some: readonly number[]) => some.filter((one) => mask.includes(one)).toSorted((x, y) => x - y)
        const isSame = JSON.stringify(common(a)) === JSON.stringify(common(b))
        const [bits, span] = [setOf(mask), spanOf(setOf(mask))]
        expect(keyOf(setOf(a), bits) === keyOf(setOf(b), bits)).toBe(isSame)
        expect(keyWithin(setOf(a), span) === keyWithin(setOf(b), span)).toBe(isSame)
        expect(keyWithin(setOf(a), span).length).toBeLessThanOrEqual(keyOf(setOf(a), bits).length)
      }),
    )
  })

  it('spans the words between its first and its last number', () => {
    expect([spanOf(setOf([])), spanOf(setOf([40])), spanOf(setOf([31, 70]))].map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [1, 2],
      [0, 3],
    ])
  })

  it('counts its numbers, all of a word or those between two bounds', () => {
    fc.assert(
      fc.property(numbers, fc.nat(room - 1), fc.nat(room - 1), (some, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        expect(countBetween(setOf(some), from, to)).toBe(some.filter((index) => index >= from && index < to).length)
        expect(countOf(setOf(some)[0]!)).toBe(some.filter((index) => index < 32).length)
      }),
    )
  })
})
