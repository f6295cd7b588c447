import { expect, test } from 'vitest'
import { durationInSeconds, humanDuration } from './duration'

test.each([
  [0, '0 s'],
  [60, '60 s'],
  [90, '90 s'],
  [120, '2 min'],
  [300, '5 min'],
  [3600, '1 h'],
  [5400, '90 min'],
  [86_400, '24 h'],
  [129_600, '36 h'],
  [2_592_000, '30 d'],
  [3601, '3601 s'],
])('says %i seconds as %s', (seconds, words) => {
  expect(humanDuration(seconds)).toBe(words)
})

test.each([
  [60, '60 s'],
  [300, '5 min (300 s)'],
  [86_400, '24 h (86400 s)'],
])('puts %i seconds beside their words', (seconds, words) => {
  expect(durationInSeconds(seconds)).toBe(words)
})
