import { describe, expect, it } from 'vitest'
import { isComplete, validateDesign } from '../../design/index'
import { createEngine } from '../../engine/index'
import { readLink, writeLink } from '../../link/index'
import { currentVersion, examples, knowledge } from '../index'

const engine = createEngine(knowledge)

it('offers eleven examples in a fixed order, each under an id of its own', () => {
  expect(examples.map(({ id }) => id)).toEqual([
    'github',
    'open-banking',
    'stripe',
    'iot-fleet',
    'mcp-server',
    'internal-mesh',
    'smart-backend',
    'slack',
    'twilio',
    'maps-key',
    'aws-workloads',
  ])
  expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length)
})

describe.each(examples)('$title', ({ title, hard, design, notes }) => {
  const { api, integrations } = design

  it('is a valid design that nothing had to be dropped from', () => {
    expect(validateDesign(design)).toEqual({ design, problems: [] })
    expect(design.knowledge).toBe(currentVersion)
  })

  it('answers every question that applies, for two to five integrations', () => {
    expect(integrations.filter(({ answers }) => !isComplete(answers)).map(({ name }) => name)).toEqual([])
    expect(integrations.length).toBeGreaterThanOrEqual(2)
    expect(integrations.length).toBeLessThanOrEqual(5)
  })

  it('names what needs a fresh sign-in exactly where step-up is asked for, and out of what is accessed', () => {
    for (const { name, answers, access = {}, sensitive } of integrations) {
      expect([name, sensitive !== undefined]).toEqual([name, answers.needs?.includes('step-up') ?? false])
      for (const [resource, actions] of Object.entries(sensitive ?? {})) expect(access[resource]).toEqual(expect.arrayContaining([...actions]))
    }
  })

  it('has one note for each integration, in their order, with the provider’s page', () => {
    expect(notes.map(({ integration }) => integration)).toEqual(integrations.map(({ name }) => name))
    for (const { url, provider, differs } of notes) {
      expect(new URL(url).protocol).toBe('https:')
      expect(provider).toMatch(/\.$/)
      expect(differs ?? 'The same.').toMatch(/\.$/)
    }
  })

  it('has a title and a hard part of one line', () => {
    expect(title.length).toBeLessThanOrEqual(40)
    expect(hard.length).toBeLessThanOrEqual(110)
    expect(hard).not.toMatch(/[\n.]$/)
  })

  it('comes back from its link as it went in', () => {
    expect(readLink(writeLink(design))).toEqual({ design, problems: [] })
  })

  it('ends each integration in one scheme, without a conflict', () => {
    for (const { name, answers } of integrations) {
      const { schemes } = engine.outcome(answers, { profiles: api.profiles })
      expect([name, schemes.length, schemes[0]]).toEqual([name, 1, expect.any(String)])
    }
  })
})
