import { describe, expect, it } from 'vitest'
import { tellingQuestions } from './conditions'

describe('conditions in short', () => {
  it('tell two outcomes apart that the question asked does not', () => {
    const outcomes = [
      { when: { path: ['direct'], issuer: ['own-issuer'] } },
      { when: { path: ['direct'], issuer: ['no-issuer'] } },
      { when: { path: ['gateway'] } },
    ] as unknown as Parameters<typeof tellingQuestions>[0]
    expect(tellingQuestions(outcomes, 'path')).toEqual(['path', 'issuer'])
    expect(tellingQuestions(outcomes.slice(1), 'path')).toEqual(['path'])
  })
})
