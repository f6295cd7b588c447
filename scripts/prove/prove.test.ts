import { describe, expect, it } from 'vitest'
import { createSurveyedEngine, type Decision, type SurveyedEngine, type Relevance, type Survey } from '../../src/engine/index'
import { cap, discourage, forbid, knowledge, require, rule, type Knowledge, type Rule } from '../../src/knowledge/index'
import { corners } from './space'
import { eachProfile, provePart, provePartial, type PartReport } from './part'

/** The violations of each property over a thin part of the space, by what the property says. */
function violations(wrong: Knowledge, parts = 900): Record<string, number> {
  const report: PartReport = provePart({ part: 1, parts, seed: 7, drawn: 0, profileSets: eachProfile.slice(0, 2) }, createSurveyedEngine(wrong))
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

  it('catches a figure that the table does not say', () => {
    const corner = [...corners()].findIndex(
      ({ authority, client, capability, trust, path }) =>
        authority === 'service' && client === 'workload' && capability === 'key-pair' && trust === 'own-org' && path === 'direct',
    )
    const report = provePart(
      { part: corner % 900, parts: 900, seed: 7, drawn: 0, profileSets: eachProfile.slice(0, 1) },
      createSurveyedEngine(planted({}, cap('accessToken', 60, 'convention'))),
    )
    expect(report.properties.find(({ says }) => says.includes('as long as the table says'))?.violations).toBeGreaterThan(0)
  })

  it('catches an engine that does not name what is given up', () => {
    const report = provePart(
      { part: 1, parts: 60, seed: 7, drawn: 0, profileSets: eachProfile.slice(0, 2) },
      { ...createSurveyedEngine(knowledge), givesUp: () => [] },
    )
    const property = report.properties.find(({ says }) => says.includes('named as given up'))
    expect(property?.violations).toBeGreaterThan(0)
  })
})

describe('the proof over drawn answers', () => {
  const right = createSurveyedEngine(knowledge)
  const wrongs = (engine: SurveyedEngine): string =>
    provePart({ part: 1, parts: 40_000, seed: 7, drawn: 60, profileSets: [] }, engine)
      .properties.filter(({ violations: count }) => count > 0)
      .map(({ says }) => says)
      .join('; ')
  const decided = (change: (decision: Decision) => Decision): SurveyedEngine => ({ ...right, decide: (answers, given) => change(right.decide(answers, given)) })
  const inConflict = (change: (conflict: NonNullable<Decision['conflict']>) => NonNullable<Decision['conflict']>): SurveyedEngine =>
    decided((one) => (one.conflict === null ? one : { ...one, conflict: change(one.conflict) }))

  it.each<[string, string, SurveyedEngine]>([
    ['leaves a scheme out', 'sort every scheme once', decided((one) => ({ ...one, rejected: one.rejected.slice(1) }))],
    [
      'names another scheme for a way out',
      'every resolution',
      inConflict((one) => ({ ...one, resolutions: one.resolutions.map((way) => ({ ...way, scheme: 'ciba' })) })),
    ],
    ['names no way out', 'names a way out', inConflict((one) => ({ ...one, resolutions: [] }))],
    ['names too few answers', 'conflict by themselves', inConflict((one) => ({ ...one, answers: {} }))],
    ['names no source', 'names its rules and sources', decided((one) => ({ ...one, controls: one.controls.map((control) => ({ ...control, sources: [] })) }))],
    [
      'asks for a control by a rule that did not fire',
      'without a rule that fired',
      decided((one) => ({ ...one, controls: one.controls.map((control) => ({ ...control, rules: ['planted'] })) })),
    ],
    [
      'sends a key in the query',
      'in the query',
      decided((one) => ({ ...one, transmission: one.transmission && { ...one.transmission, header: '?key in the query' } })),
    ],
    ['promises what does not come', 'every what-if', decided((one) => ({ ...one, whatIf: one.whatIf.map((what) => ({ ...what, changes: ['it'] })) }))],
    ['minds the order', 'order of the rules', { ...right, knowledge: { ...knowledge, rules: knowledge.rules.slice(20) } }],
    ['forgets an outcome', 'outcomes of open answers', { ...right, outcome: (...of) => ({ schemes: right.outcome(...of).schemes.slice(1) }) }],
    [
      'decides another scheme',
      'all completions agree',
      { ...right, decideQuickly: (answers, given) => ({ ...right.decideQuickly(answers, given), scheme: null }) },
    ],
  ])('catches an engine that %s', (_, says, wrong) => {
    expect(wrongs(wrong)).toContain(says)
  })
})

