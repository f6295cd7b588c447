import { expect, test } from 'vitest'
import { serverFeatureIds, type Answers, type Design } from '../design/index'
import { createEngine } from '../engine/index'
import { knowledge } from '../knowledge/index'
import { renderMarkdown } from './index'
import { serverGapWords } from './server'

const engine = createEngine(knowledge)
const webApp: Answers = {
  authority: 'user',
  client: 'web-server',
  capability: 'key-pair',
  trust: 'partner',
  sensitivity: 'confidential',
  revocation: 'within-minutes',
  path: 'tls-terminated',
  needs: ['no-extras'],
  issuer: 'own-issuer',
}
const documentFor = (server: readonly string[] | undefined): string => {
  const design: Design = {
    version: 1,
    knowledge: knowledge.version,
    api: { name: 'Orders API', profiles: [], ...(server && { server }) },
    integrations: [{ name: 'Web app', answers: webApp }],
  }
  return renderMarkdown({ design, decided: engine.decideDesign(design), knowledge, link: '#/d/1/2026-11/Orders_API' })
}

test('the open points say in one sentence what to switch on at the server, and what it would give', () => {
  const line = documentFor(['code', 'client-secret', 'refresh'])
    .split('\n')
    .find((one) => one.includes('**Server:**'))
  expect(line).toContain('with the authorization server as it is, authorization code with PKCE, client secret, not bound, refresh token not bound; switch on')
  expect(line).toContain(
    'signed client assertions (`token_endpoint_auth_methods_supported`: `private_key_jwt`) and DPoP (`dpop_signing_alg_values_supported`), and it could be',
  )
  expect(line).toMatch(/authorization code with PKCE, signed assertion, bound by DPoP, refresh token bound to the client \(\[RFC 8414 §2\]\(.+\)\)\.$/)
})

test('where the server is not stated, or has all that it takes, nothing is said of it', () => {
  expect(documentFor(undefined)).not.toContain('**Server:**')
  expect(documentFor(serverFeatureIds)).not.toContain('**Server:**')
})

test('a server that serves nothing leaves a conflict, of which its lacks are one reason', () => {
  const markdown = documentFor([])
  expect(markdown).toContain('with the authorization server as it is, no scheme fits; switch on authorization code')
  expect(
    markdown.match(/The authorization server, as it is stated, lacks authorization code, .+ and token status lists \(\[RFC 8414 §2\]\(.+\)\)\./g),
  ).toHaveLength(1)
  expect(markdown).not.toContain('server-lacks-')
  expect(serverGapWords(knowledge, engine.decide(webApp, { server: [] }))?.now).toBe('no scheme fits')
})
