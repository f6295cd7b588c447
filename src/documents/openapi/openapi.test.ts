import { createConfig, lintFromString } from '@redocly/openapi-core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { cleanName, type Design } from '../../design/index'
import { createEngine } from '../../engine/index'
import scenarios from '../../knowledge/cases/scenarios.json'
import { examples, knowledge } from '../../knowledge/index'
import { anyDesign } from '../../link/generators'
import { hostileName } from '../markdown/hostile'
import type { DocumentInput } from '../sheet'
import { openApiDocument, openApiVersions, renderOpenApi, type OpenApiVersion } from './index'

const engine = createEngine(knowledge)
const publicCases = scenarios as unknown as readonly { readonly design: Design }[]
const inputOf = (design: Design, openApi: OpenApiVersion): DocumentInput => ({
  design,
  decided: engine.decideDesign(design),
  knowledge,
  link: '#/d/1/2026-11/X',
  openApi,
})
const specification = await createConfig({ extends: ['spec'] })
/** Redocly 2.64 fails on any device flow ("Unknown type name found: string"), so it sees it as the flow that differs in one address alone. */
const forRedocly = (source: string): string => source.replace(/^( +)deviceAuthorization:\n +deviceAuthorizationUrl: .+\n/gm, '$1clientCredentials:\n')
const redocly = async (source: string): Promise<string[]> =>
  (await lintFromString({ source: forRedocly(source), absoluteRef: 'authentication.yaml', config: specification })).map(
    ({ ruleId, message }) => `${ruleId}: ${message}`,
  )

interface Written {
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
  readonly components: { readonly securitySchemes: Readonly<Record<string, { readonly type: string; readonly flows?: object }>> }
  readonly 'x-authwright': { readonly withoutScheme: readonly { readonly key: string }[] }
}

const designOf = (answers: Design['integrations'][number]['answers']): Design => ({
  version: 1,
  knowledge: '2026-11',
  api: { name: 'Orders API', profiles: [] },
  integrations: [{ name: 'Caller', answers }],
})
const write = (design: Design, version: OpenApiVersion): Written => parse(renderOpenApi(inputOf(design, version))) as Written

