import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDesign, profileIds, questionIds, questions, type Design, type Integration } from '../design/index'
import { anyText } from '../design/generators'
import { anyDesign } from './generators'
import { longestText, readCompare, readLink, writeCompare, writeLink } from './index'
import { apiKeys, integrationKeys } from './v1/keys'

const answers = 'user.browser.proxy-backend.own-org.confidential.within-minutes.direct.step-up.own-issuer'
const three = `#/d/1/2026-11/Orders_API:pci-dss/A:user/B:service/C:event/Storefront:${answers}`
const messages = (text: string) => readLink(text).problems.map(({ severity, message }) => `${severity} ${message}`)
const one = (integration: Partial<Integration>): Design => ({ ...emptyDesign(), integrations: [{ name: 'A', answers: {}, ...integration }] })

describe('a decision link', () => {
  it('gives back the design that was written, for any design', () => {
    fc.assert(
      fc.property(anyDesign(), (design) => {
        const link = writeLink(design)
        expect(readLink(link)).toMatchObject({ design })
        expect(link).toMatch(/^#[A-Za-z0-9._/:%-]*[A-Za-z0-9]$/)
        expect(link).not.toContain('--')
        expect(readLink(encodeURIComponent(`https://authwright.example/${link}`)).design).toEqual(design)
      }),
      { numRuns: 100 },
    )
  })

  it('gives back designs of up to 200 integrations', () => {
    fc.assert(
      fc.property(anyDesign(200), (design) => {
        expect(readLink(writeLink(design)).design).toEqual(design)
      }),
      { numRuns: 15 },
    )
  })

  it('gives back both designs of a comparison', () => {
    fc.assert(
      fc.property(anyDesign(4), anyDesign(4), (before, after) => {
        expect(readCompare(writeCompare(before, after))).toMatchObject({ before, after })
      }),
      { numRuns: 50 },
    )
  })

  it('is never a reason to throw, and gives a design or says why not', () => {
    const near = fc.oneof(
      anyText,
      fc
        .array(
          fc.oneof(
            anyText,
            fc.constantFrom('#/d/1/', '#/c/1/', '/d/1/', '%2Fd%2F1%2F', '/', ':', '.', 'user', 'access', 'current', 'chosen', '%', '%25', '2026-11/'),
          ),
        )
        .map((parts) => `#/d/1/${parts.join('')}`),
      fc.tuple(anyDesign(5), fc.nat()).map(([design, cut]) => writeLink(design).slice(0, cut % 400)),
    )
    fc.assert(
      fc.property(near, (text) => {
        const { design, problems } = readLink(text)
        expect(design !== null || problems.some(({ severity }) => severity === 'error')).toBe(true)
        expect(design && readLink(writeLink(design)).design).toEqual(design)
        readCompare(text)
      }),
      { numRuns: 300 },
    )
  })
})

describe('reading', () => {
  it.each(['', 'nonsense', 'https://docs.example/document/d/1AbC/edit', '#/x/1/A'])('finds no link in %j', (text) => {
    expect(messages(text)).toEqual(['error There is no decision link in this. A decision link has "#/d/1/" in it.'])
  })

  it('says that a link ends before its API', () => {
    expect(messages('#/d/1/')).toEqual(['error This link ends before the name of its API.'])
  })

  it('names a newer form, and the short form where nothing opens it', () => {
    expect(messages('#/d/2/A')).toEqual(['error This is a decision link of form 2. This version reads form 1, so a newer version is needed.'])
    expect(messages('#/z/1/eJw')).toEqual(['error This is a decision link in short form, which cannot be opened here. Ask for the long link.'])
  })

  it('keeps what a cut link holds, and says how much', () => {
    const { design, problems } = readLink(three.slice(0, -120 + 40))
    expect(problems.map(({ message }) => message)).toEqual(['This link ends in the middle. 3 of its integrations could be read, and a part of "Storefront".'])
    expect(design?.integrations.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'Storefront'])
    expect(messages(`#/d/1/2026-11/Orders_API:pci-d`)).toEqual(['error This link ends in the middle. Only a part of its API could be read.'])
  })

  it.each([
    ['within an escape', '#/d/1/2026-11/A/Caf%C3%', 'A'],
    ['within a character', '#/d/1/2026-11/A:pci-dss/B:user.browser:chosen.api_key.-.Ann%2', 'A'],
    ['after a key', '#/d/1/2026-11/A/B:user:access', 'A'],
    ['within a scheme', '#/d/1/2026-11/A/B:user:current.api_ke', 'A'],
    ['within an escape that was encoded again', encodeURIComponent('#/d/1/2026-11/A/Caf%C3%A9').slice(0, -3), 'A'],
  ])('notices a cut %s', (_, link, name) => {
    const { design, problems } = readLink(link)
    expect(problems[0]).toMatchObject({ code: 'link-cut', severity: 'error' })
    expect(design?.api.name).toBe(name)
  })

  it('reads every beginning of a link without inventing anything', () => {
    const whole = readLink(three).design
    for (let length = '#/d/1/2026-11/'.length + 1; length <= three.length; length += 1) {
      const { design } = readLink(three.slice(0, length))
      const last = design?.integrations.at(-1)
      for (const integration of design?.integrations.slice(0, -1) ?? []) expect(whole?.integrations).toContainEqual(integration)
      expect(Object.entries(whole?.integrations.at(-1)?.answers ?? {})).toEqual(
        expect.arrayContaining(last?.name === 'Storefront' ? Object.entries(last.answers) : []),
      )
      expect(last?.unknown).toBeUndefined()
    }
  })

  it('keeps words that it does not know, tells them and writes them back', () => {
    const link = '#/d/1/2026-11/Orders_API:zero-trust/Storefront:user.spa:quota.100'
    const { design, problems } = readLink(link)
    expect(design?.api.unknown).toEqual(['zero-trust'])
    expect(design?.integrations[0]?.unknown).toEqual(['spa', 'quota.100'])
    expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'notice api: "zero-trust" is not known here. It is kept in the link.',
      'notice integrations[0]: "spa" is not known here. It is kept in the link. Did you mean "browser"?',
      'notice integrations[0]: "quota" is not known here. It is kept in the link.',
    ])
    expect(writeLink(design ?? emptyDesign())).toBe('#/d/1/2026-11/Orders_API:zero-trust/Storefront:user:spa:quota.100')
  })

  it('says whether the advice is newer or older, and keeps the version', () => {
    expect(messages('#/d/1/2027-03/A')).toEqual(['notice knowledge: "2027-03" is newer than the advice here, 2026-11. What is known here is kept.'])
    expect(messages('#/d/1/2026-05/A')).toEqual(['notice knowledge: "2026-05" is older than the advice here, 2026-11, which may differ.'])
    expect(readLink('#/d/1/2026-05/A').design?.knowledge).toBe('2026-05')
  })

  it('takes a link without a version, and an API that is named like one', () => {
    expect(readLink('#/d/1/A/B').design).toMatchObject({ knowledge: '2026-11', api: { name: 'A' }, integrations: [{ name: 'B' }] })
    expect(readLink('#/d/1/%32026-11/B').design).toMatchObject({ api: { name: '2026-11' } })
  })

  it('leaves a question open that two values answer, whatever their order', () => {
    expect(messages('#/d/1/A/B:user.service')).toEqual([
      'error integrations[0].answers.authority: "user" and "service" answer the same question, so it is left open.',
    ])
    expect(readLink('#/d/1/A/B:user.service').design).toEqual(readLink('#/d/1/A/B:service.user').design)
  })

  it('drops an answer that does not apply, with a notice', () => {
    expect(messages('#/d/1/A/B:service.step-up')).toEqual([
      'notice integrations[0].answers.needs: "step-up" is left out: it does not apply where authority is "service".',
    ])
  })

  it('takes values in any order and in several parts', () => {
    const shuffled = answers.split('.').toReversed().join('.').replace('.browser', ':browser')
    expect(readLink(`#/d/1/A/B:${shuffled}`).design?.integrations).toEqual(readLink(`#/d/1/A/B:${answers}`).design?.integrations)
  })

  it('reads spaces and letters that were written by hand', () => {
    expect(readLink('#/d/1/Orders%20API/Café:user').design).toMatchObject({ api: { name: 'Orders API' }, integrations: [{ name: 'Café' }] })
    expect(readLink('#/d/1/Orders%2520API/B').design).toMatchObject({ api: { name: 'Orders API' } })
  })

  it('names what has no name and tells the same name apart', () => {
    const { design } = readLink('#/d/1/2026-11//:user/A/A')
    expect([design?.api.name, ...(design?.integrations.map(({ name }) => name) ?? [])]).toEqual(['Unnamed API', 'Integration 1', 'A', 'A 2'])
  })

  it('takes the second design of a comparison, and says so', () => {
    const { design, problems } = readLink('#/c/1/2026-11/A/d/1/2026-11/B')
    expect(design?.api.name).toBe('B')
    expect(problems).toMatchObject([{ code: 'link-compares', severity: 'notice' }])
  })

  it('refuses a megabyte at once', () => {
    const { design, problems } = readLink(`#/d/1/2026-11/A/${'B:user/'.repeat(150_000)}`)
    expect(design).toBe(null)
    expect(problems).toMatchObject([
      { severity: 'error', message: `This is 1050016 characters long. A decision link is looked for in at most ${longestText}.` },
    ])
  })

  it.each([
    ['integrations', 'A/B:user'],
    ['parts', ':user'],
    ['values', '.user'],
    ['percent signs', '%25'],
    ['escapes', '%2F'],
    ['hyphens', '-'],
    ['heads', '/d/1/'],
    ['unknown words', ':x.y_z'],
  ])(
    'takes its time in proportion where %s are many',
    (_, text) => {
      // Half a megabyte: whoever goes over it once for each of its parts does not end within the limit.
      expect(readLink(`#/d/1/2026-11/A/${text.repeat(Math.floor(500_000 / text.length))}`).problems.length).toBeLessThanOrEqual(21)
    },
    30_000,
  )
})

describe('writing', () => {
  it('leaves answers out that do not apply', () => {
    expect(writeLink(one({ answers: { authority: 'service', needs: ['step-up'] } }))).toBe('#/d/1/2026-11/Unnamed_API/A:service')
  })

  it('keeps gaps of an exception', () => {
    const chosen = { scheme: 'api_key', until: null, approver: null, reason: 'So.' } as const
    expect(writeLink(one({ chosen }))).toBe('#/d/1/2026-11/Unnamed_API/A:chosen.api_key.-.-.So%2E')
    expect(readLink(writeLink(one({ chosen }))).design).toEqual(one({ chosen }))
    const dash = { ...chosen, approver: '-' }
    expect(readLink(writeLink(one({ chosen: dash }))).design).toEqual(one({ chosen: dash }))
  })

  it('uses no key that is also a value or a profile', () => {
    const words: string[] = [...questionIds.flatMap((id) => Object.keys(questions[id].values)), ...profileIds]
    expect([...apiKeys, ...integrationKeys].filter((key) => words.includes(key))).toEqual([])
  })
})
