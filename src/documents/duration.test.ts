import { expect, test } from 'vitest'
import { durationInSeconds } from './duration'

test.each([
  [60, '60 s'],
  [300, '5 min (300 s)'],
  [86_400, '24 h (86400 s)'],
])('puts %i seconds beside their words', (seconds, words) => {
  expect(durationInSeconds(seconds)).toBe(words)
})
