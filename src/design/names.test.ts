import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName, displayName, slugify, slugsOf, uniqueNames } from './index'
import { anyText } from './generators'

describe('names', () => {
  it('are one line in NFC without controls and unpaired surrogates', () => {
    expect(cleanName('  Cafe\u0301\n\tmenu\u0000 \uD83D ')).toBe('Café menu')
    expect(cleanName('👩‍💻 𝔄 \u202Eabc')).toBe('👩‍💻 𝔄 \u202Eabc')
  })

  it('end after 200 characters, never within one', () => {
    expect(cleanName('𝔄'.repeat(10_000))).toBe('𝔄'.repeat(200))
  })

  it('are given to unnamed things', () => {
    expect([displayName(''), displayName(' \n', 2), displayName('Shop', 2)]).toEqual(['Unnamed API', 'Integration 3', 'Shop'])
  })

  it('are told apart by a number that nothing else is called by', () => {
    expect(uniqueNames(['Shop', 'Shop', 'Shop 2', 'Shop'])).toEqual(['Shop', 'Shop 3', 'Shop 2', 'Shop 4'])
  })

  it('stay clean and unique whatever they were', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const names = uniqueNames(texts.map(displayName))
        expect(names.map((name) => cleanName(name))).toEqual(names)
        expect(new Set(names).size).toBe(names.length)
        expect(uniqueNames(names)).toEqual(names)
      }),
    )
  })

  it('become slugs of ASCII letters, digits and hyphens, no two alike', () => {
    expect(slugify('Café “menu” — v2')).toBe('cafe-menu-v2')
    expect(slugsOf(['A b', 'a-b', '漢字', ''])).toEqual(['a-b', 'a-b-2', 'integration-3', 'integration-4'])
  })
})
