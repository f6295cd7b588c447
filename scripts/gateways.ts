/** The gateways that the tests start: packages of the system, which npm cannot bring. */
import { execFileSync } from 'node:child_process'

const gateways = ['nginx', 'haproxy']

const isInstalled = (name: string): boolean => {
  try {
    execFileSync('sh', ['-c', `PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v ${name}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Installs the gateways that are missing where the system's package manager can, as root; elsewhere their own tests say what to install. */
export function ensureGateways(): void {
  const missing = gateways.filter((name) => !isInstalled(name))
  if (missing.length === 0 || process.getuid?.() !== 0) return
  console.log(`Installing ${missing.join(' and ')}, whose settings are tested with the real ones.`)
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { stdio: 'ignore', env })
  } catch (error) {
    console.error(String(error))
  }
}
