import { describe, expect, it } from 'vitest'
import { normaliseAnswers } from '../../src/design/index'
import { createEngine, type Decision } from '../../src/engine/index'
import { examples, knowledge, type Knowledge } from '../../src/knowledge/index'
import { join, type Part } from '../../src/app/prose/join'
import { inTwoParts } from './two-parts'

const parts = () => {
  const { deciding, prose } = inTwoParts(knowledge)
  return { deciding: deciding as unknown as Knowledge, prose: prose as unknown as Part }
}
const sets = examples.flatMap(({ design }) => design.integrations.map(({ answers }) => normaliseAnswers(answers).answers))
const inBrief = ({ scheme, lifetimes, controls, sentence, conflict, whatIf, validation, transmission }: Decision) => ({
  scheme,
  lifetimes,
  controls: controls.map(({ id, strength }) => [id, strength]),
  sentence,
  conflict,
  whatIf,
  validation,
  transmission,
})

describe('the knowledge in two parts', () => {
  it('is the same again when they are joined', () => {
    const { deciding, prose } = parts()
    join(deciding, prose)
    expect(deciding).toEqual(JSON.parse(JSON.stringify(knowledge)))
  })

  it('decides alike by the first part alone', () => {
    const [whole, part] = [createEngine(knowledge), createEngine(parts().deciding)]
    for (const answers of sets) expect(inBrief(part.decide(answers))).toEqual(inBrief(whole.decide(answers)))
  })

  it('says what it knows of reasons once the second part has come, of what was decided before too', () => {
    const { deciding, prose } = parts()
    const [whole, part] = [createEngine(knowledge), createEngine(deciding)]
    for (const answers of sets) part.decide(answers)
    join(deciding, prose)
    part.forget()
    for (const answers of sets) expect(part.decide(answers)).toEqual(JSON.parse(JSON.stringify(whole.decide(answers))))
  })
})
