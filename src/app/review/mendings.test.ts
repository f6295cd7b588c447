import { describe, expect, it } from 'vitest'
import { emptyDesign, type Answers, type Design, type Integration } from '../../design/index'
import { createEngine } from '../../engine/index'
import { examples, knowledge } from '../../knowledge/index'
import { mendingsOf, reviewSentence, stateWords } from './mendings'

const engine = createEngine(knowledge)
const settled: Answers = {
  authority: 'service',
  client: 'workload',
  capability: 'key-pair',
  trust: 'own-org',
  sensitivity: 'internal',
  revocation: 'within-an-hour',
  path: 'direct',
  issuer: 'own-issuer',
}
const review = (...integrations: Integration[]) => {
  const design: Design = { ...emptyDesign(), integrations }
  const decided = engine.decideDesign(design)
  const mendings = mendingsOf(decided, knowledge)
  return { mendings, sentence: reviewSentence(mendings), states: stateWords(decided.integrations) }
}
const exception = { scheme: 'api_key', until: null, approver: null, reason: null } as const

describe('the review', () => {
  it('says that nothing is to mend where nothing is', () => {
    expect(review({ name: 'Sync', answers: settled })).toMatchObject({ mendings: [], sentence: 'Nothing to mend.', states: '1 integration: decided.' })
  })

  it('tells what is open without calling it a fault', () => {
    const { sentence, states, mendings } = review({ name: 'Sync', answers: settled }, { name: 'New', answers: {} })
    expect(sentence).toBe('Nothing to mend; 1 integration is still open.')
    expect(states).toBe('2 integrations: 1 decided, 1 open.')
    expect(mendings).toMatchObject([{ id: 'Open', integrations: ['New'] }])
  })

  it('counts, and names what to mend first', () => {
    const current = { scheme: 'shared_admin_key', transport: 'header', lifetimeSeconds: 3600, shared: true } as const
    const { sentence, mendings } = review({ name: 'Sync', answers: settled, current, chosen: exception })
    expect(mendings.map(({ id }) => id)).toEqual(['AP-01', 'Closed', 'No end'])
    expect(sentence).toBe('1 error and 2 warnings: mend “One admin key shared by many integrations” first.')
  })

  it('names the answers that are at odds in a conflict, and a change that helps', () => {
    const { mendings, sentence } = review({
      name: 'Odd one',
      answers: {
        ...settled,
        authority: 'user',
        client: 'browser',
        capability: 'publishable-key',
        sensitivity: 'critical',
        needs: ['no-extras'],
        issuer: 'no-issuer',
      },
    })
    expect(sentence).toBe('1 error: resolve the conflict of Odd one.')
    expect(mendings[0]?.consequence).toContain('What it can count on is “A publishable key is enough”')
    expect(mendings[0]?.mend).toMatch(/^Change one answer: “.+” gives /)
  })

  it('has a title, a way to mend it and a place for every finding of the worked examples', () => {
    for (const { design } of examples)
      for (const { title, mend, integrations, severity } of mendingsOf(engine.decideDesign(design), knowledge)) {
        expect(title).not.toBe('')
        expect(integrations.length).toBeGreaterThan(0)
        if (severity !== 'note') expect(mend).not.toBe('')
      }
  })
})
