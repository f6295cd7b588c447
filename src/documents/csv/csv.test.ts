import { csvParse, csvParseRows } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Design } from '../../design/index'
import { anyText } from '../../design/generators'
import { createEngine } from '../../engine/index'
import { examples, knowledge } from '../../knowledge/index'
import { anyDesign } from '../../link/generators'
import { hostileName } from '../markdown/hostile'
import { renderCsv } from './index'
import { csv } from './table'

const engine = createEngine(knowledge)
const matrixOf = (design: Design): string => renderCsv({ design, decided: engine.decideDesign(design), knowledge, link: '#/d/1/2026-11/X' })

describe('a table', () => {
  test('has a line for each row and no cell that a spreadsheet could run', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(anyText, hostileName), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = csvParseRows(csv(rows))
        expect(read.map(({ length }) => length)).toEqual(rows.map(() => 2))
        for (const text of read.flat()) {
          expect(text).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/u)
          expect(text).not.toMatch(/[\n\r\u202e]/)
        }
      }),
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =cmd|x', '\r\n=1', '＝1', '\u202e=1', '\ufeff=1'])('makes text of %j', (text) => {
    expect(csvParseRows(csv([[text]]))[0]![0]).toMatch(/^'/)
  })

  test('keeps ordinary text as it is, with quotes and commas', () => {
    const row = ['Orders, "new"', 'a - b', 'C# client', '漢字', "it's"]
    expect(csvParseRows(csv([row]))).toEqual([row])
    expect(csv([['a', 'b,c']])).toBe('a,"b,c"\r\n')
  })
})

describe('the matrix', () => {
  test('reads back with one row an integration and what was decided for it, whatever the design is', () => {
    fc.assert(
      fc.property(anyDesign(4), (design) => {
        const { integrations } = engine.decideDesign(design)
        const rows = csvParse(matrixOf(design))
        expect(rows.length).toBe(integrations.length)
        for (const [i, { slug, answers, decision }] of integrations.entries())
          expect(rows[i]).toMatchObject({
            slug,
            client: answers.client ?? '',
            scheme: decision.scheme ?? '',
            accessTokenSeconds: String(decision.lifetimes?.accessToken?.seconds ?? ''),
            state: decision.conflict !== null ? 'conflict' : decision.scheme === null ? 'open' : 'decided',
          })
      }),
      { numRuns: 25 },
    )
  })

  test('holds answers, settings, rules and exceptions by their ids', () => {
    const github = examples.find(({ id }) => id === 'github')!.design
    const chosen = { scheme: 'api_key', until: '2027-06-30', approver: '=Ada', reason: 'The vendor, alone' } as const
    const [row] = csvParse(matrixOf({ ...github, integrations: [{ ...github.integrations[1]!, chosen }] }))
    expect(row).toMatchObject({
      api: 'GitHub API',
      needs: 'while-away step-up',
      scheme: 'authorization_code',
      exceptionApprover: "'=Ada",
      exceptionReason: 'The vendor, alone',
    })
    expect(row!['must']).toMatch(/^AUTH-[A-Z]{3}-\d\d( AUTH-[A-Z]{3}-\d\d)+$/)
  })
})
