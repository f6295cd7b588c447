import { describe, expect, it } from 'vitest'
import { placeOf, screenOf } from './route'

describe('the address', () => {
  it('opens the start page when there is no link', () => {
    expect(['', '#', '#/'].map(screenOf)).toEqual(['start', 'start', 'start'])
  })
  it('opens a design for anything that may be a link, re-encoded ones included', () => {
    expect(['#/d/1/A', '#%2Fd%2F1%2FA', '#/d/9/later', '#whatever'].map(screenOf)).toEqual(['design', 'design', 'design', 'design'])
  })
  it('tells a comparison from a design', () => {
    expect(['#/c/1/A/d/1/B', '#%2Fc%2F1%2FA'].map(screenOf)).toEqual(['compare', 'compare'])
  })
  it('tells a short link from the others', () => {
    expect(['#/z/1/eNpV', '#%2Fz%2F1%2FeNpV'].map(screenOf)).toEqual(['short', 'short'])
  })
  it('takes nothing from a history entry that another page wrote', () => {
    expect([placeOf(null), placeOf('x'), placeOf({ view: 'decision' })]).toEqual([null, null, null])
    expect(placeOf({ documentId: 'a', view: 'nonsense', at: -2 })).toEqual({ documentId: 'a', view: 'decision', at: 0 })
  })
})
