import { expect, test } from '@playwright/test'
import { nameInLink, storefront } from './links'

test('a link from which a tool cut the end keeps the answers that are left, and says so', async ({ page }) => {
  await page.goto(`./${storefront.slice(0, storefront.indexOf('.within-minutes') + 6)}`)
  await expect(page.getByRole('status').filter({ hasText: 'ends in the middle' })).toBeVisible()
  await expect(page.getByRole('article', { name: 'Decision for Storefront' })).toBeVisible()
})

test('a link with a value that nobody knows keeps it, and says so', async ({ page }) => {
  await page.goto(`./${storefront.replace('.own-issuer', '.own-issuer.frobnicated')}`)
  await expect(page.getByRole('status').filter({ hasText: 'frobnicated' })).toBeVisible()
  await expect(page.getByRole('article', { name: 'Decision for Storefront' })).toBeVisible()
  expect(page.url()).toContain('frobnicated')
})

test('a link from newer knowledge opens, and says that it is newer', async ({ page }) => {
  await page.goto(`./${storefront.replace('2026-11', '2099-01')}`)
  await expect(page.getByRole('status').filter({ hasText: '2099-01' })).toBeVisible()
  await expect(page.getByRole('article', { name: 'Decision for Storefront' })).toBeVisible()
})

test('a link that holds nothing is shown as it came, with a way out', async ({ page }) => {
  await page.goto('./#/d/9/whatever')
  await expect(page.getByRole('heading', { name: 'Nothing in this link could be read.' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'The link, as it came' })).toContainText('#/d/9/whatever')
  await page.getByRole('link', { name: 'start from the first question' }).click()
  await expect(page.getByRole('heading', { name: 'On whose behalf is the call made?' })).toBeVisible()
})

test('a link of one megabyte is answered', async ({ page }) => {
  await page.goto('./')
  await page.evaluate((link) => (window.location.hash = link), `${storefront}/${'x'.repeat(1_000_000)}`)
  await expect(page.getByRole('heading', { level: 1 }).or(page.getByRole('article'))).toBeVisible()
})

test('a name full of markup is text everywhere', async ({ page }) => {
  const name = 'a|b `c` </script><img src=x onerror=alert(1)> 🦊 \u05D0'
  let alerted = false
  page.on('dialog', (dialog) => {
    alerted = true
    void dialog.dismiss()
  })
  await page.goto(`./${storefront.replace('Storefront', nameInLink(name).replaceAll('%20', '_'))}`)
  await expect(page.getByRole('article', { name: `Decision for ${name}` })).toBeVisible()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Document' }).click()
  await expect(page.getByRole('main')).toContainText('onerror=alert(1)')
  expect(alerted).toBe(false)
})

test('text that is no link and no design is refused where it was pasted', async ({ page }) => {
  await page.goto('./')
  const box = page.getByRole('textbox', { name: 'A decision link, or any text that contains one' })
  await box.fill('{"version":1')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('JSON')
  await expect(box).toHaveValue('{"version":1')
})

test('storage that holds garbage is told, and work goes on', async ({ page }) => {
  await page.addInitScript(() => window.localStorage.setItem('authwright.designs', '[{"name":1},"no",'))
  await page.goto('./')
  await expect(page.getByText('Some of the designs kept in this browser could not be read.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'On whose behalf is the call made?' })).toBeVisible()
  await page.getByRole('button', { name: 'GitHub', exact: true }).click()
  await expect(page.getByRole('complementary', { name: 'Integrations' })).toContainText('CI pipeline')
})

test('a browser that forbids storage is told that the link holds all, and work goes on', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    }),
  )
  await page.goto('./')
  await expect(page.getByText('This browser does not let the page store anything.')).toBeVisible()
  await page.getByRole('button', { name: 'GitHub', exact: true }).click()
  await expect(page.getByRole('complementary', { name: 'Integrations' })).toContainText('CI pipeline')
  await page.getByRole('combobox', { name: 'The worst it can reach' }).selectOption('Internal')
  await expect.poll(() => page.url()).toContain('internal')
  await expect(page.getByRole('status').filter({ hasText: 'does not let the page store' })).toBeVisible()
})

test('a browser whose storage is full is told so, and work goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.goto('./')
  await page.getByRole('button', { name: 'GitHub', exact: true }).click()
  await page.getByRole('combobox', { name: 'The worst it can reach' }).selectOption('Internal')
  await expect(page.getByText('The browser’s storage is full.')).toBeVisible()
  await expect.poll(() => page.url()).toContain('internal')
})
