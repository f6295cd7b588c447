/** The recipes for pipelines: their commands are run against a section that holds and one that was edited. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[] }
}
const action = parse(readFileSync('action.yml', 'utf8')) as Action
const gitlab = parse(readFileSync('docs/ci/gitlab.yml', 'utf8')) as { authwright: { script: readonly string[]; before_script: readonly string[] } }
const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly { entry: string; language: string }[]
const own = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string>; scripts: Record<string, string>; files: readonly string[] }

const place = mkdtempSync(join(tmpdir(), 'authwright-recipes-'))
const link = '#/d/1/2026-11/Orders_API/Job:service.workload.key-pair.own-org.internal.within-an-hour.direct.own-issuer:chosen.api_key.2030-01-31.CISO.Old'
const run = (command: string, env: Record<string, string> = {}) =>
  spawnSync('bash', ['-c', `set -eo pipefail; ${command}`], {
    cwd: join(place, 'docs'),
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTION_PATH: place, ...env },
  })

beforeAll(() => {
  // What the build would make: the same program, from its source.
  mkdirSync(join(place, 'dist/cli'), { recursive: true })
  mkdirSync(join(place, 'docs'))
  const main = [resolve('node_modules/.bin/tsx'), resolve('src/cli/main.ts')]
  writeFileSync(
    join(place, 'dist/cli/authwright.mjs'),
    `import { spawnSync } from 'node:child_process'\nprocess.exitCode = spawnSync(${JSON.stringify(main[0])}, [${JSON.stringify(main[1])}, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 9\n`,
  )
  const section = execFileSync(main[0]!, [main[1]!, 'render', link, '--format', 'markdown'], { encoding: 'utf8' })
  writeFileSync(join(place, 'docs/good.md'), section)
  writeFileSync(join(place, 'docs/edited.md'), section.replace(' MUST ', ' SHOULD '))
})
afterAll(() => rmSync(place, { recursive: true }))

describe('the action', () => {
  const last = action.runs.steps.at(-1)!
  const env = (files: string, more: Record<string, string> = {}) => ({ FILES: files, STRICT: 'false', AS_OF: '2029-01-01', ...more })

  test('hands on every input, and takes none into a command', () => {
    expect(Object.values(last.env ?? {})).toEqual(Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`))
    for (const { run: command = '' } of action.runs.steps) expect(command).not.toContain('${{')
  })

  test('passes what holds, and fails what was edited, what is due and what is not there', () => {
    expect(run(last.run!, env('good.md\n')).status).toBe(0)
    expect(run(last.run!, env('*.md'))).toMatchObject({ status: 1, stdout: expect.stringContaining('edited by hand') })
    expect(run(last.run!, env('good.md', { AS_OF: '2031-01-01' }))).toMatchObject({ status: 1, stdout: expect.stringContaining('exception ended') })
    expect(run(last.run!, env('gone.md')).status).toBe(2)
    expect(run(last.run!, env('good.md', { AS_OF: '' })).status).toBe(0)
  })
})

test('GitLab’s job runs the same check', () => {
  const command = gitlab.authwright.script.join('\n').replaceAll('/tmp/authwright', place)
  expect(run(command, { AUTHWRIGHT_FILES: 'good.md' }).status).toBe(0)
  expect(run(command, { AUTHWRIGHT_FILES: 'edited.md' }).status).toBe(1)
})

test('all of them call scripts and programs that the package has', () => {
  const built = [...action.runs.steps.map(({ run: command = '' }) => command), ...gitlab.authwright.before_script].filter((command) =>
    command.includes('npm ci'),
  )
  expect(built.length).toBe(2)
  for (const command of built) expect(own.scripts).toHaveProperty([/npm run --silent ([\w:]+)/.exec(command)![1]!])
  expect(hook).toMatchObject({ language: 'node', entry: 'authwright check' })
  expect(own.files.some((folder) => own.bin['authwright']!.startsWith(folder))).toBe(true)
  expect(own.scripts['prepare']).toContain('build:cli')
})
