/** Real servers for tests: where their programs are, a port that is free, and when they listen. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'

/**
 * Path of a server's program.
 * @throws an Error that says how to get it
 */
export function program(name: string): string {
  try {
    return execFileSync('sh', ['-c', `PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v ${name}`], { encoding: 'utf8' }).trim()
  } catch {
    throw new Error(`${name} is not installed, and its settings are tested with the real one: apt-get install nginx haproxy (or brew install nginx haproxy).`)
  }
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port was given'))))
    })
  })
}

/** Resolves when the server listens. */
export async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true))).on('error', () => resolve(false))
    })
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the server does not listen')
}

/** Starts nginx with settings that belong within `http { }`; what it writes stays in the folder, its errors in `error.log` there. */
export function startNginx(settings: string, folder: string): ChildProcess {
  // Started by root, its workers are somebody else.
  chmodSync(folder, 0o755)
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)};`).join(' ')
  writeFileSync(join(folder, 'settings.conf'), settings)
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')} info; events {}\nhttp { access_log off; ${own} include ${join(folder, 'settings.conf')}; }\n`,
  )
  return spawn(program('nginx'), ['-e', join(folder, 'error.log'), '-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
}

/** Serves a folder with nginx as `docs/nginx.conf` has it; what nginx writes goes into `folder`. */
export async function serveByRecipe(site: string, folder: string): Promise<{ readonly nginx: ChildProcess; readonly host: string }> {
  const port = await freePort()
  const recipe = readFileSync('docs/nginx.conf', 'utf8')
  const nginx = startNginx(recipe.replace('127.0.0.1:8080', `127.0.0.1:${port}`).replace('/srv/authwright', site), folder)
  await listening(port, nginx)
  return { nginx, host: `http://127.0.0.1:${port}` }
}

/** Ends a server, and resolves when it has ended. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const closed = new Promise((resolve) => child.on('close', resolve))
  child.kill()
  await closed
}
