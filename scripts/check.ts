/** Runs every check and tells which failed. */
import { spawnSync } from 'node:child_process'
import { checks } from './checks'

const failed = checks.filter(({ command }) => spawnSync(command, { shell: true, stdio: 'inherit' }).status !== 0).map(({ name }) => name)
console.log(failed.length === 0 ? `${checks.length} checks hold` : `failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
