import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '..')

/** Planted files: what each holds, and the rule that must refuse it (null: it is fine). */
const plants: Record<string, [code: string, rule: string | null]> = {
  'src/design/a.ts': ["import { decide } from '../engine/index'\nexport const x = decide\n", 'no-restricted-imports'],
  'src/knowledge/a.ts': ["import { createEngine } from '../engine/index'\nexport const x = createEngine\n", 'no-restricted-imports'],
  'src/knowledge/rules/a.ts': ["import type { Design } from '../../design/index'\nexport type X = Design\n", null],
  'src/knowledge/rules/b.ts': ["import { emptyDesign } from '../../design/index'\nexport const x = emptyDesign\n", 'no-restricted-imports'],
  'src/engine/a.ts': ["import { toMermaid } from '../flows'\nexport const x = toMermaid\n", 'no-restricted-imports'],
  'src/engine/b.ts': ["import { knowledge } from '../knowledge/index'\nexport const x = knowledge\n", 'no-restricted-imports'],
  'src/engine/c.ts': ["import type { rules } from '../knowledge/rules/index'\nexport type X = typeof rules\n", 'no-restricted-imports'],
  'src/engine/g.ts': ["import { attributes } from '../knowledge/notation'\nexport const x = attributes\n", null],
  'src/engine/h.ts': ["import { x } from '../knowledge/notations'\nexport const y = x\n", 'no-restricted-imports'],
  'src/engine/i.ts': ["import { x } from '../knowledge/no'\nexport const y = x\n", 'no-restricted-imports'],
  'src/engine/j.test.ts': ["import cases from '../knowledge/cases/scenarios.json'\nexport const x = cases\n", null],
  'src/engine/j.ts': ["import cases from '../knowledge/cases/scenarios.json'\nexport const x = cases\n", 'no-restricted-imports'],
  'src/engine/d.ts': ["import type { Rule } from '../knowledge/index'\nexport type X = Rule\n", null],
  'src/knowledge/a.test.ts': ["import { createEngine } from '../engine/index'\nexport const x = createEngine\n", null],
  'src/knowledge/b.test.ts': ["import { run } from '../cli/run'\nexport const x = run\n", 'no-restricted-imports'],
  'src/engine/d.test.ts': ["import { knowledge } from '../knowledge/index'\nexport const x = knowledge\n", null],
  'src/flows/a.ts': ["import { renderMarkdown } from '../documents/index'\nexport const x = renderMarkdown\n", 'no-restricted-imports'],
  'src/documents/a.ts': ["import { readLink } from '../link/index'\nexport const x = readLink\n", 'no-restricted-imports'],
  'src/documents/b.ts': ["import { toMermaid } from '../flows/mermaid'\nexport const x = toMermaid\n", 'no-restricted-imports'],
  'src/documents/c.ts': ["import { toMermaid } from '../flows/index'\nexport const x = toMermaid\n", null],
  'src/link/a.ts': ["import { knowledge } from '../knowledge'\nexport const x = knowledge\n", 'no-restricted-imports'],
  'src/openapi/a.ts': ["import { run } from '../cli/index'\nexport const x = run\n", 'no-restricted-imports'],
  'src/app/screens/a.ts': ["import { run } from '../../cli/run'\nexport const x = run\n", 'no-restricted-imports'],
  'src/app/screens/b.ts': ["import { Link } from '../link/Link'\nexport const x = Link\n", null],
  'src/app/screens/c.ts': ["import { v1 } from '../../link/v1'\nexport const x = v1\n", 'no-restricted-imports'],
  'src/cli/verbs/a.ts': ["import { App } from '../../app/App'\nexport const x = App\n", 'no-restricted-imports'],
  'src/design/b.ts': ["import { useState } from 'react'\nexport const x = useState\n", 'no-restricted-imports'],
  'src/engine/e.ts': ["import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n", 'no-restricted-imports'],
  'src/engine/f.ts': ['export const x = () => Math.random()\n', 'no-restricted-properties'],
  'src/link/b.ts': ['export const x = () => Date.now()\n', 'no-restricted-globals'],
  'src/flows/b.ts': ['export const x = () => window.name\n', 'no-restricted-globals'],
  'src/documents/d.ts': ['export const x = () => new Date().toISOString()\n', 'no-restricted-globals'],
  'src/app/a.ts': ['export const x = () => window.name + Math.random()\n', null],
  'src/design/deep/er/and/deeper/a.ts': ["import { x } from '../../../../../engine/index'\nexport const y = x\n", 'no-restricted-imports'],
}

describe('the walls between the rooms', () => {
  let found: Record<string, string[]> = {}
  const house = mkdtempSync(join(tmpdir(), 'walls-'))

  beforeAll(() => {
    copyFileSync(join(project, 'oxlint.config.js'), join(house, 'oxlint.config.js'))
    symlinkSync(join(project, 'node_modules'), join(house, 'node_modules'))
    for (const [file, [code]] of Object.entries(plants)) {
      mkdirSync(dirname(join(house, file)), { recursive: true })
      writeFileSync(join(house, file), code)
    }
    found = lint(house)
  })
  afterAll(() => rmSync(house, { recursive: true, force: true }))

  for (const [file, [code, rule]] of Object.entries(plants))
    it(`${rule === null ? 'lets pass' : 'refuses'} ${code.split('\n')[0]} in ${file}`, () => {
      expect(found[file] ?? []).toEqual(rule === null ? [] : [`eslint(${rule})`])
    })
})

/** Walls that the files of a folder break, by file, as the project's own lint tells them. */
function lint(folder: string): Record<string, string[]> {
  const run = spawnSync(process.execPath, [join(project, 'node_modules/oxlint/bin/oxlint'), '-c', 'oxlint.config.js', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { filename: string; code: string }[] }
  const rules: Record<string, string[]> = {}
  for (const { filename, code } of diagnostics) if (code.startsWith('eslint(no-restricted-')) (rules[filename] ??= []).push(code)
  return rules
}
