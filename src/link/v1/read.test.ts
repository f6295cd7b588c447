import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finishDesign, longestUnknown, longestWord, mostEntries, profileIds, questionIds, questions, validateDesign } from '../../design/index'
import { anyText } from '../../design/generators'
import { anyDesign } from '../generators'
import { apiKeys, integrationKeys } from './keys'
import { readBody } from './read'
import { writeBody } from './write'

const words = [...questionIds.flatMap((id) => Object.keys(questions[id].values)), ...profileIds, ...apiKeys, ...integrationKeys]
const signs = ['/', ':', '.', '_', '-', '%', '%25', '%2F', '2026-11/', '2025-01/', '2027-06-30', '2027-02-30', '300', 'shared', 'header', '__proto__', 'a_b_c']
const anyBody = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...signs), anyText), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...words, ...signs), { maxLength: 40 }).map((parts) => `A/B:${parts.join('.')}`),
  fc.tuple(anyDesign(5), fc.nat()).map(([design, cut]) => writeBody(design).slice(0, cut % 600)),
)

/** What a link says is in the form of the schema, so it need not be held against it. */
function holds(body: string): void {
  const read = readBody(body)
  if (read !== null) expect(finishDesign(read.draft)).toEqual(validateDesign(read.draft))
}

describe('what a link says', () => {
  it('is a design in form, whatever the link is', () => {
    fc.assert(fc.property(anyBody, holds), { numRuns: 500 })
  })

  it.each([
    ['words of a server', `A:server.${'pkce.'.repeat(mostEntries + 1)}/B`],
    ['longer words', `A:server.${'x'.repeat(longestWord + 1)}:off.${'y'.repeat(longestWord + 1)}/B`],
    ['actions', `A/B:access.orders_${Array.from({ length: mostEntries + 1 }, (_, n) => `a${n}`).join('_')}`],
    ['longer actions', `A/B:access.orders_${'x'.repeat(longestWord + 1)}`],
    ['parts that nobody knows', `A/B:${Array.from({ length: mostEntries + 1 }, (_, n) => `zz${n}`).join(':')}`],
    ['longer parts that nobody knows', `A/B:zz${'x'.repeat(longestUnknown)}`],
    ['integrations', `A${'/B'.repeat(501)}`],
  ])('is one with more %s than a design holds', (_, body) => {
    holds(body)
    expect(readBody(body)?.remarks.length).toBeGreaterThan(0)
  })
})
