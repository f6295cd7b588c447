import { describe, expect, it } from 'vitest'
import { questionIds, type QuestionId } from '../../design/index'
import type { Relevance } from '../../engine/index'
import { answerLabel, interviewOf, numberOf } from './interview'

const all = (value: Relevance, but: Partial<Record<QuestionId, Relevance>> = {}) =>
  ({ ...Object.fromEntries(questionIds.map((id) => [id, value])), ...but }) as Record<QuestionId, Relevance>
const open = { nextQuestion: null }

describe('the interview', () => {
  it('begins with whose behalf, then where, then what can be counted on', () => {
    expect(interviewOf({}, all('decides'), open, []).next).toBe('authority')
    expect(interviewOf({ authority: 'user' }, all('decides'), open, []).next).toBe('client')
    expect(interviewOf({ authority: 'user', client: 'browser' }, all('decides'), open, []).next).toBe('capability')
  })

  it('then asks what the engine says would narrow most', () => {
    const answers = { authority: 'user', client: 'browser', capability: 'no-backend' } as const
    expect(interviewOf(answers, all('decides'), { nextQuestion: 'issuer' }, []).next).toBe('issuer')
  })

  it('asks what decides before what refines', () => {
    const answers = { authority: 'service', client: 'workload', capability: 'key-pair' } as const
    const { next, deciding, refining } = interviewOf(answers, all('refines', { issuer: 'decides' }), open, [])
    expect(next).toBe('issuer')
    expect(deciding).toEqual(['issuer'])
    expect(refining).toEqual(['trust', 'sensitivity', 'revocation', 'path'])
  })

  it('does not ask again what was put off, and ends when nothing else is left', () => {
    const answers = { authority: 'nobody' } as const
    const first = interviewOf(answers, all('idle', { sensitivity: 'decides' }), open, [])
    expect(first.next).toBe('sensitivity')
    expect(interviewOf(answers, all('idle', { sensitivity: 'decides' }), open, ['sensitivity']).next).toBeNull()
  })

  it('numbers questions as they came up, and those that do not count not at all', () => {
    const visited: QuestionId[] = ['authority', 'issuer', 'client']
    expect(numberOf(visited, ['authority', 'client', 'issuer'], 'client')).toBe(3)
    expect(numberOf(visited, ['authority', 'client'], 'client')).toBe(2)
    expect(numberOf(visited, ['authority', 'client'], 'issuer')).toBe(0)
  })

  it('says why a question is not asked', () => {
    const { steps } = interviewOf({ authority: 'event' }, all('idle'), open, [])
    const reason = (id: QuestionId) => steps.find((step) => step.id === id)?.reason
    expect(reason('client')).toBe('Does not apply: on whose behalf is “Nobody: a signed event is pushed”.')
    expect(reason('path')).toBe('Not asked: no answer changes this decision.')
  })

  it('puts several answers to one question in words', () => {
    expect(answerLabel('needs', { needs: ['while-away', 'step-up'] })).toBe('Access while the user is away; A fresh sign-in for some calls')
    expect(answerLabel('needs', {})).toBeNull()
  })
})
