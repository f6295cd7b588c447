import fc from 'fast-check'
import { expect, it } from 'vitest'
import { durationWords } from './duration'

it('names times as people do', () => {
  expect([10, 60, 90, 120, 300, 3600, 5400, 86_400, 172_800, 2_592_000].map(durationWords)).toEqual([
    '10 s',
    '60 s',
    '90 s',
    '2 min',
    '5 min',
    '1 h',
    '90 min',
    '24 h',
    '2 d',
    '30 d',
  ])
})

it('never rounds a time', () => {
  const units = { s: 1, min: 60, h: 3600, d: 86_400 }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 86_400 }), (seconds) => {
      const [figure, unit] = durationWords(seconds).split(' ')
      expect(Number(figure) * units[unit as keyof typeof units]).toBe(seconds)
    }),
  )
})
