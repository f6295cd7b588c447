import { expect, test } from '@playwright/test'
import { storefront } from './links'
import { integrations, open, screen, sheetOf, unfold } from './screens'

test('integrations are added, named, duplicated, moved and removed, and each step is undone', async ({ page }) => {
  await open(page, storefront, 'Workspace')
  const list = integrations(page)
  const names = async () => (await list.getByRole('listitem').locator('button b').allTextContents()).map((name) => name.trim())

  await list
    .getByRole('button', { name: 'Add an integration' })
    .first()
    .or(list.getByRole('button', { name: 'Add', exact: true }))
    .first()
    .click()
  const field = page.getByRole('textbox', { name: 'Name of the integration' })
  await field.fill('Warehouse')
  await field.press('Enter')
  await expect.poll(names).toEqual(['Storefront', 'Warehouse'])

  await page.getByRole('button', { name: 'Rename' }).click()
  await field.fill('Storefront')
  await field.press('Enter')
  await expect(page.getByRole('main')).toContainText('There is a “Storefront” already.')
  await field.press('Escape')

  await page.getByRole('button', { name: 'Move Warehouse up' }).click()
  await expect.poll(names).toEqual(['Warehouse', 'Storefront'])
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Duplicated as' })).toBeVisible()
  await expect.poll(async () => (await names()).length).toBe(3)
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect.poll(names).toEqual(['Warehouse', 'Storefront'])
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await names()).length).toBe(3)

  for (let steps = 0; steps < 10 && (await page.getByRole('button', { name: 'Undo', exact: true }).first().isEnabled()); steps += 1)
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect.poll(() => page.url()).toContain(storefront)
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect.poll(async () => (await names()).length).toBe(2)
})

test('the review compares all integrations in one table, and a finding stands at the place that it concerns', async ({ page }) => {
  await open(
    page,
    `${storefront}/Sync:service.workload.key-pair.own-org.internal.within-an-hour.direct.own-issuer:current.api_key_in_query.query.shared`,
    'Review',
  )
  const row = page.getByRole('row', { name: /^Sync/ })
  await expect(row).toContainText('Client credentials')
  await expect(page.getByRole('row', { name: /^Storefront/ })).toContainText('Backend for frontend')
  await expect(row).toContainText('AP-02')
  await row.getByRole('link', { name: 'Sync' }).click()
  const here = page.getByRole('region', { name: 'Findings of the review' })
  await expect(sheetOf(page, 'Sync').getByRole('region', { name: 'Findings of the review' })).toContainText('Credential in the URL')
  await screen(page, 'Workspace')
  await expect(page.getByRole('heading', { level: 1, name: 'Sync' })).toBeVisible()
  await expect(here).toContainText('Credential in the URL')
  await unfold(page, 'What it uses today')
  await page.getByRole('combobox', { name: 'Scheme today' }).selectOption('Not said')
  await expect(here).toBeHidden()
})
