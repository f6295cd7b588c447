import { lint } from 'markdownlint/sync'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../engine/index'
import { examples, knowledge } from '../knowledge/index'
import { renderMarkdown } from './index'

/** Rules of the linter that do not hold for our documents, each with the reason; at most five. */
const waivers: Readonly<Record<string, string>> = {
  MD013: 'A row of a table and a sentence with its source are one line each, so that a changed fact changes one line.',
}

const engine = createEngine(knowledge)
const config = { default: true, ...Object.fromEntries(Object.keys(waivers).map((rule) => [rule, false])) }

describe('a Markdown linter with its default rules', () => {
  test.each(examples.map(({ id, design }) => ({ id, design })))('finds nothing in the section of $id', ({ design }) => {
    const markdown = renderMarkdown({ design, decided: engine.decideDesign(design), knowledge, link: '#/d/1/2026-11/Orders_API' })
    const findings = lint({ strings: { section: markdown }, config })['section'] ?? []
    expect(findings.map(({ lineNumber, ruleNames, errorDetail }) => `${lineNumber}: ${ruleNames.join('/')} ${errorDetail ?? ''}`)).toEqual([])
  })

  test('is waived in five rules at most', () => {
    expect(Object.keys(waivers).length).toBeLessThanOrEqual(5)
  })
})
