import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { ChildProcess } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { storefront } from './links'
import { screen } from './screens'
import { ended, serveByRecipe } from './servers'

const folder = mkdtempSync(join(tmpdir(), 'authwright-offline-'))
const site = join(folder, 'site')
const path = '/tools/authwright/'
let nginx: ChildProcess
let address: string

const inCharge = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

test.describe('without a network @desktop', () => {
  test.use({ serviceWorkers: 'allow' })
  test.describe.configure({ mode: 'serial' })

  test.beforeAll(async () => {
    cpSync('dist', join(site, path), { recursive: true })
    const served = await serveByRecipe(site, folder)
    nginx = served.nginx
    address = served.host + path
  })
  test.afterAll(async () => {
    await ended(nginx)
    rmSync(folder, { recursive: true })
  })

  test('after the first visit every screen works, diagrams included', async ({ page, context }) => {
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(error.message))
    await page.goto(address)
    await inCharge(page)
    await context.setOffline(true)
    await page.goto(`${address}${storefront}`)
    await page.reload()
    await screen(page, 'Decision')
    await expect(page.getByRole('img', { name: /^Sequence diagram/ })).toContainText('code_verifier')
    await screen(page, 'Review')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await screen(page, 'Document')
    await expect(page.getByRole('heading', { name: /^Authentication: / })).toBeVisible()
    await page.getByRole('button', { name: 'OpenAPI', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Source: OpenAPI' })).toContainText('openapi: 3.1.')
    await screen(page, 'Workspace')
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.getByRole('heading', { name: 'Share this design' })).toBeVisible()
    expect(wrong).toEqual([])
  })

  test('a newer version is offered, waits, and takes over with the work as it was', async ({ page }) => {
    await page.goto(`${address}${storefront}`)
    await inCharge(page)
    const before = page.url()
    const [worker, index] = ['sw.js', 'index.html'].map((file) => join(site, path, file)) as [string, string]
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(/const version = '\w+'/, "const version = 'newer'"))
    writeFileSync(index, readFileSync(index, 'utf8').replace('<html lang="en">', '<html lang="en" data-newer>'))
    await page.reload()
    await expect(page.getByText('A newer version of Authwright is ready.')).toBeVisible()
    await expect(page.locator('html')).not.toHaveAttribute('data-newer')
    await page.reload()
    await expect(page.locator('html')).not.toHaveAttribute('data-newer')
    await page.getByRole('button', { name: 'Load it' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-newer')
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    expect(page.url()).toBe(before)
    await expect(page.getByText('A newer version of Authwright is ready.')).toBeHidden()
  })
})
