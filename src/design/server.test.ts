import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featuresOfMetadata, questionIds, questions, serverFeatureIds, type Question } from './index'

describe('features of an authorization server', () => {
  it('reads what a metadata document lists', () => {
    const features = featuresOfMetadata(
      JSON.stringify({
        issuer: 'https://as.example',
        grant_types_supported: ['authorization_code', 'client_credentials'],
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
        dpop_signing_alg_values_supported: ['ES256'],
        tls_client_certificate_bound_access_tokens: false,
        introspection_endpoint: 'https://as.example/introspect',
      }),
    )
    expect(features).toEqual(['code', 'client-credentials', 'private-key', 'dpop', 'introspect'])
  })

  it('takes the standard’s defaults where a list is left out', () => {
    expect(featuresOfMetadata('{"issuer":"https://as.example"}')).toEqual(['code', 'client-secret'])
  })

  it('refuses what is no metadata document, whatever it is', () => {
    for (const text of ['', 'nonsense', '[]', 'null', '{}', '{"__proto__":{"issuer":"x"}}']) expect(featuresOfMetadata(text)).toBeNull()
    fc.assert(fc.property(fc.json(), (text) => void featuresOfMetadata(text)))
  })

  it('shares no name with a value or a question', () => {
    const taken = new Set<string>([...questionIds, ...questionIds.flatMap((id) => Object.keys((questions[id] as Question).values))])
    expect(serverFeatureIds.filter((id) => taken.has(id))).toEqual([])
  })
})
