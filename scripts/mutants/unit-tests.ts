/** Runs test files of the project in process, on a variant of what they test, up to the first failure. */
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import fc from 'fast-check'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

type Test = (...given: unknown[]) => void
interface Found {
  readonly name: string
  readonly run: () => void
}

/** Properties are tried with a share of their runs and a fixed seed, and their counter-examples are not made smaller. */
const share = 20
const seed = 20_261_126
const sampled = {
  ...fc,
  assert: (property: fc.IRawProperty<unknown>, options: fc.Parameters<unknown> = {}): unknown =>
    fc.assert(property, { ...options, seed, endOnFailure: true, numRuns: Math.ceil((options.numRuns ?? 100) / share) }),
}

/** Stands in for the test runner and for fast-check while a test file is loaded. */
export function collector(): { readonly found: readonly Found[]; readonly given: ReadonlyMap<string, Record<string, unknown>> } {
  const found: Found[] = []
  const add = (name: string, run: () => void): void => void found.push({ name, run })
  // A test may have options between its name and its body.
  const bodyOf = (rest: readonly unknown[]): Test => rest.findLast((one) => typeof one === 'function') as Test
  const it = Object.assign((name: string, ...rest: unknown[]) => add(name, bodyOf(rest)), {
    each:
      (cases: readonly unknown[]) =>
      (name: string, ...rest: unknown[]) => {
        for (const one of cases) add(name, () => bodyOf(rest)(...(Array.isArray(one) ? (one as unknown[]) : [one])))
      },
  })
  const describe = Object.assign((_: string, body: () => void) => body(), {
    each: (cases: readonly unknown[]) => (_: string, body: Test) => {
      for (const one of cases) body(...(Array.isArray(one) ? (one as unknown[]) : [one]))
    },
  })
  const given = new Map<string, Record<string, unknown>>([
    ['vitest', { describe, it, test: it, expect: chai.expect }],
    ['fast-check', { ...sampled, default: sampled }],
  ])
  return { found, given }
}

/** The name of the first test that fails; null: all pass. `busy` is called before each. */
export function firstFailure(tests: readonly Found[], busy: () => void): string | null {
  for (const { name, run } of tests) {
    busy()
    try {
      run()
    } catch {
      return name
    }
  }
  return null
}
