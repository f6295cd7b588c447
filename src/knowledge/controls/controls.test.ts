import { describe, expect, it } from 'vitest'
import { controls } from './index'

describe('controls', () => {
  it('have stable codes of their own, and statements that continue a keyword', () => {
    const all = Object.values(controls)
    expect(new Set(all.map((control) => control.code)).size).toBe(all.length)
    expect(all.filter((control) => !/^AUTH-[A-Z]{3}-\d{2}$/.test(control.code)).map((control) => control.code)).toEqual([])
    expect(all.filter((control) => !/^[a-z].*\.$/.test(control.statement)).map((control) => control.code)).toEqual([])
    expect(all.filter((control) => control.label.split(' ').length > 6).map((control) => control.label)).toEqual([])
  })
})
