import { expect, test } from '@playwright/test'
import { formatIds, formats } from '../src/documents/index'

const link =
  '/#/d/1/2026-11/Orders_API/Storefront:user.browser.proxy-backend.own-org.confidential.within-minutes.direct.step-up.own-issuer:access.orders_read_create/Nightly_job:service.workload.key-pair.own-org.internal.within-an-hour.direct.own-issuer'

test('every format can be read, copied and kept, and the same as the command line writes', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(link)
  await page
    .getByRole('link', { name: 'Document' })
    .or(page.getByRole('button', { name: 'Document' }))
    .first()
    .click()
  const side = page.getByRole('complementary', { name: 'Format and parts' })
  for (const id of formatIds) {
    const { label, file } = formats[id]
    await side.getByRole('button', { name: label, exact: true }).click()
    await expect(page.getByRole('article', { name: label })).toContainText(file)
    const source = page.getByRole('button', { name: 'Source', exact: true })
    if (await source.isVisible()) await source.click()
    const shown = await page.getByRole('region', { name: `Source: ${label}`, exact: true }).innerText()
    await page.getByRole('button', { name: /^Copy/ }).last().click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.replace(/\s+/g, ' ').trim(), id).toBe(shown.replace(/\s+/g, ' ').trim())
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()])
    expect(download.suggestedFilename()).toBe(file)
  }
})

test('the version of OpenAPI is a choice', async ({ page }) => {
  await page.goto(link)
  await page
    .getByRole('link', { name: 'Document' })
    .or(page.getByRole('button', { name: 'Document' }))
    .first()
    .click()
  await page.getByRole('button', { name: 'OpenAPI', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Source: OpenAPI' })).toContainText('openapi: 3.1.')
  await page.getByRole('button', { name: '3.2', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Source: OpenAPI' })).toContainText('openapi: 3.2.')
})
