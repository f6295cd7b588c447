import * as fc from 'fast-check'
import { strToU8, zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { anyText } from '../design/generators'
import { anyDesign } from './generators'
import { kindOf, readCompare, readLink, writeCompare, writeLink } from './index'
import { expandShort, longestInflated, shortenLink } from './short'

const packed = (text: string): string => `#/z/1/${Buffer.from(zlibSync(strToU8(text))).toString('base64url')}`
const says = (text: string) => readLink(text, expandShort).problems.map(({ code, severity }) => `${severity} ${code}`)

describe('a short link', () => {
  it('gives back the design that was written, for any design, also encoded again as a whole', () => {
    fc.assert(
      fc.property(anyDesign(), (design) => {
        const link = shortenLink(writeLink(design))
        expect(readLink(link, expandShort).design).toEqual(design)
        expect(link).toMatch(/^#\/z\/1\/[A-Za-z0-9_%-]*[A-Za-z0-9]$/)
        expect(link).not.toContain('--')
        expect(readLink(`See https://authwright.example/${link}.`, expandShort).design).toEqual(design)
        expect(readLink(encodeURIComponent(encodeURIComponent(`https://authwright.example/${link}`)), expandShort).design).toEqual(design)
      }),
      { numRuns: 100 },
    )
  })

  it('holds a comparison as well', () => {
    fc.assert(
      fc.property(anyDesign(4), anyDesign(4), (before, after) => {
        const link = shortenLink(writeCompare(before, after))
        expect(readCompare(link, expandShort)).toMatchObject({ before, after })
        expect(readLink(link, expandShort).design).toEqual(after)
      }),
      { numRuns: 40 },
    )
  })

  it('is shorter than half where a design is long', () => {
    const design = fc.sample(anyDesign(200), { numRuns: 1, seed: 7 })[0]!
    const link = writeLink({ ...design, integrations: design.integrations.map(({ answers }, index) => ({ name: `Integration ${index + 1}`, answers })) })
    expect(link.length).toBeGreaterThan(2000)
    expect(shortenLink(link).length).toBeLessThan(link.length / 2)
  })

  it('that lost or changed a character is told as damaged, never read as something else', () => {
    const link = shortenLink(writeLink(fc.sample(anyDesign(3), { numRuns: 1, seed: 3 })[0]!))
    const body = link.slice('#/z/1/'.length)
    for (let at = 0; at < body.length; at += 1) {
      const altered = body.slice(0, at) + (body[at] === 'A' ? 'B' : 'A') + body.slice(at + 1)
      for (const one of [`#/z/1/${body.slice(0, at)}`, `#/z/1/${altered}`])
        if (readLink(one, expandShort).design !== null) expect(readLink(one, expandShort).design).toEqual(readLink(link, expandShort).design)
        else expect(says(one)).toEqual(['error link-damaged'])
    }
  })

  it('that inflates to more than a megabyte is refused, however much more', () => {
    expect(says(packed(`d/1/2026-11/${'A'.repeat(longestInflated)}`))).toEqual(['error link-too-long'])
    expect(says(packed('A'.repeat(20_000_000)))).toEqual(['error link-too-long'])
    expect(readLink(packed('A'.repeat(2_000_000)), expandShort).problems[0]?.message).toBe(
      'This short link holds more than 1 MB, which no design needs. It is not opened.',
    )
    expect(readLink(packed(`d/1/2026-11/${'A'.repeat(900_000)}`), expandShort).design?.api.name).toBe('A'.repeat(200))
  })

  it.each(['z/1/eJw', '#/d/1/A', 'nothing', '', 'x/1/A', 'd/1'])('holds no other thing than a link: %j', (text) => {
    expect(says(packed(text))).toEqual(['error link-damaged'])
  })

  it('names a newer form in it', () => {
    expect(readLink(packed('d/2/A'), expandShort).problems[0]?.message).toBe(
      'This short link holds a link of form 2. This version reads form 1, so a newer version is needed.',
    )
  })

  it('is never a reason to throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.base64String(),
          fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
        ),
        (text) => {
          const { design, problems } = readLink(`#/z/1/${text}`, expandShort)
          expect(design !== null || problems.some(({ severity }) => severity === 'error')).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is told apart from the long forms', () => {
    expect([packed('d/1/A'), '#/d/1/A', 'see https://x.example/#/c/1/A/d/1/B', 'nothing'].map(kindOf)).toEqual(['short', 'design', 'compare', null])
  })
})
