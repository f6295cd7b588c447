import { describe, expect, it } from 'vitest'
import { antiPatterns } from './anti-patterns'
import { checks, type CheckId } from './checks'
import { never } from './never'
import type { Check, Source, SourceDocument } from './notation'
import { documents, sources } from './sources/index'
import { threats } from './threats'

const allDocuments: Readonly<Record<string, SourceDocument>> = documents
const allSources: Readonly<Record<string, Source>> = sources
const allChecks: Readonly<Record<string, Check>> = checks

describe('the sources registry', () => {
  it('gives each source a document that exists', () => {
    for (const [id, source] of Object.entries(allSources)) expect(allDocuments, id).toHaveProperty([source.document])
  })

  it('gives each source and document an https address, and what is ours none', () => {
    for (const { document, url } of Object.values(allSources)) expect(url).toMatch(document === 'authwright' ? /^$/ : /^https:\/\/[a-z]/)
    for (const { standing, url } of Object.values(allDocuments)) expect(url).toMatch(standing === 'convention' ? /^$/ : /^https:\/\/[a-z]/)
  })

  it('links a clause of an RFC to its section', () => {
    expect(sources['rfc9700-2.1.1-s256'].url).toBe('https://www.rfc-editor.org/rfc/rfc9700.html#section-2.1.1')
    expect(sources['oauth21-5.1-query'].url).toBe('https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1#section-5.1')
    expect(sources['asvs-10.4.8'].url).toBe('https://github.com/OWASP/ASVS/blob/master/5.0/en/0x19-V10-OAuth-and-OIDC.md')
  })

  it('says something in whole sentences, free of markup', () => {
    for (const [id, { says }] of Object.entries(allSources)) {
      expect(says, id).toMatch(/^\S.*\.$/)
      expect(says, id).not.toMatch(/[*`|]|§|\bCONV\b|—/)
    }
  })

  it('takes what is called a convention from nobody else, and gives each a name of its own', () => {
    const ours = Object.entries(allSources).filter(([id]) => id.startsWith('conv-'))
    for (const [id, source] of ours) expect(source, id).toMatchObject({ document: 'authwright', strength: 'none' })
    expect(Object.values(allSources).filter(({ document }) => document === 'authwright')).toHaveLength(ours.length)
    expect(new Set(ours.map(([, { section }]) => section)).size).toBe(ours.length)
  })

  it('says of every draft that it is one', () => {
    for (const { short, standing, status } of Object.values(allDocuments)) {
      expect(/Internet-Draft/.test(status), short).toBe(standing === 'draft')
      expect(/\(draft\)/.test(short), short).toBe(standing === 'draft')
    }
  })

  it('has no document that nothing cites', () => {
    const cited = new Set(Object.values(allSources).map(({ document }) => document))
    expect(Object.keys(allDocuments).filter((id) => !cited.has(id))).toEqual([])
  })
})

describe('the checklist', () => {
  /** The lines of a complete validation of a JWT access token, in their order. */
  const lines: readonly (readonly CheckId[])[] = [
    ['token-comes-once-and-in-the-header'],
    ['jwt-is-small-and-compact'],
    ['jwt-typ-is-at-jwt'],
    ['jwt-alg-is-on-the-issuers-list', 'jwt-alg-is-one-of-the-profile'],
    ['jwt-key-has-one-algorithm'],
    ['jwt-issuer-comes-first'],
    ['jwt-header-addresses-are-ignored'],
    ['jwt-unknown-crit-is-refused'],
    ['jwt-every-signature-verifies'],
    ['token-audience-is-this-api'],
    ['token-exp-lies-ahead'],
    ['jwt-nbf-is-honoured'],
    ['jwt-iat-is-plausible'],
    ['token-subject-goes-with-its-issuer'],
    ['token-client-is-known'],
    ['jwt-has-an-id'],
    ['token-scope-allows-the-operation'],
    ['dpop-proof-fits-token-and-request', 'dpop-proof-is-fresh', 'certificate-is-the-one-the-token-names', 'bound-token-never-passes-as-bearer'],
    ['token-shows-a-fresh-sign-in'],
    ['token-actor-may-act'],
    ['token-was-not-revoked', 'jwt-lives-no-longer-than-withdrawal-may-take'],
    ['jwt-decryption-is-bounded'],
    ['jwt-is-utf-8-with-unique-names'],
    ['jwt-kinds-exclude-each-other'],
    ['jwt-symmetric-key-is-long'],
    ['jwks-cache-is-bounded'],
    ['token-is-neither-logged-nor-forwarded'],
    ['client-never-parses-the-token'],
  ]

  it('covers all 28 lines for a JWT, in their order', () => {
    expect(lines).toHaveLength(28)
    const order = Object.keys(checks)
    const places = lines.flat().map((id) => order.indexOf(id))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    for (const id of lines.flat()) expect([allChecks[id]?.of.tokenFormat].flat(), id).toContain('jwt')
  })

  it('has lines for every way to validate a credential', () => {
    const schemes = Object.values(allChecks).flatMap(({ of }) => [of.scheme ?? []].flat())
    for (const scheme of ['api_key', 'bff', 'session_cookie', 'mutual_tls', 'message_signature', 'workload_federation', 'jwt_bearer', 'token_exchange'])
      expect(schemes).toContain(scheme)
    expect(Object.values(allChecks).some(({ of }) => [of.tokenFormat].flat().includes('opaque') && of.validation === 'introspection')).toBe(true)
  })

  it('cites what exists, and names each line as a claim', () => {
    for (const [id, check] of Object.entries(allChecks)) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+){2,}$/)
      expect(check.says, id).toMatch(/\.$/)
      for (const source of check.sources) expect(allSources, id).toHaveProperty([source])
    }
  })
})

describe('the anti-patterns', () => {
  it('are forty, in order', () => {
    expect(antiPatterns.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, i) => `AP-${String(i + 1).padStart(2, '0')}`))
  })

  it('each refer to a known weakness or clause, and to sources that exist', () => {
    for (const { id, references, sources: cited } of antiPatterns) {
      expect(references.length, id).toBeGreaterThan(0)
      for (const reference of references) expect(reference, id).toMatch(/^(CWE-\d+|API\d+|ASVS \d+\.\d+\.\d+|FAPI 2\.0 [\d.]+|Chrome Root Program [\d.]+)$/)
      for (const source of cited) expect(allSources, id).toHaveProperty([source])
    }
  })

  it('have titles that tell them apart', () => {
    expect(new Set(antiPatterns.map(({ title }) => title)).size).toBe(40)
  })
})

describe('what is never recommended', () => {
  it('says why and by whom', () => {
    for (const [id, { because, sources: cited }] of Object.entries(never)) {
      expect(because, id).toMatch(/\.$/)
      for (const source of cited) expect(allSources, id).toHaveProperty([source])
    }
  })
})

describe('the threats', () => {
  it('are each one sentence', () => {
    for (const [id, says] of Object.entries(threats)) expect(says, id).toMatch(/^[A-Z][^.]*\.$/)
  })
})
