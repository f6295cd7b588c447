import { describe, expect, it } from 'vitest'
import { createEngine, type Decision } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { questionIds, questions, type Answers } from '../../design/index'
import { lifetimeRows, exposureOf } from './timeLineOf'
import { bindingWords, credentialWords, exposureSentence, exposureWords, proofWords, sessionWords, valueWords } from './decisionWords'
import { exposureNote, headFigure, refreshWords, validationWords } from './sheetWords'
import { panelRows } from './panelRows'
import { sourceIds, usedDocuments } from './sourcesOf'

const engine = createEngine(knowledge)
const storefront: Answers = {
  authority: 'user',
  client: 'browser',
  capability: 'proxy-backend',
  trust: 'own-org',
  sensitivity: 'confidential',
  revocation: 'within-minutes',
  path: 'direct',
  needs: ['no-extras'],
  issuer: 'own-issuer',
}
const decide = (change: Answers): Decision => engine.decide({ ...storefront, ...change })
const decisions: readonly Decision[] = [
  decide({}),
  decide({ sensitivity: 'critical', revocation: 'next-call' }),
  engine.decide({ authority: 'nobody', sensitivity: 'open-data', trust: 'anyone', path: 'direct' }),
  engine.decide({
    authority: 'event',
    capability: 'stored-secret',
    trust: 'anyone',
    sensitivity: 'internal',
    revocation: 'within-an-hour',
    path: 'direct',
    issuer: 'no-issuer',
  }),
  engine.decide({
    authority: 'service',
    client: 'workload',
    capability: 'mesh-certificate',
    trust: 'own-org',
    sensitivity: 'internal',
    revocation: 'within-an-hour',
    path: 'direct',
    issuer: 'own-issuer',
  }),
  engine.decide({
    authority: 'service',
    client: 'partner-server',
    capability: 'provider-fixed',
    trust: 'partner',
    sensitivity: 'internal',
    revocation: 'within-an-hour',
    path: 'direct',
    issuer: 'no-issuer',
  }),
]

describe('a decision in words', () => {
  it('leaves no place of a decided sheet empty', () => {
    for (const decision of decisions) {
      expect(decision.scheme).not.toBeNull()
      for (const said of [
        proofWords(decision),
        bindingWords(decision),
        validationWords(decision),
        refreshWords(decision),
        credentialWords(decision),
        sessionWords(decision),
      ])
        expect(said?.words).toMatch(/\w/)
      expect(exposureWords(decision)).toMatch(/\w/)
      expect(exposureNote(decision)).toMatch(/\.$/)
      expect(headFigure(decision).words).toMatch(/\w/)
    }
  })

  it('puts the exposure against what was asked for', () => {
    const inMinutes = { ...decide({}), exposureSeconds: 300, budgetSeconds: 600 }
    expect(exposureWords(inMinutes)).toBe('5 of 10 min')
    expect(exposureSentence(inMinutes)).toBe('Withdrawn access stops within 5 min; you asked for 10 min.')
    expect(exposureWords({ ...inMinutes, budgetSeconds: 3600 })).toBe('5 min of 1 h')
    expect(exposureSentence({ ...inMinutes, exposureSeconds: 0 })).toBe('Withdrawn access stops at the next call.')
  })

  it('keeps the panel’s rows and their order whatever is decided, so that nothing moves', () => {
    const keys = (decision: Decision) => panelRows(decision).map(({ key }) => key)
    const open = engine.decide({})
    for (const decision of decisions) expect(keys(decision)).toEqual(keys(open))
    expect(panelRows(open).every(({ words }) => words === null)).toBe(true)
  })

  it('draws every lifetime that the decision gives, and its exposure', () => {
    for (const decision of decisions) {
      const given = Object.values(decision.lifetimes ?? {}).filter((lifetime) => lifetime !== null)
      expect(lifetimeRows(decision, knowledge)).toHaveLength(given.length)
      for (const row of lifetimeRows(decision, knowledge)) expect(row.sources.length).toBeGreaterThan(0)
      expect(exposureOf(decision)?.seconds ?? null).toBe(decision.scheme === 'anonymous' ? null : decision.exposureSeconds)
    }
  })

  it('lists every document that it cites, drafts after what decides', () => {
    for (const decision of decisions) {
      const documents = usedDocuments(decision, knowledge)
      const cited = new Set(sourceIds(decision, knowledge).map((id) => (knowledge.sources as Record<string, { document: string }>)[id]?.document))
      expect(new Set(documents.map(({ id }) => id))).toEqual(cited)
      const standings = documents.map(({ document }) => document.standing)
      const draft = standings.indexOf('draft')
      if (draft >= 0) expect(standings.slice(draft)).not.toContain('standard')
    }
  })

  it('has words for every answer', () => {
    for (const question of questionIds) for (const value of Object.keys(questions[question].values)) expect(valueWords(question, value)).not.toBe(value)
    expect(valueWords('needs', 'step-up+while-away')).toBe('A fresh sign-in for some calls and Access while the user is away')
    expect(valueWords('client', '__proto__')).toBe('__proto__')
  })
})
