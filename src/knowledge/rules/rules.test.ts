import { describe, expect, it } from 'vitest'
import { facts, schemeIds } from '../../design/index'
import { controls } from '../controls'
import { issues } from '../lifetimes'
import {
  attributes,
  clientAuthentications,
  refreshes,
  senderConstraints,
  tokenFormats,
  validations,
  type Case,
  type FigureId,
  type Rule,
  type Strength,
} from '../notation'
import { sources } from '../sources/index'
import { rules } from './index'

const list = (value: unknown): readonly string[] => (value === undefined ? [] : Array.isArray(value) ? value : [value as string])
const meets = (condition: object, values: Record<string, unknown>): boolean =>
  Object.entries(condition).every(([key, wanted]) => list(values[key]).some((value) => list(wanted).includes(value)))

/** The answers of a case with the facts that follow from them. */
function known(answers: Case): Record<string, unknown> {
  const values: Record<string, unknown> = { ...answers }
  for (const [id, fact] of Object.entries(facts)) values[id] = fact.rows.find((row) => meets(row.when, answers as never))?.value
  return values
}

const ordered = { sensitivity: ['open-data', 'internal', 'confidential', 'critical'], revocation: ['within-an-hour', 'within-minutes', 'next-call'] }
const strengths: Record<Strength | 'none', number> = { none: 0, MAY: 1, SHOULD: 2, 'SHOULD NOT': 2, MUST: 3, 'MUST NOT': 3 }
const strongest = (rule: Rule): number => Math.max(...rule.sources.map((id) => strengths[(sources[id] as { strength: Strength | 'none' }).strength]))

describe('rules', () => {
  it('has ids that are unique and kebab-case, and carry no figure', () => {
    const ids = rules.map((rule) => rule.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
  })

  it('survives a JSON round trip', () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules)
  })

  it('fires where it says that it fires, and keeps silent at the nearest neighbour', () => {
    const wrong = rules.filter((rule) => !meets(rule.when, known(rule.fires)) || (rule.silent !== null && meets(rule.when, known(rule.silent))))
    expect(wrong.map((rule) => rule.id)).toEqual([])
  })

  it('has a silent neighbour unless it always holds, one answer away', () => {
    const differs = ({ fires, silent }: Rule): number => {
      const [a, b] = [fires as Record<string, unknown>, (silent ?? {}) as Record<string, unknown>]
      const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
      // A client and what it can count on are one step, since each client has capabilities of its own.
      return keys.filter((key) => key !== 'capability' || !keys.includes('client')).length
    }
    const always = rules.filter((rule) => Object.keys(rule.when).length === 0)
    const sometimes = rules.filter((rule) => Object.keys(rule.when).length > 0)
    expect(always.filter((rule) => rule.silent !== null).map((rule) => rule.id)).toEqual([])
    expect(sometimes.filter((rule) => rule.silent === null || differs(rule) !== 1).map((rule) => rule.id)).toEqual([])
  })

  it('never loosens as the answers grow stricter', () => {
    const gaps = rules
      .filter((rule) => rule.effect.kind !== 'note')
      .flatMap((rule) =>
        Object.entries(ordered).flatMap(([question, values]) => {
          const named = list(rule.when[question as 'sensitivity'])
          const from = values.findIndex((value) => named.includes(value))
          return named.length > 0 && values.slice(from).some((value) => !named.includes(value)) ? [`${rule.id}: ${question}`] : []
        }),
      )
    expect(gaps).toEqual([])
    expect(rules.filter((rule) => list(rule.when.profiles).length > 1).map((rule) => rule.id)).toEqual([])
  })

  it('has at most four conditions, and names the schemes where it speaks of clients without authentication', () => {
    expect(rules.filter((rule) => Object.keys(rule.when).length > 4).map((rule) => rule.id)).toEqual([])
    expect(rules.filter((rule) => list(rule.of.clientAuthentication).includes('none') && !rule.of.scheme).map((rule) => rule.id)).toEqual([])
  })

  it('cites sources that exist, and is not stronger than they are unless it says that it is a convention', () => {
    expect(rules.flatMap((rule) => rule.sources.filter((id) => !(id in sources)).map((id) => `${rule.id}: ${id}`))).toEqual([])
    const tooStrong = rules.filter(({ effect, basis, ...rule }) => {
      if (effect.kind !== 'require' || basis === 'convention') return false
      const allowed = strongest({ effect, basis, ...rule })
      return strengths[effect.strength] > (basis === 'guidance' ? Math.max(allowed, strengths.SHOULD) : allowed)
    })
    expect(tooStrong.map((rule) => rule.id)).toEqual([])
  })

  it('says convention exactly where a source of ours decides a figure', () => {
    const caps = rules.filter((rule) => rule.effect.kind === 'cap')
    const mixed = caps.filter((rule) => rule.effect.kind === 'cap' && (rule.basis === 'convention') !== (rule.effect.firmness === 'convention'))
    expect(mixed.map((rule) => rule.id)).toEqual([])
    expect(rules.filter((rule) => rule.sources.every((id) => id.startsWith('conv-')) && rule.basis !== 'convention').map((rule) => rule.id)).toEqual([])
  })

  it('says nothing twice', () => {
    const said = rules.filter((rule) => rule.effect.kind !== 'note').map((rule) => JSON.stringify([rule.when, rule.of, rule.effect]))
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([])
  })

  it('uses every one of the nine questions', () => {
    const used = new Set(rules.flatMap((rule) => Object.keys(rule.when)))
    expect(['authority', 'client', 'capability', 'trust', 'sensitivity', 'revocation', 'path', 'needs', 'issuer'].filter((id) => !used.has(id))).toEqual([])
  })
})

