import { describe, expect, it } from 'vitest'
import { formatIds } from '../documents/index'
import { authwright } from './fake-io'

const storefront = {
  authority: 'user',
  client: 'browser',
  capability: 'proxy-backend',
  trust: 'own-org',
  sensitivity: 'confidential',
  revocation: 'within-minutes',
  path: 'direct',
  needs: ['step-up'],
  issuer: 'own-issuer',
}
const design = {
  version: 1,
  knowledge: '2026-11',
  api: { name: 'Orders API', profiles: ['pci-dss'] },
  integrations: [
    { name: 'Storefront', answers: storefront, access: { orders: ['read', 'create'], refunds: ['create'] }, sensitive: { refunds: ['create'] } },
    { name: 'Stock job', answers: { authority: 'service', client: 'workload' } },
  ],
}
const link =
  '#/d/1/2026-11/Orders_API:pci-dss/Storefront:user.browser.proxy-backend.own-org.confidential.within-minutes.direct.step-up.own-issuer:access.orders_read_create.refunds_create:sensitive.refunds_create/Stock_job:service.workload'

describe('a design argument', () => {
  it('is a link, its fragment, a file or standard input, and all decide alike', async () => {
    const json = JSON.stringify(design)
    const given = await Promise.all([
      authwright(['decide', link, '--json']),
      authwright(['decide', `https://example.org/app/${link}`, '--json']),
      authwright(['decide', 'design.json', '--json'], { files: { 'design.json': json } }),
      authwright(['decide', '-', '--json'], { input: `\uFEFF${json}\n` }),
      authwright(['decide', '-', '--json'], { input: `${link}\n` }),
    ])
    for (const { code, out, err } of given) expect({ code, out, err }).toEqual({ code: 0, out: given[0].out, err: '' })
    expect(JSON.parse(given[0].out)).toMatchObject({ api: { name: 'Orders API' }, integrations: [{ name: 'Storefront' }, { name: 'Stock job' }] })
  })

  const bad: Record<string, [words: string[], told: RegExp, input?: string | Uint8Array]> = {
    'is neither file nor link': [['decide', 'nonsense'], /"nonsense" is no file and no decision URL/],
    'is an empty link': [['decide', '#/d/1/'], /decision URL/],
    'is nothing': [['decide', '-'], /standard input: nothing in it/, ''],
    'is JSON cut in half': [['decide', '-'], /standard input: not JSON/, '{"version":1'],
    'is JSON with a stray comma': [['decide', '-'], /not JSON \(unexpected character at line 2, column 1\)/, '{"version":1,\n}'],
    'is a list': [['decide', '-'], /standard input: /, '[]'],
    'is null': [['decide', '-'], /standard input: /, 'null'],
    'is from a later version': [['decide', '-'], /version/, JSON.stringify({ ...design, version: 99 })],
    'has a synonym where a value belongs': [
      ['decide', '-'],
      /integrations\[0\]\.answers\.client: "spa" .*Did you mean "browser"\?/,
      JSON.stringify({ ...design, integrations: [{ name: 'x', answers: { client: 'spa' } }] }),
    ],
    'has a synonym and lacks its API': [
      ['decide', '-'],
      /^authwright: standard input: integrations\[0\]\.answers\.client: "spa" .*Did you mean "browser"\?; api: is missing\. .*\n$/,
      '{"version":1,"integrations":[{"name":"x","answers":{"client":"spa"}}]}',
    ],
    'has more wrong than one line holds': [
      ['decide', '-'],
      /integrations\[2\]: 7 is not an object; and 27 more\n$/,
      JSON.stringify({ ...design, integrations: Array.from({ length: 30 }, () => 7) }),
    ],
    'answers one question twice in its link': [
      ['decide', '#/d/1/2026-11/X/A:user.service'],
      /answers\.authority: "user" and "service" answer the same question\. Nothing was decided\. Keep one of them in the link's part for "A"\.\n$/,
    ],
    'is a link of 1.5 MB': [
      ['decide', '-'],
      /1500000 characters are too long for a decision link, which has at most 600000\./,
      '#/d/1/2026-11/X/'.padEnd(1.5e6, 'A'),
    ],
    'has integrations that are no list': [['decide', '-'], /integrations: /, JSON.stringify({ ...design, integrations: 'no' })],
    'tries to change the prototype': [['decide', '-'], /standard input: /, '{"__proto__":{"a":1},"version":1}'],
    'is five megabytes of nothing': [['decide', '-'], /larger than 4 MB/, 'x'.repeat(5e6)],
    'is no text': [['decide', '-'], /not UTF-8/, new Uint8Array([0xff, 0xfe, 0x00, 0x7b])],
    'may not be read': [['decide', 'locked.json'], /locked\.json: cannot be read \(permission denied\)/],
  }
  for (const [what, [words, told, input]] of Object.entries(bad))
    it(`that ${what} is refused in one line`, async () => {
      const { code, out, err } = await authwright(words, { input: input ?? '' })
      expect(err).toMatch(told)
      expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 })
      expect(err.length).toBeLessThan(600)
    })

  it('that is wrong in many long ways is refused in fewer than 1,200 characters', async () => {
    const path = 'p'.repeat(500)
    const input = JSON.stringify({
      version: 1,
      integrations: [{ answers: Object.fromEntries([1, 2, 3, 4].map((digit) => [`${digit}${'k'.repeat(2000)}`, 'x'])) }],
    })
    const { code, err } = await authwright(['decide', path], { files: { [path]: input } })
    expect(code).toBe(2)
    expect(err.length).toBeLessThan(1200)
  })

  it('with an unknown value in its link is decided, and the value is told', async () => {
    const { code, out, err } = await authwright(['render', `${link}.frobnicated`, '--format', 'url'])
    expect(code).toBe(0)
    expect(err).toContain('frobnicated')
    expect(out).toContain('frobnicated')
  })
})

