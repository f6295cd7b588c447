import fc from 'fast-check'
import type { Heading, Link, Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import type { Answers, Design, Integration } from '../design/index'
import { createEngine } from '../engine/index'
import { examples, knowledge } from '../knowledge/index'
import scenarios from '../knowledge/cases/scenarios.json'
import { documentSections, documentTree, renderJson, renderMarkdown, type DocumentInput } from './index'
import { nodesOf, textOf } from './markdown/assemble'
import { hostileName } from './markdown/hostile'
import { bare, read } from './markdown/reading'
import { createSlugger } from './markdown/slugs'

const engine = createEngine(knowledge)
const inputOf = (design: Design, rest: Partial<DocumentInput> = {}): DocumentInput => ({
  design,
  decided: engine.decideDesign(design),
  knowledge,
  link: '#/d/1/2026-11/Orders_API',
  ...rest,
})
const all = <T extends Root['children'][number]>(tree: Root, type: string): T[] => [...nodesOf(tree)].filter((node) => node.type === type) as T[]
const textLinesOf = (markdown: string): number => markdown.split('\n').filter((line) => line !== '').length

const design = (integrations: readonly Integration[], api: Partial<Design['api']> = {}): Design => ({
  version: 1,
  knowledge: knowledge.version,
  api: { name: 'Orders API', profiles: [], ...api },
  integrations,
})
const storefront: Integration = {
  name: 'Storefront',
  answers: {
    authority: 'user',
    client: 'browser',
    capability: 'proxy-backend',
    trust: 'own-org',
    sensitivity: 'confidential',
    revocation: 'within-minutes',
    path: 'direct',
    needs: ['step-up'],
    issuer: 'own-issuer',
  },
  access: { orders: ['read', 'create'], refunds: ['create'] },
  sensitive: { refunds: ['create'] },
}
const pipelineAnswers: Answers = {
  authority: 'service',
  client: 'pipeline',
  capability: 'federated-identity',
  trust: 'own-org',
  sensitivity: 'internal',
  revocation: 'within-an-hour',
  path: 'direct',
  issuer: 'own-issuer',
}
const publicCases = scenarios as unknown as readonly { readonly id: string; readonly design: Design }[]

/** Answers of every kind: those of the public cases, none at all, and a conflict. */
const anyAnswers: fc.Arbitrary<Answers> = fc.constantFrom<Answers>(
  {},
  { authority: 'user', client: 'browser' },
  ...publicCases.flatMap((one) => one.design.integrations.map(({ answers }) => answers)),
)
const anyIntegration: fc.Arbitrary<Integration> = fc.record(
  {
    name: hostileName,
    answers: anyAnswers,
    access: fc.constant({ orders: ['read', 'create'] }),
    sensitive: fc.constant({ orders: ['create'] }),
    chosen: fc.record({
      scheme: fc.constantFrom('api_key', 'shared_admin_key', 'api_key_in_query'),
      until: fc.constant(null),
      approver: hostileName,
      reason: hostileName,
    }),
  },
  { requiredKeys: ['name', 'answers'] },
) as fc.Arbitrary<Integration>
/** What is long and holds few names; it would only make the properties slow. */
const off = ['checklist', 'references', 'refusals', 'conventions']
const anyDesign: fc.Arbitrary<Design> = fc
  .tuple(hostileName, hostileName, fc.uniqueArray(anyIntegration, { maxLength: 3, selector: ({ name }) => name }), fc.constantFrom(1, 2, 3))
  .map(([name, owner, integrations, headings]) => design(integrations, { name, owner, headings, off }))

describe('whatever the names are', () => {
  test('the Markdown reads back as the tree that was written', () => {
    fc.assert(
      fc.property(anyDesign, (any) => {
        const input = inputOf(any)
        expect(bare(read(renderMarkdown(input)))).toEqual(bare(documentTree(input)))
      }),
      { numRuns: 15 },
    )
  })

  test('the only links lead to sources, to headings of the document, and to the decision', () => {
    fc.assert(
      fc.property(anyDesign, (any) => {
        const tree = read(renderMarkdown(inputOf(any, { base: 'https://authwright.example/' })))
        const slug = createSlugger()
        const anchors = new Set(all<Heading>(tree, 'heading').map((heading) => `#${slug(textOf(heading))}`))
        const known = new Set([...Object.values(knowledge.sources), ...Object.values(knowledge.documents)].map(({ url }) => url))
        for (const { url } of all<Link>(tree, 'link')) {
          const expected =
            anchors.has(url) || known.has(url) || /^https:\/\/(authwright\.example\/#\/d\/1\/|www\.rfc-editor\.org\/rfc\/rfc(2119|8174)$)/.test(url)
          expect(expected, url).toBe(true)
        }
        expect([...nodesOf(tree)].filter(({ type }) => type === 'html' || type === 'image' || type === 'footnoteReference')).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})

describe('the public cases and the worked examples', () => {
  const every = [...publicCases.map(({ id, design: of }) => ({ id, of })), ...examples.map(({ id, design: of }) => ({ id, of }))]

  test.each(every)('$id reads back as it was written, with every inner link at its heading', ({ of }) => {
    const input = inputOf(of)
    const tree = documentTree(input)
    expect(bare(read(renderMarkdown(input)))).toEqual(bare(tree))
    const anchors = new Set(all<Heading>(tree, 'heading').map(({ data }) => `#${data?.id}`))
    expect(all<Link>(tree, 'link').filter(({ url }) => url.startsWith('#') && !anchors.has(url))).toEqual([])
  })

  test('a section stays short enough to be reviewed', () => {
    // Lines of text: blank ones, which Markdown asks for around headings, tables and lists, do not count. The diagrams are most of what varies.
    const limit = (of: Design): number => 180 + 60 * Math.max(0, of.integrations.length - 1)
    const long = every.filter(({ of }) => textLinesOf(renderMarkdown(inputOf(of))) > limit(of)).map(({ id }) => id)
    // Its five integrations need four diagrams; that of a step-up through a backend alone has fifty lines.
    expect(long).toEqual(['open-banking'])
    const banking = every.find(({ id }) => id === 'open-banking')!.of
    expect(textLinesOf(renderMarkdown(inputOf(banking)))).toBeLessThanOrEqual(limit(banking) + 50)
  })

  test('of one scheme the exchange is drawn once, and told in words wherever it differs', () => {
    for (const { of } of every) {
      const input = inputOf(of)
      const markdown = renderMarkdown(input)
      const schemes = new Set(input.decided.integrations.flatMap(({ decision: { scheme } }) => scheme ?? []))
      expect(markdown.match(/^```mermaid$/gm)?.length ?? 0).toBeLessThanOrEqual(schemes.size)
      const told = markdown.match(/^\*\*Exchange(?:\*\* in words; [^\n]+:\n\n- |\*\* as a diagram, |:\*\* as for )/gm)?.length ?? 0
      expect(told).toBe(markdown.match(/^\*\*Exchange:?\*\*/gm)?.length ?? 0)
    }
  })

  test('the same design gives the same bytes', () => {
    const github = examples[0]!.design
    expect(renderMarkdown(inputOf(structuredClone(github)))).toBe(renderMarkdown(inputOf(github)))
  })
})

describe('what the section says', () => {
  const markdown = renderMarkdown(inputOf(design([storefront])))

  test('the rules are headings with their strength and id, with reason, source and way to verify', () => {
    expect(markdown).toMatch(/^### MUST [^\n]+ \[AUTH-[A-Z]{3}-\d\d\]\n\nThe [a-z ]+ MUST [^\n]+ Why: [^\n]+\]\([^\n]+ Verify \((machine|review)\): /m)
  })

  test('a rule is named in a few words, and says in a sentence what is asked', () => {
    expect(markdown).toContain('\n### MUST exact redirect URIs [AUTH-CLI-03]\n\nThe team MUST register every redirect URI in full')
    for (const [heading] of markdown.matchAll(/^### MUST .*$/gm)) expect(heading.length).toBeLessThanOrEqual(60)
  })

  test('rules stand by concern, and those of lesser force in one table', () => {
    const concerns = [...markdown.matchAll(/^### MUST .*\[AUTH-([A-Z]{3})-\d\d\]$/gm)].map(([, concern]) => concern!)
    expect(concerns.filter((concern, i) => concern !== concerns[i - 1])).toEqual([...new Set(concerns)])
    expect(markdown).toContain(
      '\n### SHOULD and MAY\n\n| Rule | What it asks | Why | Verify |\n| --- | --- | --- | --- |\n| SHOULD PKCE with S256 `AUTH-CLI-01` |',
    )
  })

  test('every check has a source of its own, under its topic', () => {
    const chapter = markdown.split('\n## Validation checklist\n')[1]!.split('\n## ')[0]!
    expect(chapter.match(/\]\(/g)).toHaveLength(inputOf(design([storefront])).decided.integrations[0]!.decision.validation!.checks.length)
    expect(chapter).toContain('\n- **Claims and rights**: `aud`')
  })

  test('a set says which scheme serves which caller, a single integration does not', () => {
    const pipeline: Integration = { name: 'Pipeline', answers: pipelineAnswers }
    expect(renderMarkdown(inputOf(design([storefront, pipeline])))).toMatch(
      /\n## Choosing the scheme\n\n\| Caller [^\n]+\n[^\n]+\n\| [^|]+ \| A backend can proxy every call \| Backend for frontend, [^|]+\|[^|]+\| \[Storefront\]/,
    )
    expect(markdown).not.toContain('Choosing the scheme')
  })

  test('figures are said in words with their seconds', () => {
    expect(markdown).toMatch(/\| Lifetimes \| [^|]*\baccess token: 5 min \(300 s\)/i)
    expect(markdown).toContain('| met | access token: 5 min (300 s) by `')
  })

  test('a document that is cited stands in the references with the sections used, a draft as a draft', () => {
    expect(markdown).toMatch(/\[RFC 9470\]\([^)]+\), OAuth 2\.0 Step Up Authentication Challenge Protocol, §3/)
    expect(markdown).toMatch(/^- \*\*Draft, decides nothing alone:\*\* \[[^\n]+\(Internet-Draft/m)
  })

  test('the words with force are explained once', () => {
    expect(markdown.match(/BCP 14/g)).toHaveLength(1)
  })

  test('every scheme that can be recommended is named with its fate', () => {
    const { decision } = inputOf(design([storefront])).decided.integrations[0]!
    for (const { scheme } of [...decision.discouraged, ...decision.alternatives]) expect(markdown).toContain(knowledge.schemes[scheme].label)
    expect(markdown).toContain('**Not for this caller:** No credential, ')
    expect(markdown).toMatch(/\(`fit-user-browser-proxy-backend`\)\.$/m)
  })

  test('request, diagram and refusals are there', () => {
    expect(markdown).toContain('```http\n')
    expect(markdown).toContain('```mermaid\nsequenceDiagram\n')
    expect(markdown).toContain('WWW-Authenticate')
    for (const id of ['AP-01', 'AP-02', 'AP-03']) expect(markdown).toContain(`\`${id}\``)
  })

  test('a missing answer is an open point with what to ask next', () => {
    const open = renderMarkdown(inputOf(design([{ name: 'Somebody', answers: { authority: 'user', client: 'browser' } }])))
    expect(open).toContain('Open: an answer is missing')
    expect(open).toContain('| Possible outcome | If |')
    expect(open).toContain('**Ask next:**')
  })

  test('an exception is printed as one, and breaks the criterion that it breaks', () => {
    const chosen = { scheme: 'shared_admin_key', until: '2027-06-30', approver: 'Ada', reason: 'The vendor cannot do better' } as const
    const exception = renderMarkdown(inputOf(design([{ ...storefront, chosen }])))
    expect(exception).toContain('**Exception:** [Storefront](#integration-storefront) uses Shared admin key until 2027-06-30, approved by Ada.')
    expect(exception).toMatch(/\| Every integration has a credential of its own[^|]*\| not met \|/)
  })

  test('what several integrations share is said once, with the names where it is not shared by all', () => {
    const pipeline: Integration = { name: 'Pipeline', answers: pipelineAnswers }
    const both = renderMarkdown(inputOf(design([storefront, pipeline])))
    expect(both.match(/^### MUST TLS only/gm)).toHaveLength(1)
    expect(both).toMatch(/^The backend MUST set `Secure` and `HttpOnly` on the session cookie, [^\n]+ Holds for Storefront only\. Why: /m)
    expect(both).toContain('\n- **Session**, for Storefront only: ')
  })

  test('each setting says what it rests on', () => {
    const table = /\| Setting [^]*?\n\n/.exec(markdown)![0]
    expect(table.split('\n').filter((row) => row.endsWith('| – |'))).toEqual([])
    expect(table).toMatch(/\| Each call carries \|[^|]+; the gateway refuses a credential in the [^|]+\| [^|]+by \[AUTH-TRA-02\]/)
  })

  test('each integration prints its own request, and an app is not called a browser', () => {
    const app: Integration = { ...storefront, name: 'App', answers: { ...storefront.answers, client: 'mobile' } }
    const both = renderMarkdown(inputOf(design([storefront, app])))
    expect(both.match(/^```http$/gm)).toHaveLength(2)
    expect(both).toContain('the app holds only a session with its backend')
  })

  test('cases of one refusal that begin alike say so once', () => {
    const github = examples.find(({ id }) => id === 'github')!
    const lines = renderMarkdown(inputOf(github.design))
      .split('\n')
      .filter((line) => line.startsWith('| 401'))
    expect(lines.some((line) => line.includes('belongs to another certificate'))).toBe(true)
    for (const line of lines) expect(line.match(/the token has ended/g)?.length ?? 0).toBeLessThanOrEqual(1)
  })

  test('a finding names the integrations that it concerns', () => {
    const current = { scheme: 'shared_admin_key', transport: 'header', lifetimeSeconds: null, shared: true } as const
    expect(renderMarkdown(inputOf(design([{ ...storefront, current }])))).toContain(
      '- **Error** `AP-01` in [Storefront](#integration-storefront): One admin key shared',
    )
  })

  test('an API without integrations still has a section', () => {
    const empty = renderMarkdown(inputOf(design([])))
    expect(empty).toContain('# Authentication: Orders API')
    expect(empty).toContain('## Summary\n\nNo integration yet.\n')
  })
})

describe('success criteria are judged, not stated', () => {
  const states = (of: Design): (string | undefined)[] => {
    const rows = /## Success criteria\n\n[^\n]+\n[^\n]+\n((?:\|[^\n]+\n)+)/.exec(renderMarkdown(inputOf(of)))![1]!
    return rows
      .trimEnd()
      .split('\n')
      .map((row) => row.split(' | ')[1])
  }

  test('a complete design meets them all', () => {
    expect(states(design([storefront]))).toEqual(['met', 'met (SHOULD)', 'met', 'met', 'met'])
  })

  test('an open decision leaves them open, with what is still to answer and the rules that stand already', () => {
    const open = design([{ name: 'Open', answers: { authority: 'user' } }])
    for (const state of states(open)) expect(state).toMatch(/^open \(still to answer: where the code runs, /)
    expect(renderMarkdown(inputOf(open))).toMatch(/\| Every integration has a credential of its own[^|]*\| open [^|]*\| \[AUTH-CLI-17\]/)
    expect(renderMarkdown(inputOf(design([storefront, { name: 'Open', answers: { authority: 'user' } }])))).toContain('| open: Open (still to answer: ')
  })

  test('where nobody is identified, only the scheme has to be written down', () => {
    const open = { name: 'Catalogue', answers: { authority: 'nobody', sensitivity: 'open-data', trust: 'anyone', path: 'direct' } } as const
    expect(states(design([open]))).toEqual(['not applicable', 'not applicable', 'not applicable', 'met', 'not applicable'])
  })
})

describe('what the link asks for', () => {
  test('headings start where they are asked to', () => {
    expect(renderMarkdown(inputOf(design([storefront], { headings: 3 })))).toMatch(/^### Authentication: Orders API\n/)
  })

  test('any section can be switched off, and no link is left that leads to it', () => {
    for (const section of Object.keys(documentSections)) {
      const whole = documentTree(inputOf(design([storefront])))
      const tree = documentTree(inputOf(design([storefront], { off: [section] })))
      const anchors = new Set(all<Heading>(tree, 'heading').map(({ data }) => `#${data?.id}`))
      expect(all<Link>(tree, 'link').filter(({ url }) => url.startsWith('#') && !anchors.has(url))).toEqual([])
      if (!['open', 'remarks', 'migration', 'choice'].includes(section)) expect(textOf(tree).length).toBeLessThan(textOf(whole).length)
    }
  })

  test('the decision link is absolute where a base is known, else the fragment as code', () => {
    const of = design([storefront])
    expect(renderMarkdown(inputOf(of))).toContain('`#/d/1/2026-11/Orders_API`')
    expect(renderMarkdown(inputOf(of, { base: 'https://a.example/x/' }))).toContain('](https://a.example/x/#/d/1/2026-11/Orders_API)')
    expect(renderMarkdown(inputOf(of, { base: 'https://a.example/', link: 'https://b.example/#/d/1/x' }))).toContain('](https://b.example/#/d/1/x)')
  })
})

test('the JSON is the decision itself', () => {
  const { decided } = inputOf(design([storefront]))
  expect(JSON.parse(renderJson(decided))).toEqual(JSON.parse(JSON.stringify(decided)))
  expect(renderJson(decided)).toMatch(/^\{\n {2}"engine": [^]*\}\n$/)
})

describe('the parts that follow from what an integration tells', () => {
  const old = { scheme: 'api_key_in_query', transport: 'query', lifetimeSeconds: null, shared: true } as const
  const told = { ...storefront, access: { orders: ['read', 'create'], refunds: ['create'] }, sensitive: { refunds: ['create'] } }
  const markdown = renderMarkdown(inputOf(design([{ ...told, current: old }])))
  const chapter = (name: string): string => markdown.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? ''

  test('scopes lead from an operation to its scope and back, and say what needs a fresh sign-in', () => {
    expect(chapter('Scopes and permissions')).toMatch(/^\| `orders:read` \| read orders \| – \|$/m)
    expect(chapter('Scopes and permissions')).toContain('No operation is declared public')
    const dotted = renderMarkdown(inputOf({ ...design([told]), api: { name: 'Orders', profiles: [], scopes: 'dot' } }))
    expect(dotted).toContain('A scope is written `resource.action`')
    expect(dotted).toContain('| `orders.read` | read orders |')
  })

  test('a resource may have any name, one that every object knows too', () => {
    const odd = renderMarkdown(inputOf(design([{ ...storefront, access: { constructor: ['read'] }, sensitive: { refunds: ['create'] } }])))
    expect(odd).toContain('| `constructor:read` | read constructor | – |')
  })

  test('every integration that is decided has a row that says how it is withdrawn and how soon that bites', () => {
    for (const { design: one } of examples) {
      const { integrations } = inputOf(one).decided
      const rows =
        renderMarkdown(inputOf(one))
          .split('\n## Revocation and rotation\n')[1]!
          .split('\n## ')[0]!
          .match(/^\| \[/gm) ?? []
      expect(rows.length).toBe(integrations.filter(({ decision: { scheme } }) => scheme !== null && scheme !== 'anonymous').length)
    }
  })

  test('a migration stands only where what is used today is told, with its date, the signal and the way back', () => {
    expect(chapter('Migration')).toMatch(/API key in the query.*shared/)
    expect(chapter('Migration')).toContain('To roll back')
    expect(renderMarkdown(inputOf(design([told])))).not.toContain('\n## Migration\n')
  })

  test('coverage claims what a rule’s own sources say, and no compliance', () => {
    expect(chapter('Coverage')).toMatch(/^- \*\*OWASP ASVS 5\.0:\*\* V\d+ [A-Z][^(]+ \([\d., ]+\), by \[AUTH-/m)
    expect(chapter('Coverage')).toContain('Addressed by design')
    expect(markdown).not.toMatch(/compliant/i)
  })
})
