import { describe, expect, it } from 'vitest'
import { authwright } from './fake-io'

const link = '#/d/1/2026-11/Orders_API/Reports:service.workload.key-pair.own-org.internal.within-an-hour.direct.own-issuer'
const other = link.replace('internal', 'confidential')
const begin = '<!-- authwright:begin -->'
const end = '<!-- authwright:end -->'

/** Writes into a file and gives what became of it. */
async function into(text: string | null, from = link) {
  const files: Record<string, string> = text === null ? {} : { 'a.md': text }
  const done = await authwright(['render', from, '--format', 'markdown', '--into', 'a.md'], { files })
  return { ...done, text: files['a.md'] ?? null }
}
const check = (text: string) => authwright(['check', 'a.md'], { files: { 'a.md': text } })

describe('render --into', () => {
  it('fills the marked place, leaves all around it as it is, and can do so again', async () => {
    const first = await into(`# Handbook\n\nOurs.  \n\n${begin}\n${end}\n\n* Also ours\n`)
    expect(first).toMatchObject({ code: 0, out: '', err: '' })
    expect(first.text).toMatch(
      /^# Handbook\n\nOurs\. {2}\n\n<!-- authwright:begin -->\n\n# Authentication: Orders API\n[^]+\n\n<!-- authwright:end -->\n\n\* Also ours\n$/,
    )
    const again = await into(first.text, other)
    expect(again.text).toContain('confidential')
    expect((await into(again.text)).text).toBe(first.text)
    expect(await check(first.text!)).toMatchObject({ code: 0 })
  })

  it.each([
    ['a comment of MDX', '{/* authwright:begin */}', '{/* authwright:end */}'],
    ['a definition that nothing refers to', '[//]: # (authwright:begin)', '[//]: # (authwright:end)'],
    ['the same as formatters write it', '[//]: # "authwright:begin"', '[//]: # "authwright:end"'],
  ])('takes %s as a marker', async (_, open, close) => {
    const { text } = await into(`${open}\n${close}\n`)
    expect(text).toContain(`${open}\n\n# Authentication`)
    expect(await check(text!)).toMatchObject({ code: 0 })
  })

  it('spreads the sections over places that name them, with words of others between', async () => {
    const places = `<!-- authwright:begin title summary -->\n${end}\n\nWhat follows was agreed on in spring.\n\n${begin}\n${end}\n`
    const { text } = await into(places)
    expect(text).toMatch(/## Summary[^]+authwright:end[^]+agreed on in spring[^]+authwright:begin -->\n\n## [^]+Written from/)
    expect(text!.match(/## Summary/g)).toHaveLength(1)
    expect(await check(text!)).toMatchObject({ code: 0 })
    expect(await check(text!.replace('# Authentication: Orders', '# Authentication: Others'))).toMatchObject({ code: 1 })
    expect((await into(text, other)).text).toContain('agreed on in spring')
    expect((await into(`<!-- authwright:begin rules -->\n${end}\n`)).err).toMatch(/a\.md: no place for title, /)
  })

  it('keeps the line endings of the file', async () => {
    const { text } = await into(`Ours\r\n\r\n${begin}\r\n${end}\r\n`)
    expect(text!.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(await check(text!)).toMatchObject({ code: 0 })
  })

  it('makes a file that is not there, with markers', async () => {
    const { code, text } = await into(null)
    expect(code).toBe(0)
    expect(text!.startsWith(`${begin}\n\n# `)).toBe(true)
    expect(text!.endsWith(`\n\n${end}\n`)).toBe(true)
  })

  it.each([
    ['there are no markers', 'Ours\n', /has no place for the section, and nothing is overwritten\. Put <!-- authwright:begin --> and /],
    ['markers stand in a code block only', `\`\`\`md\n${begin}\n${end}\n\`\`\`\n`, /has no place/],
    ['a marker has no end', `${begin}\n`, /a\.md: line 1: authwright:begin without an authwright:end after it\./],
    ['a marker has no beginning', `Ours\n${end}\n`, /a\.md: line 2: authwright:end without an authwright:begin before it\./],
    ['markers are nested', `${begin}\n${begin}\n${end}\n`, /a\.md: line 2: a second authwright:begin before the end of that in line 1\./],
  ])('writes nothing where %s', async (_, text, told) => {
    const result = await into(text)
    expect(result).toMatchObject({ code: 2, text })
    expect(result.err).toMatch(told)
  })

  it('writes nothing over a section that somebody edited', async () => {
    const { text } = await into(`${begin}\n${end}\n`)
    const edited = text!.replace('## Decision', 'Partners are exempt.\n\n## Decision')
    expect(await into(edited, other)).toMatchObject({
      code: 1,
      text: edited,
      out: expect.stringMatching(/^a\.md:\d+: edited by hand, so nothing was written\./) as string,
    })
  })

  it('is for Markdown alone', async () => {
    expect(await authwright(['render', link, '--format', 'url', '--into', 'a.md'])).toMatchObject({ code: 2 })
  })
})
