import { expect, it } from 'vitest'
import { linkPieces } from './links'

const before = '#/d/1/2026-11/Orders_API/Storefront:user.browser.proxy-backend.confidential'
const after = '#/d/1/2026-11/Orders_API/Storefront:user.browser.no-backend.confidential'

it('marks what the other link lacks, and leaves the link as it is', () => {
  const pieces = linkPieces(after, before)
  expect(pieces.map(({ text }) => text).join('')).toBe(after)
  expect(pieces.filter(({ own }) => own)).toEqual([{ text: 'no-backend', own: true }])
})

it('marks nothing where only the order differs', () => {
  expect(linkPieces('#/d/1/A/B:user.browser', '#/d/1/A/B:browser.user').some(({ own }) => own)).toBe(false)
})