describe('the proof over whole answers', () => {
  const right = createSurveyedEngine(knowledge)
  const wrongs = (change: (survey: Survey) => Survey): string =>
    provePart(
      { part: 1, parts: 900, seed: 7, drawn: 0, profileSets: eachProfile.slice(0, 2) },
      { ...right, survey: (answers, given) => change(right.survey(answers, given)) },
    )
      .properties.filter(({ violations: count }) => count > 0)
      .map(({ says }) => says)
      .join('; ')
  const none = (bits: Uint32Array): Uint32Array => bits.map(() => 0)

  it.each<[string, string, (survey: Survey) => Survey]>([
    ['another budget than was asked for', 'one that was asked for', (one) => ({ ...one, budgetSeconds: 7 })],
    ['an exposure above the budget', 'exposure is at most the budget', (one) => ({ ...one, marks: one.marks.map(none) })],
    ['open candidates above the budget', 'no open candidate exceeds', (one) => ({ ...one, marks: one.marks.map(none) })],
    ['access tokens without an end', 'an hour at most', (one) => ({ ...one, marks: one.marks.map(none) })],
    ['a forwarded token', 'forbids to forward', (one) => ({ ...one, marks: one.marks.map(none) })],
    ['other winners where the same rules fire', 'the same candidate wins', (one) => ({ ...one, fired: none(one.fired) })],
    ['a winner that is closed', 'the winner is open', (one) => ({ ...one, open: none(one.open) })],
    ['a winner that was closed before', 'was open before', (one) => ({ ...one, open: none(one.open) })],
    ...(
      [
        ['what is never recommended', 'never recommended wins', 'scheme', 'password'],
        ['a service’s scheme for a user', 'knows no user', 'scheme', 'client_credentials'],
        ['a key for sensitive data', 'alone above internal', 'scheme', 'api_key'],
        ['a secret in a page', 'in a page without a backend', 'clientAuthentication', 'client_secret_basic'],
      ] as const
    ).map(([what, says, attribute, value]): [string, string, (survey: Survey) => Survey] => [
      what,
      says,
      (one) => ({ ...one, candidates: one.candidates.map((candidate) => ({ ...candidate, [attribute]: value })) }),
    ]),
  ])('catches %s', (_, says, change) => {
    expect(wrongs(change)).toContain(says)
  })
})

describe('the proof over open answers', () => {
  const profileSets = eachProfile.slice(0, 1)
  const right = createSurveyedEngine(knowledge)
  const share = { part: 0, parts: 1, seed: 7, drawn: 0, profileSets }
  const { charts } = provePart(share, right)
  const wrongs = (engine: SurveyedEngine): string =>
    provePartial({ ...share, parts: 4000, drawn: 400, charts, decided: 1, thoroughly: 2 }, engine)
      .properties.filter(({ violations: count }) => count > 0)
      .map(({ says }) => says)
      .join('; ')
  const quickly = (change: (decision: Decision) => Decision): SurveyedEngine => ({
    ...right,
    decideQuickly: (answers, given) => change(right.decideQuickly(answers, given)),
  })
  const relevant = (as: Relevance): SurveyedEngine => ({
    ...right,
    relevance: (answers, given) =>
      Object.fromEntries(Object.keys(right.relevance(answers, given)).map((id) => [id, as])) as ReturnType<SurveyedEngine['relevance']>,
  })

  it('catches values that change nothing', () => {
    const { properties } = provePartial(
      { ...share, parts: 40_000, drawn: 1, charts: charts.map((chart) => ({ ...chart, portraits: chart.portraits.map(() => 1) })), decided: 1, thoroughly: 2 },
      right,
    )
    expect(
      properties
        .filter(({ violations: count }) => count > 0)
        .map(({ says }) => says)
        .join(),
    ).toContain('every value of every question')
  })

  it('finds nothing wrong with the engine, and looks at everything', () => {
    const { properties } = provePartial({ ...share, parts: 4000, drawn: 400, charts, decided: 1, thoroughly: 2 }, right)
    expect(properties.filter(({ violations: count, premises }) => count > 0 || premises === 0)).toEqual([])
  })

  it.each<[string, string, SurveyedEngine]>([
    ['forgets an outcome', 'at most two are missing', { ...right, outcome: (...of) => ({ schemes: right.outcome(...of).schemes.slice(1) }) }],
    ['invents an outcome', 'drawn open answers', { ...right, outcome: (...of) => ({ schemes: [...new Set([...right.outcome(...of).schemes, null])] }) }],
    ['does not say when', 'with which values', quickly((one) => ({ ...one, outcomes: one.outcomes?.map(({ scheme }) => ({ scheme, when: {} })) ?? null }))],
    ['asks what leaves more', 'fewest outcomes', quickly((one) => ({ ...one, nextQuestion: one.nextQuestion && 'path' }))],
    ['asks all to decide', 'asked to decide', relevant('decides')],
    ['asks all to refine', 'asked to refine', relevant('refines')],
    ['skips all', 'that is skipped', relevant('idle')],
    ['asks next what changes nothing', 'one that can change the scheme', relevant('idle')],
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
