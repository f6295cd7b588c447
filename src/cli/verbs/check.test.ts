import fc from 'fast-check'
import { format } from 'prettier'
import { describe, expect, it, test } from 'vitest'
import type { Design } from '../../design/index'
import { renderMarkdown } from '../../documents/index'
import { createEngine } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { readLink, writeLink } from '../../link/index'
import { engine } from '../core'
import { authwright } from '../fake-io'

const base = 'https://authwright.example/app/'
const designOf = (link: string): Design => readLink(link).design!
const designs = [
  '#/d/1/2026-11/Orders_API/Storefront:user.browser.proxy-backend.own-org.confidential.within-minutes.direct.step-up.own-issuer:access.orders_read_create:sensitive.orders_create',
  '#/d/1/2026-11/Stock_API/Reports:service.workload.key-pair.own-org.internal.within-an-hour.direct.own-issuer/Map:nobody.open-data.anyone.direct',
].map(designOf)
/** A design of one and a design of several, as they are exported. */
const written = designs.map((design) => renderMarkdown({ design, decided: engine().decideDesign(design), knowledge, link: writeLink(design), base }))
const check = (text: string, ...options: string[]) => authwright(['check', 'docs/auth.md', ...options], { files: { 'docs/auth.md': text } })

/** Replaces one of the matches, with its groups as `$1`; text without one stays. */
function replaceOne(text: string, pattern: RegExp, by: string, pick: number): string {
  const matches = [...text.matchAll(pattern)]
  const match = matches[pick % Math.max(1, matches.length)]
  if (match === undefined) return text
  return text.slice(0, match.index) + by.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '') + text.slice(match.index + match[0].length)
}

