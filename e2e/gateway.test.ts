import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Design } from '../src/design/index'
import { formats, type DocumentInput } from '../src/documents/index'
import { createEngine } from '../src/engine/index'
import { examples, knowledge } from '../src/knowledge/index'
import { ended, freePort, listening, program, startNginx } from './servers'

const engine = createEngine(knowledge)
const inputOf = (design: Design): DocumentInput => ({ design, decided: engine.decideDesign(design), knowledge, link: '#/d/1/2026-11/X' })
const example = (id: string): Design => examples.find((one) => one.id === id)!.design

/** Marks a credential, so that a log that holds one can be told. */
const mark = 'c0ffee'

const refused = [
  `api_key=${mark}`, `access_token=${mark}`, `a=1&access_token=${mark}`, `token=${mark}&b=2`,
  // upper case
  `API_KEY=${mark}`, `Access_Token=${mark}`, `APIKEY=${mark}`,
  // other separators
  `api-key=${mark}`, `api.key=${mark}`, `apikey=${mark}`, `client-secret=${mark}`,
  // encoded, in part, whole, and twice
  `api%5Fkey=${mark}`, `%61pi_key=${mark}`, `%61%70%69%5f%6b%65%79=${mark}`, `%41PI_KEY=${mark}`, `%2561pi_key=${mark}`, `access%2Dtoken=${mark}`, `api_key%3D${mark}`,
  // repeated
  `api_key=${mark}&api_key=${mark}`, `api_key=&api_key=${mark}`, `x=1;access_token=${mark}`,
  // bracketed
  `api_key[]=${mark}`, `api_key[0]=${mark}`, `access_token%5B%5D=${mark}`, `filter[token]=${mark}`, `filter%5Btoken%5D=${mark}`, `a[b][api_key]=${mark}`,
  // spaces that servers drop
  `%20api_key=${mark}`, `+api_key=${mark}`, `api_key%00=${mark}`,
  // without a value, without a name
  'api_key', 'api_key=', `=${mark}`, `a=1&=${mark}`, `%3D${mark}`,
] // prettier-ignore
const passed = ['', 'token_type=x', 'mytoken=1', 'tokens=3', 'filter=api_key%3D1', 'q=token', 'fields=[token]', 'a=&b=', 'q=a%26token%3Db', 'sort=key', 'next=%2Fx%3Faccess_tokens', 'page[size]=2', 'a==b'] // prettier-ignore

interface Gateway {
  /** Starts the gateway before the upstream; resolves when it listens. */
  start(port: number, upstream: number, folder: string): ChildProcess
  /** Everything it logged. */
  logs(folder: string): string
  readonly text: (input: DocumentInput) => string
}

/** The snippet with a test's ports in place of its placeholders. */
const placed = (text: string, port: number, upstream: number): string =>
  text.replaceAll('127.0.0.1:8080', `127.0.0.1:${port}`).replaceAll('127.0.0.1:8081', `127.0.0.1:${upstream}`)

const renderNginx = await formats.nginx.load()
const renderHaproxy = await formats.haproxy.load()

const gateways: Readonly<Record<string, Gateway>> = {
  nginx: {
    text: renderNginx,
    start: (port, upstream, folder) =>
      startNginx(placed(renderNginx(inputOf(example('stripe'))), port, upstream).replace('/var/log/nginx/access.log', join(folder, 'access.log')), folder),
    logs: (folder) => readFileSync(join(folder, 'access.log'), 'utf8') + readFileSync(join(folder, 'error.log'), 'utf8'),
  },
  haproxy: {
    text: renderHaproxy,
    start(port, upstream, folder) {
      writeFileSync(
        join(folder, 'haproxy.cfg'),
        `global\n    log stdout format raw local0\ndefaults\n    timeout client 5s\n    timeout server 5s\n    timeout connect 5s\n\n${placed(renderHaproxy(inputOf(example('stripe'))), port, upstream)}`,
      )
      return spawn('sh', ['-c', `exec ${program('haproxy')} -f ${join(folder, 'haproxy.cfg')} > ${join(folder, 'log')} 2>&1`], { stdio: 'ignore' })
    },
    logs: (folder) => readFileSync(join(folder, 'log'), 'utf8'),
  },
}

/** Sends the query as it stands: no library normalises it. */
function get(port: number, query: string): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `GET /orders${query === '' ? '' : `?${query}`} HTTP/1.1\r\nHost: api.example.com\r\nReferer: https://x.example/?token=${mark}\r\nConnection: close\r\n\r\n`,
      )
    })
    socket.setEncoding('utf8')
    socket.on('data', (text) => (answer += String(text)))
    socket.on('error', reject)
    socket.on('end', () => {
      const [head = '', body = ''] = answer.split('\r\n\r\n')
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body })
    })
  })
}

describe.each(Object.entries(gateways))('%s', (_name, gateway) => {
  const folder = mkdtempSync(join(tmpdir(), 'authwright-gateway-'))
  const seen: string[] = []
  let upstream: Server
  let child: ChildProcess
  let port: number

  beforeAll(async () => {
    upstream = createServer((request, response) => {
      seen.push(request.url ?? '')
      response.end('{"orders":[]}')
    })
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve))
    port = await freePort()
    child = gateway.start(port, (upstream.address() as AddressInfo).port, folder)
    await listening(port, child)
  })
  afterAll(async () => {
    await ended(child)
    upstream.close()
    rmSync(folder, { recursive: true })
  })

  test.each(refused)('refuses ?%s with a problem', async (query) => {
    const before = seen.length
    const { status, head, body } = await get(port, query)
    expect(status).toBe(400)
    expect(head.toLowerCase()).toContain('content-type: application/problem+json')
    expect(head.toLowerCase()).toContain('cache-control: no-store')
    expect(JSON.parse(body)).toMatchObject({ status: 400, detail: expect.stringContaining('revoked') })
    expect(seen.length).toBe(before)
  })

  test.each(passed)('lets ?%s pass as it is', async (query) => {
    expect(await get(port, query)).toMatchObject({ status: 200, body: expect.stringContaining('orders') })
    expect(seen.at(-1)).toBe(query === '' ? '/orders' : `/orders?${query}`)
  })

  test('logs every request without its query', async () => {
    await get(port, `access_token=${mark}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const logs = gateway.logs(folder)
    expect(logs).toContain('/orders')
    expect(logs).not.toContain(mark)
    expect(logs).not.toMatch(/api_key|access_token/i)
  })

  test('refuses `key` only where keys are in use', () => {
    expect(gateway.text(inputOf(example('maps-key')))).toMatch(/^ +# key$/m)
    expect(gateway.text(inputOf(example('open-banking')))).not.toMatch(/^ +# key$/m)
  })

  test('no name leaves its comment', () => {
    const text = gateway.text(inputOf({ ...example('stripe'), api: { name: 'x\n}\nserver {\u2028 y', profiles: [] } }))
    expect(text.split('\n').filter((line) => line.includes('server {') && !line.startsWith('#'))).toEqual(
      gateway
        .text(inputOf(example('stripe')))
        .split('\n')
        .filter((line) => line.includes('server {')),
    )
  })
})
