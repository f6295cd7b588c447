import { describe, expect, it } from 'vitest'
import {
  capabilitiesOf,
  capabilitiesOfEvents,
  factIds,
  facts,
  profileIds,
  profiles,
  questionIds,
  questions,
  questionOfValue,
  type Fact,
  type Question,
} from './index'

const all = questionIds.map((id): Question => questions[id])
const values = all.flatMap((question) => Object.keys(question.values))

describe('the vocabulary', () => {
  it('gives each value to one question, and no value the name of a question or profile', () => {
    const names = [...values, ...questionIds, ...profileIds]
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('tells of each value which question it answers', () => {
    for (const { id, values } of all) for (const value of Object.keys(values)) expect(questionOfValue(value)).toBe(id)
    expect(questionOfValue('constructor')).toBe(null)
  })

  it('says of each value in words what it means', () => {
    for (const [id, value] of [...all.flatMap((question) => Object.entries(question.values)), ...Object.entries(profiles)]) {
      expect([id, value.label.length > 0 && value.label.length <= 40]).toEqual([id, true])
      expect([id, /[.]$/.test(value.help), /[.]$/.test(value.example)]).toEqual([id, true, true])
      expect([id, value.synonyms.length > 0]).toEqual([id, true])
    }
  })

  it('uses letters, digits and single hyphens only, so that a link carries values as they are', () => {
    expect([...values, ...profileIds].filter((value) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value))).toEqual([])
  })

  it('never lists a synonym twice under one question, nor one that is itself a value', () => {
    for (const { id, values } of all) {
      const synonyms = Object.values(values).flatMap((value) => value.synonyms)
      expect([id, synonyms.filter((name, index) => synonyms.indexOf(name) !== index || name in values)]).toEqual([id, []])
    }
  })

  it('offers each capability to some client and none that does not exist', () => {
    const offered = new Set<string>([...Object.values(capabilitiesOf).flat(), ...capabilitiesOfEvents])
    expect([...offered].sort()).toEqual(Object.keys(questions.capability.values).sort())
    expect(Object.keys(capabilitiesOf)).toEqual(Object.keys(questions.client.values))
  })

  it('states conditions of questions and facts in known questions and values', () => {
    const conditions = [...all.map(({ appliesWhen }) => appliesWhen), ...factIds.flatMap((id) => (facts[id] as Fact).rows.map(({ when }) => when))]
    for (const condition of conditions)
      for (const [question, wanted] of Object.entries(condition))
        for (const value of [wanted].flat()) expect([value, questionOfValue(value)]).toEqual([value, question])
  })
})
