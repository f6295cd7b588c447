import { execFileSync, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { storefront } from './links'
import { screen } from './screens'
import { ended, serveByRecipe } from './servers'

const folder = mkdtempSync(join(tmpdir(), 'authwright-hosting-'))
const site = join(folder, 'site')
const compress = /^find .*gzip.*$/m.exec(readFileSync('docs/hosting.md', 'utf8'))![0]
const paths = ['/', '/tools/authwright/']
let nginx: ChildProcess
let host: string

test.describe('the recipe for nginx @desktop', () => {
  test.beforeAll(async () => {
    for (const path of paths) {
      mkdirSync(join(site, path), { recursive: true })
      cpSync('dist', join(site, path), { recursive: true })
    }
    // What lies under the path is left as it is, so that nginx compresses it itself.
    execFileSync('sh', ['-c', compress.replace('find .', 'find . -path ./tools -prune -o')], { cwd: site })
    const served = await serveByRecipe(site, folder)
    nginx = served.nginx
    host = served.host
  })
  test.afterAll(async () => {
    await ended(nginx)
    rmSync(folder, { recursive: true })
  })

  for (const path of paths)
    test(`opens a decision from its link at ${path}`, async ({ page }) => {
      const wrong: string[] = []
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
      page.on('pageerror', (error) => wrong.push(error.message))
      page.on('response', (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`))
      page.on('request', (request) => !request.url().startsWith(host + path) && !/^(data|blob):/.test(request.url()) && wrong.push(request.url()))
      await page.goto(`${host}${path}${storefront}`)
      await screen(page, 'Decision')
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expect(page.locator('figure svg[role]').or(page.locator('svg[aria-roledescription]')).first()).toBeVisible()
      expect(wrong).toEqual([])
    })

  test('says in a header what the page says, and that nobody may frame it', async ({ page }) => {
    const answer = await page.goto(host)
    const own = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(answer!.headers()).toMatchObject({
      'content-security-policy': `${own}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
      server: 'nginx',
    })
  })

  test('sends every file with its type, compressed, and kept as long as its name allows', async ({ request }) => {
    const types = { js: /^text\/javascript; charset=utf-8$/, css: /^text\/css; charset=utf-8$/, woff2: /^font\/woff2$/ }
    for (const path of paths)
      for (const [ending, type] of Object.entries(types)) {
        const name = readdirSync('dist/assets').find((file) => file.startsWith('index-') && file.endsWith(ending)) ?? firstAsset(ending)
        const answer = await request.get(`${host}${path}assets/${name}`, { headers: { 'accept-encoding': 'gzip' } })
        expect(answer.status()).toBe(200)
        const headers = answer.headers()
        expect(headers['content-type']).toMatch(type)
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
        expect(headers['x-content-type-options']).toBe('nosniff')
        expect(headers['content-encoding'], name).toBe(ending === 'woff2' ? undefined : 'gzip')
        // Only what was compressed beforehand has a length that is known before it is sent.
        expect(headers['content-length'] !== undefined, `${path} ${name}`).toBe(path === '/' || ending === 'woff2')
        expect((await answer.body()).equals(readFileSync(join('dist/assets', name)))).toBe(true)
      }
  })

  test('asks for the page anew, and sends it only when it changed', async ({ request }) => {
    const { etag } = (await request.get(host)).headers()
    expect((await request.get(host, { headers: { 'if-none-match': etag! } })).status()).toBe(304)
  })

  test('keeps nothing that is missing, and hides what a build keeps for itself', async ({ request }) => {
    for (const path of ['assets/gone.js', '.vite/manifest.json', 'tools/authwright/.git/config']) {
      const answer = await request.get(`${host}/${path}`)
      expect(answer.status()).toBe(404)
      expect(answer.headers()['cache-control']).toBeUndefined()
      expect(answer.headers()['content-security-policy']).toContain("default-src 'none'")
    }
  })

  test('leads to the folder where the last slash is missing, whatever stands before it', async ({ request }) => {
    const answer = await request.get(`${host}/tools/authwright`, { maxRedirects: 0 })
    expect(answer.status()).toBe(301)
    expect(answer.headers()['location']).toBe('/tools/authwright/')
  })
})

const firstAsset = (ending: string): string => readdirSync('dist/assets').find((file) => file.endsWith(ending))!
