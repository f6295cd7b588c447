import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { featuresOfMetadata, questions, type Design } from '../../design/index'
import { createEngine } from '../../engine/index'
import { examples, knowledge } from '../../knowledge/index'
import { anyDesign } from '../../link/generators'
import type { DocumentInput } from '../sheet'
import { renderResourceMetadata, renderServerMetadata } from './index'

const engine = createEngine(knowledge)
const inputOf = (design: Design): DocumentInput => ({ design, decided: engine.decideDesign(design), knowledge, link: '#/d/1/2026-11/X' })
const read = (text: string) => JSON.parse(text) as Record<string, unknown>

describe('metadata of the authorization server', () => {
  test('offers what the decisions need: a server with this metadata keeps nobody from any of them', () => {
    fc.assert(
      fc.property(anyDesign(3), (drawn) => {
        const { server: _, ...api } = drawn.api
        const design = { ...drawn, api }
        const input = inputOf(design)
        const features = featuresOfMetadata(renderServerMetadata(input))
        expect(features).not.toBeNull()
        // A decision that assumes the strict end of what is open is had at that end; other answers may need more of a server.
        const integrations = design.integrations.map((integration, i) => {
          const assumed = input.decided.integrations[i]!.decision.assumptions.map(({ question, value }) => [
            question,
            questions[question].several ? [value] : value,
          ])
          return { ...integration, answers: { ...integration.answers, ...Object.fromEntries(assumed) } }
        })
        const again = engine.decideDesign({ ...design, api: { ...api, server: features! }, integrations })
        for (const [i, { decision }] of input.decided.integrations.entries())
          if (decision.scheme !== null) {
            const { scheme, clientAuthentication, senderConstraint, tokenFormat, refresh, server } = again.integrations[i]!.decision
            expect({ scheme, clientAuthentication, senderConstraint, tokenFormat, refresh, server }).toEqual({
              scheme: decision.scheme,
              clientAuthentication: decision.clientAuthentication,
              senderConstraint: decision.senderConstraint,
              tokenFormat: decision.tokenFormat,
              refresh: decision.refresh,
              server: null,
            })
          }
      }),
      { numRuns: 50 },
    )
  })

  test('never offers a grant that nobody should have, nor an empty list', () => {
    fc.assert(
      fc.property(anyDesign(3), (design) => {
        const input = inputOf(design)
        const documents = [read(renderServerMetadata(input)), read(renderResourceMetadata(input))]
        expect(documents[0]!['grant_types_supported'] ?? []).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(implicit|password)$/)]))
        expect(documents.flatMap((document) => Object.values(document)).filter((value) => Array.isArray(value) && value.length === 0)).toEqual([])
        expect(documents[0]).toMatchObject({ issuer: 'https://issuer.example.com', response_types_supported: [expect.stringMatching(/^(code|none)$/)] })
      }),
      { numRuns: 50 },
    )
  })

  test('of GitHub’s example names every endpoint that its callers need', () => {
    expect(read(renderServerMetadata(inputOf(examples.find(({ id }) => id === 'github')!.design)))).toMatchObject({
      authorization_endpoint: 'https://issuer.example.com/authorize',
      code_challenge_methods_supported: ['S256'],
      grant_types_supported: expect.arrayContaining(['authorization_code', 'client_credentials', 'refresh_token']),
      token_endpoint_auth_signing_alg_values_supported: ['ES256'],
      introspection_endpoint: 'https://issuer.example.com/introspect',
    })
  })
})

describe('metadata of the protected resource', () => {
  test('takes tokens in the header alone, and says which are bound', () => {
    for (const { design } of examples) {
      const input = inputOf(design)
      const document = read(renderResourceMetadata(input))
      const bound = new Set(
        input.decided.integrations.flatMap(({ decision }) =>
          decision.validation !== null && decision.tokenFormat !== 'none' ? [decision.senderConstraint] : [],
        ),
      )
      expect(document['resource']).toMatch(/^https:/)
      if (document['authorization_servers'] !== undefined) expect(document['bearer_methods_supported']).toEqual(['header'])
      expect(document['dpop_signing_alg_values_supported'] !== undefined).toBe(bound.has('dpop'))
    }
  })
})
