import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisStartSeconds, timeScale } from './scale'

const times = fc.array(fc.integer({ min: 1, max: 400 * 86_400 }), { maxLength: 10 })

describe('time scale', () => {
  it('puts a longer time never before a shorter one', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 86_400 * 400 }), fc.integer({ min: 0, max: 86_400 * 400 }), (all, a, b) => {
        const { at } = timeScale(all)
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)))
      }),
    )
  })

  it('draws equal ratios as equal lengths', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: axisStartSeconds, max: 3600 }), fc.integer({ min: axisStartSeconds, max: 3600 }), (all, a, b) => {
        const { at } = timeScale(all)
        expect(at(a * 12) - at(a)).toBeCloseTo(at(b * 12) - at(b), 8)
      }),
    )
  })

  it('begins at ten seconds, reaches at least a day, and holds every time that it is given', () => {
    fc.assert(
      fc.property(times, (all) => {
        const { at, major } = timeScale(all)
        expect(at(10)).toBe(0)
        expect(at(0)).toBe(0)
        expect(major).toContain(86_400)
        for (const seconds of [...all, 86_400]) expect(at(seconds)).toBeLessThan(100)
      }),
    )
  })

  it('labels only times that lie on the axis', () => {
    const { at, major, minor } = timeScale([86_400])
    expect(major.at(-1)).toBe(86_400)
    for (const seconds of [...major, ...minor]) expect(at(seconds)).toBeLessThanOrEqual(100)
  })
})
