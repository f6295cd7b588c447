import fc from 'fast-check'
import { lint } from 'markdownlint/sync'
import type { ListItem } from 'mdast'
import { describe, expect, test } from 'vitest'
import type { Design } from '../../design/index'
import { createEngine } from '../../engine/index'
import { examples, knowledge } from '../../knowledge/index'
import { anyDesign } from '../../link/generators'
import { nodesOf } from '../markdown/assemble'
import { bare, read } from '../markdown/reading'
import type { DocumentInput } from '../sheet'
import { checklistTree, renderChecklist } from './index'

const engine = createEngine(knowledge)
const inputOf = (design: Design): DocumentInput => ({ design, decided: engine.decideDesign(design), knowledge, link: '#/d/1/2026-11/Orders_API' })

describe('the checklist as issue text', () => {
  test('reads back as it was written, whatever the design is', () => {
    fc.assert(
      fc.property(anyDesign(3), (design) => {
        const input = inputOf(design)
        expect(bare(read(renderChecklist(input)))).toEqual(bare(checklistTree(input)))
      }),
      { numRuns: 20 },
    )
  })

  test.each(examples.map(({ id, design }) => ({ id, design })))('of $id has an open task with a source for each rule and each check', ({ design }) => {
    const input = inputOf(design)
    const text = renderChecklist(input)
    const tasks = [...nodesOf(read(text))].filter((node): node is ListItem => node.type === 'listItem' && node.checked === false)
    const decisions = input.decided.integrations.map(({ decision }) => decision)
    const controls = new Set(decisions.flatMap((decision) => decision.controls.map(({ id }) => id)))
    const checks = new Set(decisions.flatMap(({ validation }) => validation?.checks ?? []))
    expect(tasks.length).toBe(controls.size + checks.size)
    for (const line of text.split('\n').filter((one) => one.includes('- [ ] '))) expect(line).toMatch(/\]\(https:\/\/|\(convention: /)
    for (const id of controls) expect(text).toContain(`\`${knowledge.controls[id as keyof typeof knowledge.controls].code}\``)
    const found = lint({ strings: { issue: text }, config: { default: true, MD013: false } })['issue'] ?? []
    expect(found.map(({ lineNumber, ruleNames, errorDetail }) => `${lineNumber}: ${ruleNames.join('/')} ${errorDetail ?? ''}`)).toEqual([])
  })

  test('puts the tasks under whoever has to do them', () => {
    const text = renderChecklist(inputOf(examples.find(({ id }) => id === 'github')!.design))
    expect(text).toMatch(/\n## To build\n\n- \*\*The (API|client|team)\*\*\n {2}- \[ \] MUST /)
    expect(text).toMatch(/ {2}- \[ \] SHOULD [^\n]+, for [^\n]+, `AUTH-[A-Z]{3}-\d\d` \([^\n]+\)\. Verify by (machine|review): /)
  })
})
