import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Design } from '../../design/index'
import { createEngine } from '../../engine/index'
import { examples, knowledge } from '../../knowledge/index'
import { anyDesign } from '../../link/generators'
import { openApiDocument, openApiVersions, renderOpenApi } from '../openapi/index'
import type { DocumentInput } from '../sheet'
import { yaml } from '../yaml'
import { renderSpectral, spectralRuleset } from './index'

const engine = createEngine(knowledge)
const inputOf = (design: Design): DocumentInput => ({
  design,
  decided: engine.decideDesign(design),
  knowledge,
  link: '#/d/1/2026-11/X',
  base: 'https://example.org/',
})
const folder = mkdtempSync(join(tmpdir(), 'authwright-spectral-'))
afterAll(() => rmSync(folder, { recursive: true }))

function lint(ruleset: string, documents: Readonly<Record<string, unknown>>) {
  const rules = join(folder, 'rules.yaml')
  writeFileSync(rules, ruleset)
  const files = Object.entries(documents).map(([name, document]) => {
    const file = join(folder, `${name}.yaml`)
    writeFileSync(file, yaml(document))
    return file
  })
  return spectral([...files, '--ruleset', rules])
}

const responses = { 200: { description: 'The order.' }, 401: { description: 'No token, or one that no longer holds.' } }
const paths = { '/orders': { get: { operationId: 'listOrders', responses } } }
const design: Design = {
  version: 1,
  knowledge: '2026-11',
  api: { name: 'Orders API', profiles: [] },
  integrations: [
    {
      name: 'Storefront',
      answers: {
        authority: 'user',
        client: 'web-server',
        capability: 'stored-secret',
        trust: 'own-org',
        sensitivity: 'confidential',
        revocation: 'within-minutes',
        path: 'direct',
        needs: ['no-extras'],
        issuer: 'own-issuer',
      },
      access: { orders: ['read', 'create'] },
    },
  ],
}
const document = openApiDocument(inputOf(design))
const flow = { authorizationUrl: 'https://issuer.example.com/authorize', tokenUrl: 'https://issuer.example.com/token', scopes: { 'orders:read': 'Reads.' } }
const good = {
  ...document,
  paths,
  security: [{ storefront: ['orders:read'] }],
  components: { securitySchemes: { storefront: { type: 'oauth2', flows: { authorizationCode: flow } } } },
}
const withSchemes = (securitySchemes: object) => ({ ...good, components: { securitySchemes: { ...good.components.securitySchemes, ...securitySchemes } } })

/** One mistake each, and the rule that has to find it. */
const bad: Readonly<Record<string, readonly [rule: string, document: unknown]>> = {
  'another-scheme': ['authwright-schemes-decided', withSchemes({ basic: { type: 'http', scheme: 'basic' } })],
  'another-flow': ['authwright-schemes-decided', withSchemes({ jobs: { type: 'oauth2', flows: { clientCredentials: flow } } })],
  'key-in-header': ['authwright-schemes-decided', withSchemes({ key: { type: 'apiKey', in: 'header', name: 'X-API-Key' } })],
  'key-in-query': ['authwright-no-key-in-query', withSchemes({ key: { type: 'apiKey', in: 'query', name: 'api_key' } })],
  implicit: ['authwright-no-implicit-or-password', withSchemes({ old: { type: 'oauth2', flows: { implicit: flow } } })],
  password: ['authwright-no-implicit-or-password', withSchemes({ old: { type: 'oauth2', flows: { password: flow } } })],
  'token-parameter': [
    'authwright-no-credential-parameter',
    { ...good, paths: { '/orders': { get: { ...paths['/orders'].get, parameters: [{ name: 'API-Key', in: 'query', schema: { type: 'string' } }] } } } },
  ],
  'no-security': ['authwright-security-global', { ...good, security: undefined }],
  'open-by-list': ['authwright-no-open-operation', { ...good, security: [{}] }],
  'open-operation': ['authwright-no-open-operation', { ...good, paths: { '/orders': { get: { ...paths['/orders'].get, security: [] } } } }],
  'unknown-requirement': ['oas3-operation-security-defined', { ...good, security: [{ shop: [] }] }],
  'no-scopes': ['authwright-scopes-named', withSchemes({ storefront: { type: 'oauth2', flows: { authorizationCode: { ...flow, scopes: {} } } } })],
  'other-scopes': [
    'authwright-scopes-decided',
    withSchemes({ storefront: { type: 'oauth2', flows: { authorizationCode: { ...flow, scopes: { all: 'All.' } } } } }),
  ],
  'plain-http': ['authwright-servers-tls', { ...good, servers: [{ url: 'http://api.example.com' }] }],
  'no-refusal': ['authwright-refusal-described', { ...good, paths: { '/orders': { get: { responses: { 200: { description: 'The order.' } } } } } }],
}

