import { describe, expect, it } from 'vitest'
import { knowledge, type Case, type FigureId } from '../../src/knowledge/index'
import { known, meets } from './meaning'

/** The least cap on a figure for one candidate under these answers. */
const least = (figure: FigureId, answers: Case, tuple: Record<string, string>): number =>
  Math.min(
    ...knowledge.rules.flatMap(({ when, of, effect }) =>
      effect.kind === 'cap' && effect.figure === figure && meets(when, known(answers)) && meets(of, tuple) ? [effect.seconds] : [],
    ),
  )
const service: Case = { authority: 'service', client: 'workload', capability: 'key-pair', revocation: 'within-an-hour' }
const page: Case = { authority: 'user', client: 'browser', capability: 'no-backend', revocation: 'within-an-hour' }

describe('caps', () => {
  it('are those of the table for access tokens', () => {
    const local = { scheme: 'client_credentials', tokenFormat: 'jwt', validation: 'local' }
    const row = (answers: Case): number[] =>
      (['open-data', 'internal', 'confidential', 'critical'] as const).map((sensitivity) => least('accessToken', { ...answers, sensitivity }, local))
    expect(row(service)).toEqual([3600, 1800, 900, 300])
    expect(row({ ...service, revocation: 'within-minutes' })).toEqual([600, 600, 300, 300])
    expect(row(page)).toEqual([900, 900, 900, 300])
    expect(row({ ...page, revocation: 'within-minutes' })).toEqual([300, 300, 300, 300])
  })

  it('keep every exposure within the budget, save those that cannot be none', () => {
    const figures = {
      introspectionCache: 'introspection',
      statusListRefresh: 'status-list',
      recordCache: 'lookup',
      keyRecordAge: 'signature-shared',
      certificateStatus: 'certificate',
    } as const
    const at = (revocation: 'within-an-hour' | 'within-minutes' | 'next-call'): number[] =>
      Object.entries(figures).map(([figure, validation]) => least(figure as FigureId, { authority: 'service', revocation }, { validation, tokenFormat: 'jwt' }))
    expect(Math.max(...at('within-an-hour'))).toBeLessThanOrEqual(3600)
    expect(Math.max(...at('within-minutes'))).toBeLessThanOrEqual(600)
    expect(at('next-call').map((seconds) => seconds === 0)).toEqual([true, false, true, true, false])
  })
})
