import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDesign, validateDesign } from './index'
import { anyText } from './generators'

const design = (rest: object) => ({ version: 1, api: { name: 'Orders API', profiles: [] }, integrations: [], ...rest })
const withAnswers = (answers: unknown) => design({ integrations: [{ name: 'A' }, { name: 'B' }, { name: 'C', answers }] })
const messages = (input: unknown) => validateDesign(input).problems.map(({ severity, message }) => `${severity} ${message}`)

describe('validateDesign', () => {
  it.each([
    [{ client: 'spa' }, 'integrations[2].answers.client: "spa" is not a value of client. Did you mean "browser"?'],
    [{ client: 'brower' }, 'integrations[2].answers.client: "brower" is not a value of client. Did you mean "browser"?'],
    [{ client: 'Command line' }, 'integrations[2].answers.client: "Command line" is not a value of client. Did you mean "cli"?'],
    [{ trust: 'browser' }, 'integrations[2].answers.trust: "browser" is not a value of trust. It is a value of client.'],
    [{ path: 7 }, 'integrations[2].answers.path: 7 is not a value of path. Its values are "direct", "tls-terminated", "http-proxy".'],
    [{ needs: ['mfa'] }, 'integrations[2].answers.needs[0]: "mfa" is not a value of needs. Did you mean "step-up"?'],
    [{ clients: 'browser' }, 'integrations[2].answers.clients: "clients" is not a question. Did you mean "client"?'],
  ])('names the place of %j', (answers, message) => {
    expect(messages(withAnswers(answers))).toEqual([`error ${message}`])
  })

  it.each([
    [[], 'This is a list, not a design. A design is an object with "version", "api" and "integrations".'],
    [null, 'This is null, not a design. A design is an object with "version", "api" and "integrations".'],
    [{ version: 99 }, 'version: 99 is not a version that can be read here. This version reads 1.'],
    [{}, 'version: is missing. A design has "version": 1.'],
    [design({ integrations: 'no' }), 'integrations: "no" is not a list.'],
    [JSON.parse('{"__proto__":{"integrations":[]},"version":1}'), 'integrations: is missing. It is a list, which may be empty.'],
  ])('refuses %j', (input, message) => {
    expect(validateDesign(input)).toMatchObject({ design: null, problems: [{ severity: 'error', message }] })
  })

  it('keeps everything else when something is wrong', () => {
    const { design: kept } = validateDesign(
      design({
        api: { name: 'Orders API', profiles: ['hippa', 'pci-dss'] },
        integrations: [
          7,
          { name: 'A', answers: { authority: 'user', client: 'spa' }, access: { orders: ['read', 5], Bad: [] }, current: { transport: 'query' } },
        ],
      }),
    )
    expect(kept).toEqual({
      ...emptyDesign(),
      api: { name: 'Orders API', profiles: ['pci-dss'] },
      integrations: [{ name: 'A', answers: { authority: 'user' }, access: { orders: ['read'] } }],
    })
  })

  it('names places as the input has them, even behind entries that are none', () => {
    expect(messages(design({ integrations: [7, { name: 'A', answers: { client: 'spa' } }] }))).toEqual([
      'error integrations[1].answers.client: "spa" is not a value of client. Did you mean "browser"?',
      'error integrations[0]: 7 is not an object.',
    ])
  })

  it('tells of a word that was meant otherwise before what is missing', () => {
    expect(messages({ version: 1, integrations: [7, { name: 'A', answers: { client: 'spa' } }] })).toEqual([
      'error integrations[1].answers.client: "spa" is not a value of client. Did you mean "browser"?',
      'error integrations[0]: 7 is not an object.',
      'error api: is missing. It is an object, as in "api": {"name": "Orders API"}.',
    ])
  })

  it('suggests a profile', () => {
    expect(messages(design({ api: { name: 'A', profiles: ['hippa'] } }))).toEqual(['error api.profiles[0]: "hippa" is not a profile. Did you mean "hipaa"?'])
  })

  it('drops an answer that does not apply, with a notice', () => {
    expect(messages(withAnswers({ authority: 'service', needs: ['step-up'] }))).toEqual([
      'notice integrations[2].answers.needs: "step-up" is left out: it does not apply where authority is "service".',
    ])
  })

  it('keeps what it knows of a design with newer advice, and takes the rest for no error', () => {
    const { design: kept, problems } = validateDesign({ ...withAnswers({ authority: 'user', client: 'hologram', mood: 'good' }), knowledge: '2027-03' })
    expect(kept?.knowledge).toBe('2027-03')
    expect(kept?.integrations[2]?.answers).toEqual({ authority: 'user' })
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['notice unknown-value', 'notice unknown-key', 'notice newer-knowledge'])
  })

  it('takes null and an empty list for an absent answer', () => {
    expect(validateDesign(withAnswers({ client: null, needs: [] }))).toMatchObject({ problems: [], design: { integrations: [{}, {}, { answers: {} }] } })
  })

  it('names the unnamed and tells the same name apart', () => {
    const { design: kept, problems } = validateDesign({ version: 1, api: {}, integrations: [{}, { name: 'A' }, { name: 'A' }] })
    expect([kept?.api.name, ...(kept?.integrations ?? []).map(({ name }) => name)]).toEqual(['Unnamed API', 'Integration 1', 'A', 'A 2'])
    expect(problems).toMatchObject([{ severity: 'notice', place: 'integrations[2].name' }])
  })

  it.each(['a|b', '`x`', '</script>', 'a\nb', '👩‍💻', '\u202Eabc\u200F', 'x'.repeat(10_000)])('keeps a name such as %j on one line', (name) => {
    const { design: kept } = validateDesign(design({ integrations: [{ name }] }))
    expect(kept?.integrations[0]?.name).toBe(name.replace('\n', ' ').slice(0, 200))
  })

  it('lists twenty problems and counts the rest', () => {
    const { problems } = validateDesign(design({ integrations: Array.from({ length: 30 }, () => 7) }))
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toMatchObject({ severity: 'error', message: 'and 10 more' })
  })

  it('keeps the first 500 integrations', () => {
    const { design: kept, problems } = validateDesign(design({ integrations: Array.from({ length: 501 }, (_, index) => ({ name: `I${index}` })) }))
    expect(kept?.integrations).toHaveLength(500)
    expect(problems).toMatchObject([{ severity: 'error', message: 'integrations: has 501 entries; the first 500 are kept.' }])
  })

  it('ignores keys that reach for a prototype', () => {
    const input: unknown = JSON.parse('{"version":1,"api":{"__proto__":{"name":"x"}},"integrations":[{"access":{"__proto__":["x"],"constructor":["read"]}}]}')
    const { design: kept, problems } = validateDesign(input)
    expect(problems).toEqual([])
    expect(kept?.api).toEqual({ name: 'Unnamed API', profiles: [] })
    expect(Object.entries(kept?.integrations[0]?.access ?? {})).toEqual([['constructor', ['read']]])
  })

  it('never throws, and what it keeps is canonical', () => {
    const near = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(fc.jsonValue(), anyText, fc.constantFrom('user', 'browser', 1, null)),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(
          fc.constantFrom(
            'name',
            'answers',
            'client',
            'needs',
            'access',
            'orders',
            'current',
            'scheme',
            'chosen',
            'unknown',
            'profiles',
            'server',
            '__proto__',
          ),
          tie('tree'),
          {
            maxKeys: 5,
          },
        ),
      ),
    })).tree
    const input = fc.oneof(
      fc.anything(),
      fc.jsonValue(),
      fc.record({ version: fc.constant(1), knowledge: near, api: near, integrations: fc.array(near, { maxLength: 5 }) }, { requiredKeys: ['version'] }),
    )
    fc.assert(
      fc.property(input, (one) => {
        const { design: kept, problems } = validateDesign(one)
        for (const { message } of problems) expect(message).toMatch(/^[^\n]{4,400}$/)
        expect(kept !== null || problems.some(({ severity }) => severity === 'error')).toBe(true)
        expect(kept && validateDesign(JSON.parse(JSON.stringify(kept))).design).toEqual(kept)
      }),
      { numRuns: 300 },
    )
  })
})