test('the ruleset finds each mistake by its own rule, and nothing in a document that keeps the decision', async () => {
  const found = await lint(renderSpectral(inputOf(design)), {
    good: JSON.parse(JSON.stringify(good)),
    ...Object.fromEntries(Object.entries(bad).map(([name, [, document]]) => [name, JSON.parse(JSON.stringify(document))])),
  })
  expect(found.filter(({ file }) => file === 'good.yaml')).toEqual([])
  for (const [name, [rule]] of Object.entries(bad))
    expect(
      found.filter(({ file }) => file === `${name}.yaml`).map(({ code }) => code),
      name,
    ).toContain(rule)
})

describe('a design that is not one settled scheme', () => {
  const of = (integrations: Design['integrations']): Design => ({ ...design, integrations })
  const storefront = design.integrations[0]!
  const open = { name: 'Someone', answers: { authority: 'user', client: 'browser' } } as const
  const event = { name: 'Receiver', answers: { authority: 'event', capability: 'stored-secret', trust: 'partner', sensitivity: 'confidential', path: 'direct', revocation: 'within-an-hour', issuer: 'no-issuer' } } as const // prettier-ignore
  const conflict = { name: 'Torn', answers: storefront.answers } as const
  const withKey = withSchemes({ key: { type: 'apiKey', in: 'header', name: 'X-API-Key' } })
  const inQuery = withSchemes({ key: { type: 'apiKey', in: 'query', name: 'key' } })
  const plainHttp = { ...good, servers: [{ url: 'http://api.example.com' }] }
  const { security: _none, ...bare } = { ...good, components: {} }
  const signed = { ...good, paths: { '/events': { post: { operationId: 'receive', responses, security: [] } } } }
  const chosen = (scheme: 'api_key' | 'api_key_in_query' | 'http_basic') =>
    of([{ ...storefront, chosen: { scheme, until: '2027-06-30', approver: 'Ada', reason: 'The vendor cannot do better' } }])
  const serverless: Design = { ...of([conflict]), api: { ...design.api, server: [] } }
  /** What the ruleset of a design finds in each document. */
  const codes = async <K extends string>(one: Design, documents: Readonly<Record<K, unknown>>): Promise<Record<K, readonly string[]>> => {
    const found = await lint(renderSpectral(inputOf(one)), JSON.parse(JSON.stringify(documents)) as Record<string, unknown>)
    const names = Object.keys(documents) as K[]
    return Object.fromEntries(names.map((name) => [name, found.filter(({ file }) => file === `${name}.yaml`).map(({ code }) => code)])) as Record<K, string[]>
  }

  test('forbids no scheme while a decision is open or conflicts, and still finds what is wrong in any case', async () => {
    expect(engine.decideDesign(of([open])).integrations[0]!.decision.scheme).toBeNull()
    expect(engine.decideDesign(serverless).integrations[0]!.decision.conflict).not.toBeNull()
    for (const one of [of([open]), of([storefront, open]), serverless, of([])]) {
      const found = await codes(one, { withKey, inQuery, plainHttp, bare })
      expect(found).toMatchObject({ withKey: [], inQuery: ['authwright-no-key-in-query'], plainHttp: ['authwright-servers-tls'] })
      expect(found.bare).toContain('authwright-security-global')
    }
  })

  test('asks no document for what OpenAPI cannot say of signed events, and refuses what would stand in their place', async () => {
    expect(engine.decideDesign(of([event])).integrations[0]!.decision.scheme).toBe('message_signature')
    const events = await codes(of([event]), { bare, withKey })
    expect(events.bare).toEqual([])
    expect(events.withKey).toContain('authwright-schemes-decided')
    const both = await codes(of([storefront, event]), { signed, bare })
    expect(both.signed).toEqual([])
    expect(both.bare).toContain('authwright-security-global')
    expect(await codes(of([storefront]), { signed })).toEqual({ signed: ['authwright-no-open-operation'] })
  })

  test('allows what an exception allows and no more', async () => {
    const key = await codes(chosen('api_key'), { withKey, inQuery })
    expect(key.withKey).toEqual([])
    expect(key.inQuery).toContain('authwright-no-key-in-query')
    expect(await codes(chosen('http_basic'), { withKey })).toEqual({ withKey: ['authwright-schemes-decided'] })
    const found = await lint(renderSpectral(inputOf(chosen('api_key_in_query'))), { any: JSON.parse(JSON.stringify(inQuery)) })
    expect(found).toMatchObject([{ code: 'authwright-no-key-in-query', severity: 1 }])
  })
}, 120_000)