describe.each(openApiVersions)('OpenAPI %s', (version) => {
  test.each(examples.map(({ id, design }) => ({ id, design })))('of $id is valid by Redocly', async ({ design }) => {
    expect(await redocly(renderOpenApi(inputOf(design, version)))).toEqual([])
  })

  test('reads back as it was written, valid, with every integration accounted for, whatever the design is', async () => {
    await fc.assert(
      fc.asyncProperty(anyDesign(3), hostileName, async (design, name) => {
        const input = inputOf({ ...design, api: { ...design.api, name } }, version)
        const source = renderOpenApi(input)
        const written = parse(source) as Written
        expect(written).toEqual(JSON.parse(JSON.stringify(openApiDocument(input, version))))
        expect(await redocly(source)).toEqual([])
        const { securitySchemes } = written.components
        for (const requirement of written.security ?? []) for (const key of Object.keys(requirement)) expect(securitySchemes).toHaveProperty([key])
        for (const { flows = {} } of Object.values(securitySchemes))
          expect(Object.keys(flows).filter((flow) => flow === 'implicit' || flow === 'password')).toEqual([])
        const told = new Set([...Object.keys(securitySchemes), ...written['x-authwright'].withoutScheme.map(({ key }) => key)])
        expect(input.decided.integrations.filter(({ slug }) => !told.has(slug))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})

describe('names of security schemes', () => {
  // A token bound to the certificate of the connection, so that two schemes stand in one requirement.
  const bound = publicCases.flatMap(({ design: { api, integrations } }) =>
    integrations.flatMap(({ answers }) => {
      const one: Design = { ...designOf(answers), api }
      const { scheme, senderConstraint } = engine.decideDesign(one).integrations[0]!.decision
      return senderConstraint === 'mtls' && scheme !== 'mutual_tls' ? [one] : []
    }),
  )
  const names = fc.uniqueArray(
    fc.oneof(hostileName, fc.constantFrom('Client certificate', 'client-certificate', 'Client-Certificate 2', 'client certificate!', '支払い', 'متجر', '🎉', '🎊', 'é', 'É', 'A b', 'a-b', 'a_b')),
    { minLength: 1, maxLength: 4, selector: cleanName },
  ) // prettier-ignore

  test('are valid, no two alike, and each requirement points at those of its integration, whatever the integrations are called', () => {
    expect(bound.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(names, fc.constantFrom(...bound), fc.constantFrom('3.1', '3.2'), (called, of, version) => {
        const many: Design = { ...of, integrations: called.map((name) => ({ ...of.integrations[0]!, name })) }
        const { components, security = [] } = write(many, version)
        const keys = Object.keys(components.securitySchemes)
        expect(keys.filter((key) => !/^[a-zA-Z0-9._-]+$/.test(key))).toEqual([])
        expect(keys).toHaveLength(called.length + 1)
        const certificates = security.map((requirement, i) => {
          const [own, certificate, ...more] = Object.keys(requirement)
          expect(components.securitySchemes[own!]).toMatchObject({ type: expect.not.stringMatching('mutualTLS'), 'x-authwright': { integration: engine.decideDesign(many).integrations[i]!.name } })
          expect(more).toEqual([])
          return certificate!
        }) // prettier-ignore
        expect(certificates).toHaveLength(called.length)
        expect(new Set(certificates).size).toBe(1)
        expect(components.securitySchemes[certificates[0]!]).toMatchObject({ type: 'mutualTLS' })
      }),
      { numRuns: 60 },
    )
  })
})

describe('what a version lacks', () => {
  const thing = designOf({
    authority: 'service', client: 'unattended-device', capability: 'key-pair', trust: 'own-org', sensitivity: 'confidential', revocation: 'within-an-hour', path: 'direct', issuer: 'no-issuer',
  }) // prettier-ignore
  test('mutual TLS is an object from 3.1 on, and no stand-in before', () => {
    const { scheme } = engine.decideDesign(thing).integrations[0]!.decision
    expect(scheme).toBe('mutual_tls')
    expect(write(thing, '3.1').components.securitySchemes['caller']).toMatchObject({ type: 'mutualTLS' })
    const older = write(thing, '3.0')
    expect(older.components.securitySchemes).toEqual({})
    expect(older.security).toBeUndefined()
    expect(older['x-authwright'].withoutScheme).toMatchObject([
      { scheme: 'mutual_tls', notExpressed: expect.arrayContaining(['mutual TLS (OpenAPI 3.1 can)']) },
    ])
  })

  const television = designOf({
    authority: 'user', client: 'limited-input-device', capability: 'no-browser', trust: 'own-org', sensitivity: 'internal', revocation: 'within-an-hour', path: 'direct', issuer: 'own-issuer',
  }) // prettier-ignore
  test('the device flow is a flow from 3.2 on, and a plain token before', () => {
    expect(engine.decideDesign(television).integrations[0]!.decision.scheme).toBe('device_authorization')
    expect(Object.keys(write(television, '3.2').components.securitySchemes['caller']!.flows!)).toEqual(['deviceAuthorization'])
    expect(write(television, '3.1').components.securitySchemes['caller']).toMatchObject({
      type: 'http',
      description: expect.stringContaining('the device authorization flow (OpenAPI 3.2 can)'),
    })
  })

  test('an anonymous caller is an empty requirement', () => {
    const open = designOf({ authority: 'nobody', sensitivity: 'open-data' })
    expect(engine.decideDesign(open).integrations[0]!.decision.scheme).toBe('anonymous')
    expect(write(open, '3.1').security).toEqual([{}])
  })
})