/** What a hand does to a section, each with what the check is to say. */
const edits: readonly (readonly [what: string, says: RegExp, edit: (text: string, pick: number) => string])[] = [
  ['a rule is weakened', /edited by hand/, (text, pick) => replaceOne(text, /\bMUST\b(?! NOT)/g, 'SHOULD', pick)],
  ['a lifetime is longer', /edited by hand/, (text, pick) => replaceOne(text, /\b(\d+) (min|h|d)\b/g, '9$1 $2', pick)],
  ['a rule is gone', /edited by hand/, (text, pick) => replaceOne(text, /^### MUST [^]*?(?=^#)/gm, '', pick)],
  ['a row of a table is gone', /edited by hand/, (text, pick) => replaceOne(text, /(?<=^\|.*\n)\| (?!---).*\n/gm, '', pick)],
  ['a source leads elsewhere', /edited by hand/, (text, pick) => replaceOne(text, /\]\(https:\/\/(?!authwright)/g, '](https://elsewhere.example/', pick)],
  ['a paragraph is added', /edited by hand/, (text, pick) => replaceOne(text, /^(?=##+ )/gm, 'Partners are exempt.\n\n', pick)],
  ['an arrow of a diagram is another', /edited by hand/, (text, pick) => replaceOne(text, /(?<!-)->>/g, '-->>', pick)],
  ['a negation is left out', /edited by hand/, (text, pick) => replaceOne(text, /\b(?:never|not|no) /g, '', pick)],
  [
    'a name in code is another',
    /edited by hand/,
    (text, pick) => replaceOne(text.slice(0, text.lastIndexOf('\n\n')), /`([a-z_]+)`/g, '`x$1`', pick) + text.slice(text.lastIndexOf('\n\n')),
  ],
  ['an answer is taken out of the link', /link altered/, (text) => replaceOne(text, /(\]\(https:\/\/authwright[^)]*)\.[a-z-]+/g, '$1', 0)],
  ['the link leads to another app', /link altered/, (text) => text.replace(base, 'https://authwright.example.evil/app/')],
  ['the version is another', /link altered/, (text) => text.replace(/knowledge `\d{4}-\d{2}`/, 'knowledge `2026-10`')],
  ['a digest is another', /edited by hand/, (text) => text.replace(/text `[0-9a-f]/, 'text `z')],
  ['the footer says something else', /missing or damaged/, (text) => text.replace('tells whether it still holds', 'is happy')],
  ['the footer is gone', /missing or damaged/, (text) => text.replace(/\nWritten from [^]*$/, '')],
]

/** What tools do to a file without a change of what it says. */
const layouts: readonly ((text: string) => string | Promise<string>)[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace(/(?<![^\n])(.+)$/gm, '$1  '),
  (text) => text.replace(/^\|.*$/gm, (row) => row.replace(/ \| /g, '   |  ')),
  (text) => `\uFEFF${text}`,
  (text) => text.trimEnd(),
  (text) => `${text}\n\n`,
  (text) => text.replace(/^- /gm, '* '),
  (text) => text.replace(/\n\n(?=## )/g, '\n\n\n'),
  (text) => `# Our handbook\n\nWords of our own.\n\n${text}\nMore of our own.\n`,
  (text) => format(text, { parser: 'markdown' }),
  (text) => format(text, { parser: 'markdown', proseWrap: 'always', printWidth: 100 }),
]

describe('the drift check', () => {
  test.each(edits)('sees that %s', async (_, says, edit) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...written), fc.nat(200), async (text, pick) => {
        const edited = edit(text, pick)
        fc.pre(edited !== text)
        const { code, out } = await check(edited)
        expect(out).toMatch(says)
        expect(code).toBe(1)
      }),
      { numRuns: 3 },
    )
  })

  test.each(layouts.map((layout, i) => ({ i, layout })))('takes another layout for the same text ($i)', async ({ layout }) => {
    for (const text of written)
      expect(await check(await layout(text))).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^docs\/auth\.md:\d+: fine\n$/) as string })
  })

  it('says where the first edit is', async () => {
    const line = written[0]!.split('\n').findIndex((one) => one.startsWith('### MUST ')) + 3
    const { out } = await check(
      written[0]!
        .split('\n')
        .map((one, i) => (i + 1 === line ? `${one} Mostly.` : one))
        .join('\n'),
    )
    expect(out).toMatch(new RegExp(`^docs/auth\\.md:${line}: edited by hand, first at "The `))
  })
})

const design: Design = {
  version: 1,
  knowledge: knowledge.version,
  api: { name: 'Orders API', profiles: [], review: '2027-01-31' },
  integrations: [
    {
      name: 'Key client',
      answers: {},
      chosen: { scheme: 'api_key', until: '2027-06-30', approver: 'Security board', reason: 'The vendor has nothing else' },
    },
  ],
}
const dated = renderMarkdown({ design, decided: engine().decideDesign(design), knowledge, link: writeLink(design) })

describe('check --as-of', () => {
  it('reports an exception from the day after its last one', async () => {
    expect(await check(dated, '--as-of', '2027-01-30')).toMatchObject({ code: 0 })
    expect((await check(dated, '--as-of', '2027-06-30')).out).not.toContain('exception ended')
    expect(await check(dated, '--as-of', '2027-07-01')).toMatchObject({
      code: 1,
      out: expect.stringContaining('exception ended: that for "Key client" was granted until 2027-06-30.') as string,
    })
  })

  it('reports a review on its day', async () => {
    expect(await check(dated, '--as-of', '2027-01-31')).toMatchObject({
      code: 1,
      out: expect.stringContaining('review due: it was set for 2027-01-31.') as string,
    })
    expect(await check(dated)).toMatchObject({ code: 0 })
  })

  it('takes a day of the calendar only', async () => {
    expect(await check(dated, '--as-of', '2027-02-30')).toMatchObject({
      code: 2,
      err: 'authwright: --as-of: "2027-02-30" is no day. Write it as in 2027-06-30.\n',
    })
  })
})

describe('advice that moved on', () => {
  /** A section as an older knowledge would have written it: without one rule of today, and with a convention that has become another. */
  function older(): string {
    const design = designs[0]!
    const retired = engine()
      .decideDesign(design)
      .integrations[0]!.decision.controls.find(({ strength }) => strength === 'MUST')!
    const past = {
      ...knowledge,
      version: '2025-01',
      rules: knowledge.rules.filter(({ id }) => !retired.rules.includes(id)).map((rule) => ({ ...rule, since: '2025-01' })),
      fit: knowledge.fit.map((row) => ({ ...row, since: '2025-01' })),
      budgets: knowledge.budgets.map((budget) => ({ ...budget, since: '2025-01' })),
      sources: Object.fromEntries(
        Object.entries(knowledge.sources).map(([id, source]) => [id, source.document === 'rfc9700' ? { ...source, section: 'first edition' } : source]),
      ),
    } as typeof knowledge
    const then: Design = { ...design, knowledge: past.version }
    return renderMarkdown({ design: then, decided: createEngine(past).decideDesign(then), knowledge: past, link: writeLink(then), base })
  }

  it('is a warning that names rules and sources, and fails where the check is strict', async () => {
    const text = older()
    const { code, out } = await check(text)
    expect(out).toMatch(/warning: the advice moved on: written with knowledge 2025-01 by 1\.0\.0, now 2026-11 by 1\.0\.0\. Rules: .*AUTH-[A-Z]{3}-\d\d is new/)
    expect(out).toMatch(/Sources: .* is cited no more/)
    expect(code).toBe(0)
    expect(await check(text, '--strict')).toMatchObject({ code: 1 })
  })
})

describe('many files', () => {
  it('are all checked, whether a pattern or a list names them, and bad ones are told of at the end', async () => {
    const files = {
      'docs/a.md': written[0]!,
      'docs/b.md': 'Nothing of ours',
      'docs/c.md': new Uint8Array([0xff, 0xfe]),
      'docs/d.md': written[1]!.replace('MUST', 'MAY'),
    }
    const { code, out, err } = await authwright(['check', 'docs/*.md', 'none.md'], { files })
    expect(out).toMatch(/^docs\/a\.md:1: fine\ndocs\/d\.md:\d+: edited by hand/)
    expect(err).toBe('authwright: docs/c.md: not UTF-8 text. Save it as UTF-8.\n')
    expect(code).toBe(2)
  })

  it('that match nothing, or hold nothing of ours, are bad input', async () => {
    expect(await authwright(['check', 'docs/*.md'])).toMatchObject({ code: 2, err: 'authwright: no file matches "docs/*.md".\n' })
    expect(await check('# Ours is elsewhere\n')).toMatchObject({ code: 2, err: 'authwright: no section of authwright in docs/auth.md.\n' })
  })

  it('come from standard input too', async () => {
    expect(await authwright(['check', '-'], { input: written[0]! })).toMatchObject({ code: 0, out: 'standard input:1: fine\n' })
  })
})
