import { describe, expect, it } from 'vitest'
import { knowledge } from '../../knowledge/index'
import { authwright } from '../fake-io'

/** Runs `explain` and gives what it printed. */
const explain = async (word: string) => authwright(['explain', word])

describe('explain', () => {
  it('tells of a rule what it does, why, for which calls, on what ground, and what its sources are', async () => {
    const { out } = await explain('browser-personal-data-belongs-in-a-backend')
    expect(out).toMatch(/^rule browser-personal-data-belongs-in-a-backend: discourages\nTokens in the page /)
    expect(out).toContain('Holds for: made for a person; from a browser; that reach personal or secret data or worse')
    expect(out).toContain('Speaks of: authorization code with PKCE; no client authentication')
    expect(out).toMatch(/Basis: standard\nSource rfc10017-6.3-spa-not: RFC 10017, section [\d.]+ \(Best Current Practice.*SHOULD NOT\)\. .* https:/)
  })

  it('tells how to verify what a rule asks for, and by which rules a control is asked for', async () => {
    expect((await explain('code-flow-uses-a-hidden-verifier')).out).toContain('To verify, by machine: ')
    const { out } = await explain('pkce-s256')
    expect(out).toContain('SHOULD by code-flow-uses-a-hidden-verifier (standard): every call')
    expect((await explain(knowledge.controls['pkce-s256'].code)).out).toBe(out)
  })

  it('says of a draft that it is one, and of a convention that it is ours', async () => {
    expect((await explain('server-has-no-attested-instance')).out).toMatch(
      /Source abca-status: .*draft.*\n(.*\n)*Source conv-attestation-for-instances: .*[Cc]onvention/,
    )
  })

  it('has something to say of every entry', async () => {
    const { rules, fit, budgets, controls, schemes, never, checks, sources } = knowledge
    const ids = [...[rules, fit, budgets].flat().map(({ id }) => id), ...[controls, schemes, never, checks, sources].flatMap((part) => Object.keys(part))]
    for (const id of ids.filter((_, at) => at % 7 === 0)) expect(await explain(id), id).toMatchObject({ code: 0, err: '' })
  })

  it('names the nearest word for one that it does not know', async () => {
    expect(await explain('pkce-s265')).toEqual({
      code: 2,
      out: '',
      err: 'authwright: "pkce-s265" is no rule, value, scheme or control. Did you mean "pkce-s256"?\n',
    })
  })

  it('names at most three words, and no count of the rest', async () => {
    const told = async (word: string) => (await explain(word)).err.replace('authwright: ', '').trimEnd()
    expect(await told('spa')).toBe('"spa" is no rule, value, scheme or control. Did you mean "browser"?')
    expect(await told('sca')).toBe('"sca" is no rule, value, scheme or control. Did you mean "step-up" or "psd2"?')
    expect(await told('pkce')).toMatch(/control\. Did you mean "[^"]*pkce[^"]*"(, "[^"]*pkce[^"]*" or "[^"]*pkce[^"]*")?\?$/)
    expect(await told('qqqqqqqq')).toMatch(/control\. "authwright questions" lists the values;/)
  })
})
