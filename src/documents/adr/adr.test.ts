import fc from 'fast-check'
import { lint } from 'markdownlint/sync'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Design } from '../../design/index'
import { createEngine } from '../../engine/index'
import { examples, knowledge } from '../../knowledge/index'
import { anyDesign } from '../../link/generators'
import { nodesOf, textOf } from '../markdown/assemble'
import { hostileName } from '../markdown/hostile'
import { bare, read } from '../markdown/reading'
import type { DocumentInput } from '../sheet'
import { adrTree, renderAdr } from './index'

const engine = createEngine(knowledge)
const inputOf = (design: Design): DocumentInput => ({ design, decided: engine.decideDesign(design), knowledge, link: '#/d/1/2026-11/Orders_API' })
const github = examples.find(({ id }) => id === 'github')!.design

/** The front matter as data, and the body. */
function split(text: string): { facts: unknown; body: string } {
  const [, facts = '', body = ''] = /^---\n([^]*?)---\n\n([^]*)$/.exec(text) ?? []
  return { facts: parse(facts), body }
}

const headings = [
  'Context and Problem Statement',
  'Decision Drivers',
  'Considered Options',
  'Decision Outcome',
  'Pros and Cons of the Options',
  'More Information',
]

describe('a decision record', () => {
  test('reads back as it was written, front matter and body, whatever the design and its names are', () => {
    fc.assert(
      fc.property(anyDesign(3), hostileName, (design, owner) => {
        const input = inputOf({ ...design, api: { ...design.api, owner } })
        const { facts, body } = split(renderAdr(input))
        expect(facts).toMatchObject({ status: expect.stringMatching(/^(proposed|accepted|deprecated)$/) })
        expect(bare(read(body))).toEqual(bare(adrTree(input)))
        const chapters = adrTree(input).children.flatMap((node) => (node.type === 'heading' && node.depth === 2 ? [textOf(node)] : []))
        expect(chapters).toEqual(headings)
        expect([...nodesOf(read(body))].filter(({ type }) => type === 'html' || type === 'image')).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test.each(examples.map(({ id, design }) => ({ id, design })))('of $id passes a Markdown linter, long lines apart', ({ design }) => {
    // A sentence with its sources is one line, so that a changed fact changes one line.
    const found = lint({ strings: { adr: renderAdr(inputOf(design)) }, config: { default: true, MD013: false } })['adr'] ?? []
    expect(found.map(({ lineNumber, ruleNames, errorDetail }) => `${lineNumber}: ${ruleNames.join('/')} ${errorDetail ?? ''}`)).toEqual([])
  })

  const record = renderAdr(inputOf(github))

  test('names the option chosen with the reason and its source, and every option that was weighed with pros and cons', () => {
    expect(record).toMatch(/\*\*CI pipeline:\*\* Chosen option: \*\*Workload federation\*\*, because [^\n]+\]\(https:/)
    const { integrations } = inputOf(github).decided
    const weighed = integrations.flatMap(({ decision }) => [
      decision.scheme!,
      ...[...decision.alternatives, ...decision.discouraged].map(({ scheme }) => scheme),
    ])
    for (const scheme of weighed) expect(record.split(`### ${knowledge.schemes[scheme].label}\n`)[1]).toMatch(/^\n.+\n\n- (Good|Bad), because /)
  })

  test('says how each rule with force is verified, the strongest first', () => {
    const rules = [...record.matchAll(/^- `(AUTH-[A-Z]{3}-\d\d)` (MUST|MUST NOT|SHOULD|SHOULD NOT) .+, by (machine|review): .+\.$/gm)]
    const { integrations } = inputOf(github).decided
    const firm = new Set(integrations.flatMap(({ decision }) => decision.controls.flatMap(({ id, strength }) => (strength === 'MAY' ? [] : [id]))))
    expect(new Set(rules.map(([, code]) => code)).size).toBe(firm.size)
    const strengths = rules.map(([, , strength]) => strength!.startsWith('MUST'))
    expect(strengths).toEqual(strengths.toSorted((a, b) => Number(b) - Number(a)))
  })

  test('prints an exception with who allowed it, why and until when', () => {
    const chosen = { scheme: 'api_key', until: '2027-06-30', approver: 'Ada', reason: 'The vendor cannot do better' } as const
    const text = renderAdr(inputOf({ ...github, integrations: [{ ...github.integrations[0]!, chosen }] }))
    expect(text).toContain('- **Exception:** CI pipeline uses API key until 2027-06-30, approved by Ada. Reason: The vendor cannot do better.')
    expect(text).toContain('# How CI pipeline authenticates at GitHub API\n')
    expect(text).toContain('### API key\n')
  })

  test('of an open decision says what is missing, of a conflict what opens a scheme', () => {
    const open = renderAdr(inputOf({ ...github, integrations: [{ name: 'A', answers: { authority: 'user', client: 'browser' } }] }))
    expect(open).toContain('No option is chosen yet: an answer is missing.')
    expect(open).toContain('**Ask next:**')
    const answers = { authority: 'user', client: 'browser', capability: 'publishable-key', sensitivity: 'critical', issuer: 'no-issuer' } as const
    const conflict = renderAdr(inputOf({ ...github, integrations: [{ name: 'A', answers }] }))
    expect(conflict).toContain('No option is chosen: the answers conflict.')
  })

  test('has the status in MADR’s words', () => {
    const statusOf = (status: 'draft' | 'proposed' | 'accepted' | 'retired') =>
      split(renderAdr(inputOf({ ...github, api: { ...github.api, status, owner: 'API: guild' } }))).facts
    expect(statusOf('draft')).toEqual({ status: 'proposed', 'decision-makers': ['API: guild'] })
    expect(statusOf('retired')).toMatchObject({ status: 'deprecated' })
  })
})
