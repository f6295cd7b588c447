import { describe, expect, it } from 'vitest'
import { segmentsOf } from './segments'

const link = '#/d/1/2026-11/Orders_API:pci-dss/Storefront:user.browser.proxy-backend:access.orders_read/Sync:service.workload'
const answers = { authority: 'user', client: 'browser', capability: 'proxy-backend' } as const
const lit = (pieces: readonly { text: string; kind: string }[], kind: string) => pieces.filter((piece) => piece.kind === kind).map(({ text }) => text)

describe('the read-out', () => {
  it('lights the value that belongs to the question on screen', () => {
    const pieces = segmentsOf(link, 0, answers, 'capability')
    expect(lit(pieces, 'lit')).toEqual(['proxy-backend'])
    expect(lit(pieces, 'name')).toEqual(['Storefront'])
  })
  it('leaves the other integrations out, and no other part', () => {
    const text = segmentsOf(link, 0, answers, null)
      .map((piece) => piece.text)
      .join('')
    expect(text).toBe('#/d/1/2026-11/Orders_API:pci-dss/Storefront:user.browser.proxy-backend:access.orders_read/…')
  })
  it('shows a design of one integration as the link stands', () => {
    const one = '#/d/1/2026-11/Orders_API/Storefront:user'
    expect(
      segmentsOf(one, 0, { authority: 'user' }, 'authority')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(one)
  })
})
