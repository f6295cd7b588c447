import { describe, expect, it } from 'vitest'
import { authwright } from '../fake-io'

const body = (storefront: string, rest = '') => `2026-11/Orders_API/Storefront:${storefront}${rest}`
const backend = 'user.browser.proxy-backend.own-org.confidential.within-an-hour.direct.step-up.own-issuer'
const page = 'user.browser.no-backend.own-org.confidential.within-minutes.direct.step-up.own-issuer'
const [before, after] = [`#/d/1/${body(backend)}`, `#/d/1/${body(page)}`]

describe('compare', () => {
  it('says what somebody answered otherwise, what follows, and whether that is weaker', async () => {
    const { code, out } = await authwright(['compare', before, after])
    expect(code).toBe(0)
    expect(out).toMatch(/^One integration takes another scheme: weaker on the whole\. In all \d+ weaker, \d+ stronger, 1 costs more\.\n/)
    expect(out).toMatch(/Scheme: Backend for frontend.* → Authorization code with PKCE {2}weaker/)
    expect(out).toMatch(/Access token: 15 min → 5 min {2}stronger/)
    expect(out.indexOf('What it can count on')).toBeLessThan(out.indexOf('Scheme:'))
  })

  it('ends with 1 only where it is asked to and anything changes', async () => {
    expect((await authwright(['compare', before, after, '--exit-code'])).code).toBe(1)
    const { code, out } = await authwright(['compare', before, before, '--exit-code'])
    expect({ code, out }).toEqual({ code: 0, out: 'Nothing is different. In all nothing is weaker, stronger or dearer.\n' })
  })

  it('writes JSON that names both versions, every property and the comparison’s own link', async () => {
    const read = JSON.parse((await authwright(['compare', before, after, '--format', 'json'])).out) as Record<string, unknown>
    expect(read).toMatchObject({
      before: { api: 'Orders API', knowledge: '2026-11' },
      after: { api: 'Orders API', knowledge: '2026-11' },
      link: `#/c/1/${body(backend)}/d/1/${body(page)}`,
      effects: { weaker: expect.any(Number) },
    })
  })

  it('writes a summary for a pull request, with the lines that differ where they are asked for', async () => {
    const { out } = await authwright(['compare', `https://example.org/${before}`, after, '--format', 'markdown', '--diff'])
    expect(out).toMatch(/^## Authentication of Orders API: what changes\n/)
    expect(out).toContain('| Access token | 15 min | 5 min | **stronger**:')
    expect(out).toContain('(https://example.org/#/c/1/')
    expect(out).toMatch(/`{5}diff\n--- before\.md\n\+\+\+ after\.md\n@@/)
  })

  it('tells an integration that is new from one that is gone', async () => {
    const added = `${before}/Nightly_job:service.workload.key-pair.own-org.internal.within-an-hour.direct.own-issuer`
    expect((await authwright(['compare', before, added])).out).toContain('Nightly job: added')
    expect((await authwright(['compare', added, before])).out).toContain('Nightly job: gone')
  })

  it('takes bad input for what it is', async () => {
    expect(await authwright(['compare', before, 'nonsense'])).toMatchObject({ code: 2, err: expect.stringContaining('is no file and no decision URL') })
    expect(await authwright(['compare', '-', '-'])).toMatchObject({ code: 2, err: expect.stringContaining('Only one of the two') })
    expect((await authwright(['compare', before])).code).toBe(2)
  })

  it('lets no name become markup or a line of its own', async () => {
    const named = (name: string) => JSON.stringify({ version: 1, integrations: [{ name, answers: { authority: 'user' } }] })
    const { out } = await authwright(['compare', before, '-', '--format', 'markdown'], { input: named('x\n# <script>alert(1)</script> | [a](javascript:b)') })
    expect(out).not.toMatch(/^# /m)
    expect(out).not.toMatch(/(?<!\\)<script>/)
  })
})
