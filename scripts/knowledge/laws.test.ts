import { describe, expect, it } from 'vitest'
import { cap, discourage, forbid, knowledge, minutes, require, rule, type Knowledge, type Rule } from '../../src/knowledge/index'
import { laws } from './laws'
import { marksOf, tracesOfCases } from './unfitted'

type Text = Omit<Rule, 'id' | 'of' | 'since' | 'until'> & { readonly of?: Rule['of'] }
const sound: Text = {
  when: { sensitivity: ['confidential', 'critical'] },
  effect: discourage,
  because: 'It is planted.',
  sources: ['conv-fit'],
  basis: 'convention',
  fires: { sensitivity: 'confidential' },
  silent: { sensitivity: 'internal' },
}
/** The knowledge with one more rule. */
const withRule = (text: Partial<Text>, id = 'planted-rule'): Knowledge => ({ ...knowledge, rules: [...knowledge.rules, rule(id, { ...sound, ...text })] })
const first = knowledge.rules[0]!
const always = { when: {}, fires: {}, silent: null } as const

/** For each law a knowledge that breaks it, and what is said of it. */
const plants: readonly (readonly [law: RegExp, broken: Knowledge, breach: string])[] = [
  [/ids are unique/, withRule({}, 'everything-travels-over-tls'), 'everything-travels-over-tls'],
  [/ids are unique/, withRule({}, 'token-ends-after-60-minutes'), 'token-ends-after-60-minutes'],
  [/every entry cites/, withRule({ sources: ['rfc0000-nothing' as never] }), 'planted-rule: rfc0000-nothing'],
  [/every entry cites/, withRule({ sources: [] as never }), 'planted-rule: nothing'],
  [/document that exists/, { ...knowledge, documents: {} }, 'rfc6749-10.10-entropy: rfc6749'],
  [/conditions name/, withRule({ when: { client: 'brower' as never } }), 'planted-rule: brower'],
  [/no effect is stronger/, withRule({ effect: forbid, basis: 'standard', sources: ['rfc9700-2.3-least'] }), 'planted-rule'],
  [/no effect is stronger/, withRule({ effect: discourage, basis: 'standard', sources: ['asvs-10.3.5'] }), 'planted-rule'],
  [/no effect is stronger/, withRule({ effect: require('tls-only', 'MUST'), basis: 'guidance', sources: ['cs-rest'] }), 'planted-rule'],
  [/drafts alone/, withRule({ effect: discourage, basis: 'guidance', sources: ['abca-status'] }), 'planted-rule'],
  [/conventions of ours alone/, withRule({ basis: 'standard' }), 'planted-rule'],
  [/conventions of ours alone/, withRule({ effect: cap('code', minutes(1), 'required'), sources: ['rfc6749-4.1.2-code'] }), 'planted-rule'],
  [/fires in its case/, withRule({ fires: { sensitivity: 'internal' } }), 'planted-rule'],
  [/fires in its case/, withRule({ silent: { sensitivity: 'critical' } }), 'planted-rule'],
  [/fires in its case/, withRule({ silent: { sensitivity: 'internal', path: 'direct' } }), 'planted-rule'],
  [/fires in its case/, withRule({ ...always, silent: { sensitivity: 'internal' } }), 'planted-rule'],
  [/every higher one/, withRule({ when: { sensitivity: 'confidential' } }), 'planted-rule: sensitivity'],
  [/every higher one/, withRule({ when: { revocation: ['within-an-hour', 'next-call'] } }), 'planted-rule: revocation'],
  [/every higher one/, withRule({ when: { profiles: ['mcp', 'fapi2'] } }), 'planted-rule: profiles'],
  [/four conditions/, withRule({ when: { authority: 'user', client: 'cli', capability: 'local-browser', trust: 'anyone', path: 'direct' } }), 'planted-rule'],
  [/without authentication/, withRule({ of: { clientAuthentication: 'none' } }), 'planted-rule'],
  [/said twice/, withRule({ when: first.when, of: first.of, effect: first.effect }), 'planted-rule'],
  [/round trip/, withRule({ until: undefined } as never), 'rules'],
  [/asked for by some rule/, { ...knowledge, rules: knowledge.rules.filter(({ id }) => id !== 'everything-travels-over-tls') }, 'tls-only'],
  [/demanded and forbidden/, withRule({ effect: require('tls-only', 'MUST NOT') }), 'tls-only'],
  [/covers a threat/, { ...knowledge, threats: {} as never }, 'pkce-s256'],
  [/has a cap/, { ...knowledge, rules: knowledge.rules.filter(({ id }) => id !== 'code-ends-shortly') }, 'code: '],
  [/every question/, { ...knowledge, rules: knowledge.rules.filter(({ when }) => !('path' in when)) }, 'path'],
]

describe('the laws of the knowledge', () => {
  it.each(laws)('hold: $says', ({ breaches }) => {
    expect(breaches(knowledge)).toEqual([])
  })

  it.each(plants)('name what breaks %s', (law, broken, breach) => {
    const [found] = laws.filter(({ says }) => law.test(says))
    expect(found!.breaches(broken).filter((line) => line.startsWith(breach))).not.toEqual([])
  })

  it('are each shown to find something', () => {
    expect(laws.filter(({ says }) => !plants.some(([law]) => law.test(says))).map(({ says }) => says)).toEqual([])
  })
})

describe('the knowledge', () => {
  it('speaks of no published case', () => {
    expect(tracesOfCases()).toEqual([])
  })

  it('would be caught by an id, a title or a sentence', () => {
    const one = { id: 'shop-app', title: 'A shop', situation: 'Short: no. People buy things in it while they travel abroad; they pay.' }
    expect(marksOf(one)).toEqual(['shop-app', 'a shop', 'people buy things in it while they travel abroad'])
  })
})