describe('the ruleset of a worked example', () => {
  test.each(examples.map(({ id, design }) => ({ id, design })))('finds nothing in the OpenAPI documents of $id', async ({ design }) => {
    const input = inputOf(design)
    const documents = openApiVersions.map((version) => [version, JSON.parse(JSON.stringify({ ...openApiDocument(input, version), paths }))] as const)
    const expressed = documents.filter(([, { security }]) => security !== undefined)
    expect(expressed.length).toBeGreaterThan(0)
    expect(await lint(renderSpectral(input), Object.fromEntries(expressed))).toEqual([])
  })
})

test('it reads back as it was written, whatever the design is', () => {
  fc.assert(
    fc.property(anyDesign(3), (design) => {
      const input = inputOf(design)
      expect(parse(renderSpectral(input))).toEqual(JSON.parse(JSON.stringify(spectralRuleset(input))))
    }),
    { numRuns: 25 },
  )
})

/** Rules of Spectral and OWASP that our documents do not keep, each with its reason. */
const waived: Readonly<Record<string, string>> = {
  'info-contact': 'Whom to call stands in the API’s own document, into which this one is merged.',
  'owasp:api2:2023-jwt-best-practices':
    'It takes every token of OAuth for a JWT, and wants the RFC’s name without a space; where a token is a JWT, the description names RFC 8725.',
  'owasp:api2:2023-short-lived-access-tokens':
    'It wants a refresh token with every flow; client credentials get none (RFC 6749, section 4.4.3), and lifetimes stand in x-authwright.',
  'owasp:api9:2023-inventory-access': 'It wants the audience of every server; the one here is a placeholder.',
}

test('Spectral’s own rules and those of OWASP find nothing in the OpenAPI documents of the worked examples but what is waived', async () => {
  expect(Object.keys(waived).length).toBeLessThanOrEqual(5)
  const rules = join(folder, 'rules.mjs')
  writeFileSync(
    rules,
    "import owasp from '@stoplight/spectral-owasp-ruleset'\nimport { oas } from '@stoplight/spectral-rulesets'\nexport default { extends: [oas, owasp] }\n",
  )
  const files = examples.flatMap(({ id, design }) =>
    openApiVersions.map((openApi) => {
      const file = join(folder, `${id}-${openApi}.yaml`)
      writeFileSync(file, renderOpenApi({ ...inputOf(design), openApi }))
      return file
    }),
  )
  const found = await spectral([...files, '--ruleset', rules])
  expect(found.filter(({ code }) => !(code in waived))).toEqual([])
  expect([...new Set(found.map(({ code }) => code))].toSorted()).toEqual(Object.keys(waived).toSorted())
})

interface Found {
  readonly code: string
  /** Name of the file, without its folder. */
  readonly file: string
  readonly message: string
  /** 0 is an error, 1 a warning. */
  readonly severity: number
}

/** What `spectral lint` finds with the arguments given. @throws Error where Spectral itself failed */
function spectral(args: readonly string[]): Promise<readonly Found[]> {
  return new Promise((resolve, reject) => {
    execFile('npx', ['spectral', 'lint', '--format', 'json', '--quiet', ...args], { maxBuffer: 1 << 26 }, (_error, out, err) => {
      try {
        const all = JSON.parse(out) as { code: string; source: string; message: string; severity: number }[]
        resolve(all.map(({ code, source, message, severity }) => ({ code, file: source.replace(/^.*\//, ''), message, severity })))
      } catch {
        reject(new Error(err || out))
      }
    })
  })
}
