import { describe, expect, it } from 'vitest'
import { ensureBrowser } from './browser'

/** A machine on which only the programs named work, and on which the last of them brings a browser. */
function machine(isRoot: boolean, working: readonly string[]) {
  const ran: string[] = []
  let found: string | null = null
  return {
    ran,
    isRoot,
    find: () => found,
    run(program: string, args: readonly string[]) {
      ran.push([program, ...args].join(' '))
      if (!working.includes(program)) throw new Error('no such program')
      if (args.includes('chromium')) found = `/opt/${program}/chromium`
    },
  }
}

describe('a machine without a browser', () => {
  it("gets Playwright's own where that can be had", () => {
    const user = machine(false, ['npx', 'apt-get'])
    expect(ensureBrowser(user)).toBe('/opt/npx/chromium')
    expect(user.ran).toEqual(['npx playwright install chromium'])
  })

  it("gets the system's, as root, where Playwright's cannot be had", () => {
    const root = machine(true, ['apt-get'])
    expect(ensureBrowser(root)).toBe('/opt/apt-get/chromium')
    expect(root.ran.at(-1)).toBe('apt-get install -y -qq --no-install-recommends chromium')
  })

  it('says what to do where neither goes', () => {
    expect(() => ensureBrowser(machine(false, ['apt-get']))).toThrow(/Install one, or set CHROMIUM_PATH/)
    expect(() => ensureBrowser(machine(true, []))).toThrow(/could not be fetched/)
  })
})
