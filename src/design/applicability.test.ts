import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applies, choices, isComplete, normaliseAnswers, questionIds, type Answers } from './index'
import { anyAnswers } from './generators'

const applying = (answers: Answers) => questionIds.filter((id) => applies(id, answers))

describe('applicability', () => {
  it('leaves every question open while nothing is answered', () => {
    expect(applying({})).toEqual(questionIds)
  })

  it('asks nothing of a caller without identity but trust, sensitivity and path', () => {
    expect(applying({ authority: 'nobody' })).toEqual(['authority', 'trust', 'sensitivity', 'path'])
  })

  it('asks no client of an event and offers it what servers can count on', () => {
    expect(applying({ authority: 'event' })).not.toContain('client')
    expect(choices('capability', { authority: 'event' })).toEqual(['federated-identity', 'mesh-certificate', 'key-pair', 'stored-secret', 'provider-fixed'])
  })

  it('asks for extras only where a person is meant', () => {
    expect(applies('needs', { authority: 'user' })).toBe(true)
    expect(applies('needs', { authority: 'service' })).toBe(false)
  })

  it('offers the capabilities of the client, and all that some client has while it is not known', () => {
    expect(choices('capability', { client: 'desktop' })).toEqual(['local-browser', 'second-device', 'no-browser', 'provider-fixed'])
    expect(choices('capability', { authority: 'user' })).toHaveLength(18)
    expect(choices('capability', { authority: 'nobody', client: 'desktop' })).toEqual([])
  })

  it('drops answers that have no meaning and says why', () => {
    const { answers, dropped } = normaliseAnswers({ needs: ['step-up'], client: 'browser', capability: 'key-pair', authority: 'service' })
    expect(answers).toEqual({ authority: 'service', client: 'browser' })
    expect(dropped).toEqual([
      { question: 'capability', value: 'key-pair', because: 'it does not apply where client is "browser"' },
      { question: 'needs', value: 'step-up', because: 'it does not apply where authority is "service"' },
    ])
  })

  it('keeps needs in question order, and "no-extras" only where it stands alone', () => {
    expect(normaliseAnswers({ needs: ['call-onward', 'no-extras', 'while-away'] }).answers).toEqual({ needs: ['while-away', 'call-onward'] })
    expect(normaliseAnswers({ needs: ['no-extras'] }).answers).toEqual({ needs: ['no-extras'] })
    expect(normaliseAnswers({ needs: [] }).answers).toEqual({})
  })

  it('is complete when every question that applies is answered', () => {
    expect(isComplete({ authority: 'nobody', trust: 'anyone', sensitivity: 'open-data', path: 'direct' })).toBe(true)
    expect(isComplete({ authority: 'nobody', trust: 'anyone', sensitivity: 'open-data' })).toBe(false)
    expect(isComplete({})).toBe(false)
  })

  it('changes nothing in answers that are normal already', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(normaliseAnswers(answers)).toEqual({ answers, dropped: [] })
      }),
    )
  })
})