describe('the command line itself', () => {
  it.each([
    [['decied', link], /unknown command 'decied' \(Did you mean decide\?\)/],
    [['frobnicate'], /unknown command 'frobnicate'. Verbs: decide, render, check, compare, questions, explain/],
    [['decide'], /missing required argument 'design'\. Usage: authwright decide <design> \[--json\]\n$/],
    [['decide', link, '--jsn'], /unknown option '--jsn' \(Did you mean --json\?\)\. Usage: authwright decide <design> \[--json\]\n$/],
    [
      ['render', '--frm', 'x'],
      /unknown option .*Usage: authwright render <design> --format <format> \[--into <file>\] \[--only <name>\] \[--openapi <version>\] \[--short\] \[--base <url>\]\n$/,
    ],
    [['--frobnicate'], /unknown option '--frobnicate'\. Verbs: decide, render, check, compare, questions, explain\n$/],
    [['render', link], /needs a format, as in --format markdown/],
    [
      ['render', link, '--format', 'pdf'],
      /'pdf' is invalid\. Allowed choices are markdown, adr, openapi, spectral, nginx, haproxy, resource-metadata, server-metadata, checklist, csv, mermaid, json, url/,
    ],
    [['render', link, '--format', 'url', '--only', 'Storefrnt'], /no integration is named "Storefrnt"\. Did you mean "Storefront"\?/],
    [['render', link, '--format', 'url', '--base', 'javascript:alert(1)'], /--base: .* is no web address/],
    [['render', link, '--format', 'json', '--short'], /--short goes with --format url alone/],
    [['decide', '#/z/1/eNp'], /decision URL: This short link is damaged: a part of it is missing or altered\./],
    [['explain', 'pkce'], /"pkce" is no rule, value, scheme or control\./],
    [[], /say what to do: decide, render, check, compare, questions, explain/],
  ])('mends %j in one line', async (words, told) => {
    const { code, out, err } = await authwright(words)
    expect(err).toMatch(told)
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 })
  })

  it('prints its help, and that of a verb, on standard output', async () => {
    const [all, one] = await Promise.all([authwright(['--help']), authwright(['render', '--help'])])
    expect(all).toMatchObject({ code: 0, err: '' })
    expect(all.out).toMatch(/decide .*render .*check .*questions .*explain /s)
    expect(one.out).toContain('--format')
  })
})

describe('decide', () => {
  it('says for each integration the scheme, its exposure, and what to ask next', async () => {
    const { out } = await authwright(['decide', link])
    expect(out).toMatch(/^Orders API \(knowledge 2026-11, profiles pci-dss\)\n\nStorefront\n {2}/)
    expect(out).toMatch(/scheme +bff, client /)
    expect(out).toMatch(/exposure +withdrawn access stops /)
    expect(out).toMatch(/Stock job\n.*next +capability: /s)
  })

  it('says nothing of a question that does not apply to an outcome', async () => {
    const { out } = await authwright(['decide', '#/d/1/2026-11/X/A:browser'])
    expect(out).toMatch(/possible +client_credentials: authority service; capability proxy-backend or token-backend; issuer [^;\n]+\n/)
    expect(out).not.toMatch(/ needs *(;|\n)/)
  })

  it('lets no name move the cursor or turn the line', async () => {
    const named = { ...design, integrations: [{ name: 'Shop \u202Eevil', answers: storefront }] }
    const { out } = await authwright(['decide', '-'], { input: JSON.stringify(named) })
    expect(out).toContain('Shop \\u{202e}evil')
  })
})

