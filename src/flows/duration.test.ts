import { expect, it } from 'vitest'
import { durationOf } from './duration'

it('writes times as the sheet does', () => {
  expect([45, 60, 90, 120, 300, 3600, 5400, 86_400, 90_000, 2_592_000].map(durationOf)).toEqual([
    '45 s', '60 s', '90 s', '2 min', '5 min', '1 h', '90 min', '24 h', '25 h', '30 d',
  ]) // prettier-ignore
})
