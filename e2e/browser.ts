import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const fixed = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium']

/** Flags for a browser that talks to the tests' server and to nothing else; root has no sandbox to offer. */
export const flags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Path of a Chromium on this machine, or null: `CHROMIUM_PATH`, Playwright's own, then what is installed. */
export function findBrowser(): string | null {
  const folders = (process.env['PATH'] ?? '').split(':').filter(Boolean)
  const own = process.env['CHROMIUM_PATH']
  const places = [...(own ? [own] : []), playwrights(), ...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...fixed]
  return places.find((place) => place !== '' && existsSync(place)) ?? null
}

/** What fetching a browser needs of the machine. */
interface Machine {
  readonly isRoot: boolean
  readonly find: () => string | null
  /** Runs a program; throws if it fails or is not there. */
  readonly run: (program: string, args: readonly string[]) => void
}

const thisMachine: Machine = {
  isRoot: process.getuid?.() === 0,
  find: findBrowser,
  run(program, args) {
    console.error(`No Chromium found: trying ${[program, ...args].join(' ')}`)
    execFileSync(program, args, { stdio: 'ignore', timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  },
}

/**
 * Path of a Chromium, which is fetched if there is none: by Playwright, else by the system's package manager as root.
 * @throws an Error that says what to do where neither goes
 */
export function ensureBrowser({ isRoot, find, run }: Machine = thisMachine): string {
  const ways = [() => run('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'])]
  if (isRoot)
    ways.push(() => {
      run('apt-get', ['update', '-qq'])
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    })
  for (const way of [() => {}, ...ways]) {
    try {
      way()
    } catch {
      continue
    }
    const found = find()
    if (found !== null) return found
  }
  throw new Error('No Chromium on this machine, and it could not be fetched. Install one, or set CHROMIUM_PATH to its program.')
}

/** Where Playwright keeps its own browser; empty where it has none for this platform. */
function playwrights(): string {
  try {
    return chromium.executablePath()
  } catch {
    return ''
  }
}