describe('controls', () => {
  it('are all asked for by some rule, and no rule asks for another', () => {
    const asked = new Set(rules.flatMap(({ effect }) => (effect.kind === 'require' ? [effect.control as string] : [])))
    expect(Object.keys(controls).filter((id) => !asked.has(id))).toEqual([])
    expect([...asked].filter((id) => !(id in controls))).toEqual([])
  })

  it('have stable codes of their own, and statements that continue a keyword', () => {
    const all = Object.values(controls)
    expect(new Set(all.map((control) => control.code)).size).toBe(all.length)
    expect(all.filter((control) => !/^AUTH-[A-Z]{3}-\d{2}$/.test(control.code)).map((control) => control.code)).toEqual([])
    expect(all.filter((control) => !/^[a-z].*\.$/.test(control.statement)).map((control) => control.code)).toEqual([])
    expect(all.filter((control) => control.label.split(' ').length > 6).map((control) => control.label)).toEqual([])
  })

  it('are never both demanded and forbidden', () => {
    const signs = new Map<string, Set<boolean>>()
    for (const { effect } of rules) {
      if (effect.kind !== 'require') continue
      signs.set(effect.control, (signs.get(effect.control) ?? new Set()).add(effect.strength.endsWith('NOT')))
    }
    expect([...signs].filter(([, kinds]) => kinds.size > 1).map(([id]) => id)).toEqual([])
  })
})

describe('caps', () => {
  const values = {
    scheme: schemeIds,
    clientAuthentication: clientAuthentications,
    senderConstraint: senderConstraints,
    tokenFormat: tokenFormats,
    validation: validations,
    refresh: refreshes,
  }
  const tuples = attributes.reduce<Record<string, string>[]>((rows, key) => rows.flatMap((row) => values[key].map((value) => ({ ...row, [key]: value }))), [{}])

  it('give every figure that is issued a base that always holds', () => {
    const bases = rules.filter((rule) => rule.effect.kind === 'cap' && Object.keys(rule.when).length === 0)
    const without = (Object.keys(issues) as FigureId[]).filter((figure) => {
      const ofs = bases.filter((rule) => rule.effect.kind === 'cap' && rule.effect.figure === figure).map((rule) => rule.of)
      return (
        !ofs.some((of) => Object.keys(of).length === 0) &&
        tuples.some((tuple) => issues[figure].some((of) => meets(of, tuple)) && !ofs.some((of) => meets(of, tuple)))
      )
    })
    expect(without).toEqual([])
  })

  /** The least cap on a figure for one candidate under complete answers. */
  const least = (figure: FigureId, answers: Case, tuple: Record<string, string>): number =>
    Math.min(
      ...rules.flatMap(({ when, of, effect }) =>
        effect.kind === 'cap' && effect.figure === figure && meets(when, known(answers)) && meets(of, tuple) ? [effect.seconds] : [],
      ),
    )
  const service: Case = { authority: 'service', client: 'workload', capability: 'key-pair', revocation: 'within-an-hour' }
  const local = { scheme: 'client_credentials', tokenFormat: 'jwt', validation: 'local' }

  it('are those of the table for access tokens', () => {
    const row = (answers: Case): number[] =>
      (['open-data', 'internal', 'confidential', 'critical'] as const).map((sensitivity) => least('accessToken', { ...answers, sensitivity }, local))
    expect(row(service)).toEqual([3600, 1800, 900, 300])
    expect(row({ ...service, revocation: 'within-minutes' })).toEqual([600, 600, 300, 300])
    expect(row({ authority: 'user', client: 'browser', capability: 'no-backend', revocation: 'within-an-hour' })).toEqual([900, 900, 900, 300])
    expect(row({ authority: 'user', client: 'browser', capability: 'no-backend', revocation: 'within-minutes' })).toEqual([300, 300, 300, 300])
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
