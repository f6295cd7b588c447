import { describe, expect, it } from 'vitest'
import { createEngine, type Decision, type Engine, type Relevance } from '../../src/engine/index'
import { cap, discourage, forbid, knowledge, require, rule, type Knowledge, type Rule } from '../../src/knowledge/index'
import { eachProfile, provePart, provePartial, type PartReport } from './part'

/** The violations of each property over a thin part of the space, by what the property says. */
function violations(wrong: Knowledge, parts = 900): Record<string, number> {
  const report: PartReport = provePart({ part: 1, parts, seed: 7, drawn: 0, profileSets: eachProfile.slice(0, 2) }, createEngine(wrong))
  return Object.fromEntries(report.properties.filter(({ violations: count }) => count > 0).map(({ says, violations: count }) => [says, count]))
}

/** A rule that says what no rule may say. */
const planted = (when: Rule['when'], effect: Rule['effect'], of: Rule['of'] = {}): Knowledge => ({
  ...knowledge,
  rules: [
    ...knowledge.rules,
    rule('planted', { when, of, effect, because: 'It is wrong.', sources: ['conv-fit'], basis: 'convention', fires: {}, silent: null }),
  ],
})
const without = (...ids: readonly string[]): readonly Rule[] => knowledge.rules.filter(({ id }) => !ids.includes(id))

describe('the proof', () => {
  it('finds nothing wrong with the knowledge as it stands', () => {
    expect(violations(knowledge)).toEqual({})
  })

  it.each([
    ['opens', 'opens no candidate', planted({ sensitivity: 'open-data' }, forbid, { senderConstraint: 'none' })],
    ['lengthens', 'lengthens no figure', planted({ sensitivity: 'open-data' }, cap('accessToken', 60, 'convention'))],
    ['exposes', 'lengthens no exposure', planted({ sensitivity: 'open-data' }, cap('introspectionCache', 0, 'convention'))],
    ['drops', 'drops or weakens no control', planted({ sensitivity: 'internal' }, require('header-only', 'MUST'))],
    ['praises', 'takes no discouragement away', planted({ revocation: 'within-an-hour' }, discourage, { tokenFormat: 'jwt' })],
    ['local', 'nothing is validated locally', planted({ revocation: 'next-call' }, cap('accessToken', 0, 'convention'), { validation: 'local' })],
    [
      'secret',
      'no shared secret in a client',
      {
        ...knowledge,
        rules: without('public-client-holds-no-shared-secret', 'shared-secret-gives-way-to-a-key', 'critical-data-wants-asymmetric-client-keys'),
      },
    ],
    [
      'device code',
      'no device code where a browser is at hand',
      {
        ...knowledge,
        fit: knowledge.fit.map((row) =>
          row.capability.includes('local-browser') && row.authority === 'user' ? { ...row, schemes: ['device_authorization' as const] } : row,
        ),
      },
    ],
    [
      'user key',
      'no API key for a user’s authority',
      {
        ...knowledge,
        fit: knowledge.fit.map((row) => (row.authority === 'user' ? { ...row, schemes: ['api_key' as const] } : row)),
        rules: without('key-alone-stays-below-personal-data'),
      },
    ],
  ])('catches a wrong rule that %s', (_, says, wrong) => {
    expect(Object.keys(violations(wrong)).join('; ')).toContain(says)
  })

  it('catches an engine that does not name what is given up', () => {
    const report = provePart({ part: 1, parts: 60, seed: 7, drawn: 0, profileSets: eachProfile.slice(0, 2) }, { ...createEngine(knowledge), givesUp: () => [] })
    const property = report.properties.find(({ says }) => says.includes('named as given up'))
    expect(property?.violations).toBeGreaterThan(0)
  })
})

describe('the proof over open answers', () => {
  const profileSets = eachProfile.slice(0, 1)
  const right = createEngine(knowledge)
  const share = { part: 0, parts: 1, seed: 7, drawn: 0, profileSets }
  const { charts } = provePart(share, right)
  const wrongs = (engine: Engine): string =>
    provePartial({ ...share, parts: 4000, drawn: 400, charts, decided: 1, thoroughly: 2 }, engine)
      .properties.filter(({ violations: count }) => count > 0)
      .map(({ says }) => says)
      .join('; ')
  const quickly = (change: (decision: Decision) => Decision): Engine => ({
    ...right,
    decideQuickly: (answers, given) => change(right.decideQuickly(answers, given)),
  })
  const relevant = (as: Relevance): Engine => ({
    ...right,
    relevance: (answers, given) => Object.fromEntries(Object.keys(right.relevance(answers, given)).map((id) => [id, as])) as ReturnType<Engine['relevance']>,
  })

  it('finds nothing wrong with the engine, and looks at everything', () => {
    const { properties } = provePartial({ ...share, parts: 4000, drawn: 400, charts, decided: 1, thoroughly: 2 }, right)
    expect(properties.filter(({ violations: count, premises }) => count > 0 || premises === 0)).toEqual([])
  })

  it.each<[string, string, Engine]>([
    ['forgets an outcome', 'at most two are missing', { ...right, outcome: (...of) => ({ schemes: right.outcome(...of).schemes.slice(1) }) }],
    ['invents an outcome', 'drawn open answers', { ...right, outcome: (...of) => ({ schemes: [...new Set([...right.outcome(...of).schemes, null])] }) }],
    ['does not say when', 'with which values', quickly((one) => ({ ...one, outcomes: one.outcomes?.map(({ scheme }) => ({ scheme, when: {} })) ?? null }))],
    ['asks what leaves more', 'fewest outcomes', quickly((one) => ({ ...one, nextQuestion: one.nextQuestion && 'path' }))],
    ['asks all to decide', 'asked to decide', relevant('decides')],
    ['asks all to refine', 'asked to refine', relevant('refines')],
    ['skips all', 'that is skipped', relevant('idle')],
    ['hides what it assumed', 'what it says was assumed', quickly((one) => ({ ...one, assumptions: [] }))],
    [
      'tells a control that not all ask for',
      'controls that are told',
      quickly((one) => (one.outcomes === null ? one : { ...one, controls: [{ ...one.controls[0]!, id: 'another' }] })),
    ],
  ])('catches an engine that %s', (_, says, wrong) => {
    expect(wrongs(wrong)).toContain(says)
  })
})
