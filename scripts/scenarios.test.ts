import { describe, expect, it } from 'vitest'
import { judgeCases } from './cases'

describe('the published cases', () => {
  const cases = judgeCases()

  it('are decided acceptably, at least 62 of the 65', () => {
    expect(cases.length).toBe(65)
    expect(cases.filter(({ passed }) => !passed).map(({ id }) => id).length).toBeLessThanOrEqual(3)
  })

  it('get the best known answer in at least 50 of the 61 that have one', () => {
    expect(cases.filter(({ preferred }) => preferred !== null).length).toBe(61)
    expect(cases.filter(({ preferred }) => preferred === true).length).toBeGreaterThanOrEqual(50)
  })

  it('never lead to what their sources forbid', () => {
    expect(cases.filter(({ forbidden }) => forbidden).map(({ id }) => id)).toEqual([])
  })
})
