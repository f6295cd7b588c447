import { expect, test, type Page } from '@playwright/test'
import { storefront } from './links'
import { open } from './screens'

const worst = (page: Page) => page.getByRole('combobox', { name: 'The worst it can reach' })
const saved = (page: Page) => expect(page.getByRole('banner')).toContainText('saved')

test('a design is kept as it is changed, found again on the start page, and survives a reload', { tag: '@desktop' }, async ({ page }) => {
  await open(page, storefront, 'Workspace')
  await worst(page).selectOption('Internal')
  await saved(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Storefront' })).toBeVisible()
  await expect(worst(page)).toHaveValue('internal')
  await page.getByRole('link', { name: 'Authwright' }).click()
  await page.getByRole('button', { name: /^Orders API/ }).click()
  await expect(worst(page)).toHaveValue('internal')
})

test('two tabs on one design keep a copy each, and say so', { tag: '@desktop' }, async ({ page, context }) => {
  await open(page, storefront, 'Workspace')
  await worst(page).selectOption('Internal')
  await saved(page)
  const other = await context.newPage()
  await other.goto('./')
  await other.getByRole('button', { name: /^Orders API/ }).click()
  await worst(other).selectOption('Open data')
  await saved(other)
  await worst(page).selectOption('Personal or secret')
  await expect(page.getByText('This design was changed in another tab too.')).toBeVisible()
  await page.getByRole('link', { name: 'Authwright' }).click()
  await expect(page.getByRole('button', { name: /^Orders API/ })).toHaveCount(2)
})

test('undo and redo reach over answers, rights and names, by keys as by buttons', { tag: '@desktop' }, async ({ page }) => {
  await open(page, storefront, 'Workspace')
  const before = page.url()
  await worst(page).selectOption('Internal')
  const rights = page.getByRole('region', { name: 'What it may do' })
  await rights.getByRole('button', { name: 'Remove refunds', exact: true }).click()
  await expect.poll(() => page.url()).not.toContain('refunds')
  const after = page.url()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => page.url()).toBe(before)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await page.keyboard.press('ControlOrMeta+y')
  await expect.poll(() => page.url()).toBe(after)
})
