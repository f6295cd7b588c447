import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { neverRecommendedIds, schemeIds } from '../../design/index'
import { SchemeSymbol } from './SchemeSymbol'

const draw = (...props: Parameters<typeof SchemeSymbol>) => renderToStaticMarkup(SchemeSymbol(...props))
const shape = (markup: string) => markup.replace(/ data-scheme="[^"]*"/, '')

describe('scheme symbols', () => {
  it('stand for every scheme, for what is open and for a conflict', () => {
    for (const scheme of [...schemeIds, ...neverRecommendedIds, 'open', 'conflict'] as const) {
      const markup = draw({ scheme })
      expect(markup).toMatch(/<(path|circle|rect)/)
      expect(markup).toContain('aria-hidden="true"')
    }
  })

  it('differ from scheme to scheme', () => {
    const shapes = ([...schemeIds, 'open', 'conflict'] as const).map((scheme) => shape(draw({ scheme })))
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  it('draw the line to the API double for mutual TLS', () => {
    for (const scheme of ['client_credentials', 'authorization_code', 'bff', 'token_exchange', 'workload_federation', 'jwt_bearer'] as const) {
      expect(draw({ scheme, binding: 'mtls' })).not.toBe(draw({ scheme, binding: 'dpop' }))
    }
  })
})
