import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choices, emptyDesign, questionIds, type Design, type QuestionId } from '../../design/index'
import { add, answer, changeApi, duplicate, move, remove, rename } from './changes'
import { createEditor, type EditorStore } from './editor'

/** What the editor should hold: every state that was reached, and where in them undo stands. */
interface Model {
  states: Design[]
  at: number
}

class Edit implements fc.Command<Model, EditorStore> {
  private readonly name: string
  private readonly change: (design: Design) => Design
  constructor(name: string, change: (design: Design) => Design) {
    this.name = name
    this.change = change
  }
  check = () => true
  run(model: Model, editor: EditorStore): void {
    const before = editor.getState().design
    editor.getState().edit(this.change)
    const after = editor.getState().design
    if (after !== before) {
      model.states = [...model.states.slice(0, model.at + 1), after]
      model.at += 1
    }
    expect(after).toBe(model.states[model.at])
  }
  toString = () => this.name
}
class Undo implements fc.Command<Model, EditorStore> {
  check = () => true
  run(model: Model, editor: EditorStore): void {
    editor.temporal.getState().undo()
    model.at = Math.max(0, model.at - 1)
    expect(editor.getState().design).toBe(model.states[model.at])
  }
  toString = () => 'undo'
}
class Redo implements fc.Command<Model, EditorStore> {
  check = () => true
  run(model: Model, editor: EditorStore): void {
    editor.temporal.getState().redo()
    model.at = Math.min(model.states.length - 1, model.at + 1)
    expect(editor.getState().design).toBe(model.states[model.at])
  }
  toString = () => 'redo'
}

const index = fc.nat(4)
const anyCommand = [
  fc.string().map((name) => new Edit(`add ${name}`, add(name))),
  fc.tuple(index, fc.string()).map(([at, name]) => new Edit(`rename ${at} ${name}`, rename(at, name))),
  index.map((at) => new Edit(`remove ${at}`, remove(at))),
  index.map((at) => new Edit(`duplicate ${at}`, duplicate(at))),
  fc.tuple(index, fc.constantFrom(-1 as const, 1 as const)).map(([at, by]) => new Edit(`move ${at} ${by}`, move(at, by))),
  fc.tuple(index, fc.constantFrom(...questionIds), fc.nat(20)).map(
    ([at, question, n]) =>
      new Edit(`answer ${at} ${question} ${n}`, (design) => {
        const values = choices(question, design.integrations[at]?.answers ?? {})
        const value = values[n % Math.max(1, values.length)] ?? null
        return answer(at, question, question === 'needs' && value ? [value] : value)(design)
      }),
  ),
  fc.string().map((owner) => new Edit(`owner ${owner}`, changeApi({ owner: owner || undefined }))),
  fc.constant(new Undo()),
  fc.constant(new Redo()),
]

describe('the editor', () => {
  it('brings back exactly what was there, whatever is edited, undone and redone', () => {
    fc.assert(
      fc.property(fc.commands(anyCommand, { maxCommands: 60 }), (commands) => {
        const editor = createEditor({ design: emptyDesign(), documentId: 'a' })
        fc.modelRun(() => ({ model: { states: [editor.getState().design], at: 0 }, real: editor }), commands)
      }),
    )
  })

  it('makes no step of a change that changes nothing', () => {
    const editor = createEditor({ design: add('Storefront')(emptyDesign()), documentId: 'a' })
    editor.getState().edit(rename(0, 'Storefront'))
    editor.getState().edit(answer(0, 'authority', null))
    editor.getState().edit(move(0, -1))
    expect(editor.temporal.getState().pastStates).toHaveLength(0)
  })
})

describe('answers', () => {
  const answered = (...given: [QuestionId, string][]) =>
    given.reduce((design, [question, value]) => answer(0, question, value)(design), add('A')(emptyDesign()))

  it('come back when they apply again', () => {
    const before = answered(['authority', 'user'], ['client', 'browser'], ['capability', 'proxy-backend'])
    const without = answer(0, 'client', 'pipeline')(before)
    expect(without.integrations[0]?.answers).toEqual({ authority: 'user', client: 'pipeline' })
    const again = answer(0, 'client', 'browser')(without)
    expect(again.integrations[0]?.answers).toEqual(before.integrations[0]?.answers)
  })

  it('are told apart from an answer that was taken back', () => {
    const taken = answer(0, 'capability', null)(answered(['authority', 'user'], ['client', 'browser'], ['capability', 'embedded']))
    const again = answer(0, 'client', 'browser')(answer(0, 'client', 'pipeline')(taken))
    expect(again.integrations[0]?.answers).toEqual({ authority: 'user', client: 'browser' })
  })
})

describe('names', () => {
  it('stay unique, whatever is added, renamed or duplicated', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 12 }), (names) => {
        const design = names.reduce((sum, name, n) => duplicate(n % 3)(rename(n % 2, name)(add(name)(sum))), emptyDesign())
        const all = design.integrations.map(({ name }) => name)
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })
})
