import { describe, expect, it } from 'vitest'
import { judgeCases } from './cases'

describe('the published cases', () => {
  const cases = judgeCases()

  it('are decided acceptably, at least 62 of the 65', () => {
    expect(cases.length).toBe(65)
    expect(cases.filter(({ passed }) => !passed).map(({ id }) => id).length).toBeLessThanOrEqual(3)
  })

  it('never lead to what their sources forbid', () => {
    expect(cases.filter(({ forbidden }) => forbidden).map(({ id }) => id)).toEqual([])
  })
})
