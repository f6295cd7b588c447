/** Runs everything that must pass and counts it over all runners; a skipped test counts as failed. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checks } from './checks'
import { ensureGateways } from './gateways'

interface Count {
  passed: number
  failed: number
}

const reports = mkdtempSync(join(tmpdir(), 'authwright-test-'))
const total: Count = { passed: 0, failed: 0 }

/** Runs a command with its output shown as it comes; resolves to whether it ended well. */
function run(command: string, env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/** One stage: its count is added, its time told; a runner that failed without a failed test counts as one. */
async function stage(name: string, work: () => Promise<{ ok: boolean; count: Count }>): Promise<void> {
  console.log(`\n== ${name}`)
  const start = performance.now()
  const { ok, count } = await work()
  total.passed += count.passed
  total.failed += count.failed + (!ok && count.failed === 0 ? 1 : 0)
  console.log(`== ${name}: ${ok && count.failed === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - start) / 1000).toFixed(0)} s`)
}

/** A count read from a runner's report; a missing report, or one without any test, is a failure. */
function counted(file: string, read: (report: never) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, 'utf8')) as never)
    return count.passed + count.failed === 0 ? { passed: 0, failed: 1 } : count
  } catch {
    return { passed: 0, failed: 1 }
  }
}

for (const { name, command } of checks)
  await stage(name, async () => {
    const ok = await run(command)
    return { ok, count: { passed: ok ? 1 : 0, failed: ok ? 0 : 1 } }
  })

ensureGateways()

await stage('unit and property tests', async () => {
  const file = join(reports, 'vitest.json')
  const ok = await run(`npx vitest run --reporter=default --reporter=json --outputFile.json="${file}"`)
  return {
    ok,
    count: counted(file, (report: { numPassedTests: number; numTotalTests: number; numFailedTestSuites: number }) => ({
      passed: report.numPassedTests,
      failed: report.numTotalTests - report.numPassedTests,
    })),
  }
})

await stage('proof over the whole answer space', async () => {
  const ok = await run('npm run --silent prove')
  return { ok, count: { passed: ok ? 1 : 0, failed: ok ? 0 : 1 } }
})

let built = false
await stage('build', async () => {
  built = await run('npm run --silent build')
  return { ok: built, count: { passed: built ? 1 : 0, failed: built ? 0 : 1 } }
})

if (built) {
  await stage('budget of the screens', async () => {
    const ok = await run('npm run --silent budget')
    return { ok, count: { passed: ok ? 1 : 0, failed: ok ? 0 : 1 } }
  })

  await stage('end-to-end tests', async () => {
    const file = join(reports, 'playwright.json')
    const ok = await run('npx playwright test --reporter=list,json', { PLAYWRIGHT_JSON_OUTPUT_NAME: file })
    return {
      ok,
      count: counted(file, ({ stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + stats.skipped,
      })),
    }
  })
}

rmSync(reports, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