describe('render', () => {
  it('writes the canonical link, with the base it was given', async () => {
    const scrambled = link.replace('user.browser', 'browser.user')
    expect((await authwright(['render', scrambled, '--format', 'url'])).out).toBe(`${link}\n`)
    expect((await authwright(['render', `https://example.org/app/${link}`, '--format', 'url'])).out).toBe(`https://example.org/app/${link}\n`)
    expect((await authwright(['render', link, '--format', 'url', '--base', 'https://example.org/'])).out).toBe(`https://example.org/${link}\n`)
  })

  it('writes the short form of a link where it is asked for, which is taken like any other', async () => {
    const { out } = await authwright(['render', `https://example.org/app/${link}`, '--format', 'url', '--short'])
    expect(out).toMatch(/^https:\/\/example\.org\/app\/#\/z\/1\/[\w%-]+\n$/)
    expect((await authwright(['decide', out.trim()])).out).toBe((await authwright(['decide', link])).out)
    expect((await authwright(['decide', '-'], { input: out })).out).toBe((await authwright(['decide', link])).out)
  })

  it('prints as JSON what decide prints', async () => {
    expect((await authwright(['render', link, '--format', 'json'])).out).toBe((await authwright(['decide', link, '--json'])).out)
  })

  it('renders one integration as if it were alone', async () => {
    const { out } = await authwright(['render', link, '--format', 'url', '--only', 'Stock job'])
    expect(out).toBe('#/d/1/2026-11/Orders_API:pci-dss/Stock_job:service.workload\n')
  })

  it('draws each integration that is settled, and says which is not', async () => {
    const { out } = await authwright(['render', link, '--format', 'mermaid'])
    expect(out).toMatch(/^%% Storefront\nsequenceDiagram/)
    expect(out).toContain('%% Stock job\n')
    expect((await authwright(['render', link, '--format', 'mermaid', '--only', 'Storefront'])).out).toMatch(/^sequenceDiagram/)
  })

  it('lets no name become a directive of the diagram', async () => {
    const named = { ...design, integrations: [{ name: 'a %%{init: {"theme": "x"}}%% b', answers: storefront }, design.integrations[1]] }
    const { out } = await authwright(['render', '-', '--format', 'mermaid'], { input: JSON.stringify(named) })
    expect(out).not.toContain('%%{')
  })

  it('writes every format that is offered', async () => {
    for (const format of formatIds) {
      const { code, out, err } = await authwright(['render', link, '--format', format])
      expect({ code, err }, format).toEqual({ code: 0, err: '' })
      expect(out, format).toMatch(/\n$/)
    }
  })

  it('writes the version of OpenAPI that is asked for, and no other', async () => {
    expect((await authwright(['render', link, '--format', 'openapi'])).out).toMatch(/^openapi: 3\.1\.\d/)
    expect((await authwright(['render', link, '--format', 'openapi', '--openapi', '3.2'])).out).toMatch(/^openapi: 3\.2\.\d/)
    expect(await authwright(['render', link, '--format', 'openapi', '--openapi', '2.0'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/3\.0, 3\.1, 3\.2/),
    })
    expect(await authwright(['render', link, '--format', 'json', '--openapi', '3.0'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--openapi goes with'),
    })
  })

  it('puts the link into the Markdown', async () => {
    const { out } = await authwright(['render', `https://example.org/app/${link}`, '--format', 'markdown'])
    expect(out).toContain(`https://example.org/app/${link}`)
  })
})

describe('questions and explain', () => {
  it('print the interview as data and as text', async () => {
    const { out } = await authwright(['questions', '--json'])
    expect(JSON.parse(out)).toMatchObject({ questions: [{ id: 'authority', values: [{ id: 'user' }, {}, {}, {}] }, {}, {}, {}, {}, {}, {}, {}, {}] })
    expect((await authwright(['questions'])).out).toContain('authority: On whose behalf is the call made?')
  })

  it('tell what a scheme, a value and every rule mean', async () => {
    expect((await authwright(['explain', 'bff'])).out).toContain('scheme bff')
    expect((await authwright(['explain', 'browser'])).out).toContain('value browser of client')
  })
})
