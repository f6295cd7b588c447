import { expect, test } from '@playwright/test'

const before = '2026-11/Orders_API/Storefront:user.browser.proxy-backend.own-org.confidential.within-an-hour.direct.step-up.own-issuer'
const after = '2026-11/Orders_API/Storefront:user.browser.no-backend.own-org.confidential.within-minutes.direct.step-up.own-issuer'
const comparison = `/#/c/1/${before}/d/1/${after}`

test('a comparison opens from its link: what was answered, what follows, and whether it is weaker', async ({ page }) => {
  await page.goto(comparison)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One integration takes another scheme: weaker on the whole.')
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  await expect(row('What it can count on')).toContainText('No backend at all')
  await expect(row('Scheme')).toContainText('weaker')
  await expect(row('Access token')).toContainText('5 min')
  await expect(row('Access token')).toContainText('stronger')
  await expect(row('Token requests a day')).toContainText('costs more')
  await expect(row('Who calls')).toHaveCount(0)
  await page.getByRole('switch', { name: 'Only what changed' }).click()
  await expect(page.getByText('same', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'The two links' }).locator('ins').first()).toHaveText('no-backend')
})

test('it can be turned round, copied, and edited as a copy, and back leads to it again', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(comparison)
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^## Authentication of Orders API: what changes\n/)
  await page.getByRole('button', { name: 'Turn round' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('stronger on the whole')
  await page.getByRole('button', { name: 'Copy link' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`#/c/1/${after}/d/1/${before}`)
  await page.getByRole('button', { name: 'Edit a copy of the second' }).click()
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await expect(page).toHaveURL(/#\/d\/1\//)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('stronger on the whole')
})

test('the working copy is compared with a pasted link, and with what it was when it was opened', async ({ page }) => {
  await page.goto(`/#/d/1/${after}`)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Compare' }).click()
  await page.getByRole('button', { name: 'It came before this one' }).click()
  await expect(page.getByRole('alert')).toContainText('Paste the other design’s link first')
  await page.getByRole('textbox').fill(`See https://example.org/#/d/1/${before}, as agreed.`)
  await page.getByRole('button', { name: 'It came before this one' }).click()
  await expect(page).toHaveURL(new RegExp(`#/c/1/.*proxy-backend.*/d/1/.*no-backend`))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('weaker on the whole')
})

test('a comparison that cannot be read says so and keeps what came', async ({ page }) => {
  await page.goto('/#/c/1/2026-11/Orders_API')
  await expect(page.getByRole('heading', { name: 'Nothing in this link could be read.' })).toBeVisible()
})
