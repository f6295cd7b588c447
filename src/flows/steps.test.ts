import { describe, expect, it } from 'vitest'
import { exchangeOf } from './exchange'
import { decisionFor, everyDecision, par, settings, stepUpOf } from './fixtures'
import { toMermaid } from './mermaid'
import { toSteps } from './steps'

const names = { api: 'Orders API', integration: 'Storefront' }

describe('the text equivalent', () => {
  it('has one sentence for each arrow of the diagram, under the same number', () => {
    for (const decision of [...everyDecision, ...settings]) {
      const exchange = exchangeOf(decision, names)
      if (!exchange) throw new Error('the fixture decides no scheme')
      const steps = toSteps(exchange)
      expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1))
      expect(steps).toHaveLength(toMermaid(exchange).match(/-?->>/g)?.length ?? 0)
      expect(steps.filter(({ sentence }) => !/^[A-Z][^.]*(?:\.[^ ][^.]*)*\.$/.test(sentence))).toEqual([])
    }
  })

  it('begins what a party does by itself with what it does to the rest of the line: checks or signs', () => {
    const alone = [...everyDecision, ...settings].flatMap(
      (decision) => exchangeOf(decision, names)?.phases.flatMap(({ messages }) => messages.filter(({ from, to }) => from === to)) ?? [],
    )
    expect(alone.filter(({ says, checks }) => checks.length === 0 || !/^(?:checks|signs) /.test(says))).toEqual([])
  })

  it('reads as prose', () => {
    const exchange = exchangeOf(decisionFor('bff', { controls: [par], stepUp: stepUpOf() }), names)
    const sentences = exchange ? toSteps(exchange).map(({ sentence }) => sentence) : []
    expect(sentences.slice(0, 7)).toEqual([
      'The page or app asks the backend to sign in (GET /login).',
      'Storefront backend pushes the authorization request, with its PKCE challenge, to the authorization server (POST /par).',
      'The authorization server returns a reference to the request, for one use (201 Created).',
      'Storefront backend redirects the browser to the authorization server (303 See Other).',
      'The page or app carries only that reference to the authorization server (GET /authorize).',
      'The authorization server signs the user in and sends the browser back to the client with a code, good for one use (code valid 60 s; 303 See Other).',
      'The page or app brings the code to the client’s redirect URI (GET /callback).',
    ])
  })
})
