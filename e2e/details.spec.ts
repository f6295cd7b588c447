import { expect, test } from '@playwright/test'
import { storefront } from './links'
import { open, overflow, screen, unfold } from './screens'

test('rights are edited by keyboard, checked word by word, spelled as the API wants, and stand in the link', async ({ page }) => {
  await open(page, storefront, 'Workspace')
  const rights = page.getByRole('region', { name: 'What it may do' })
  await expect(rights).toContainText('It asks for')
  await rights.getByRole('textbox', { name: 'Resource', exact: true }).fill('Order items')
  await rights.getByRole('textbox', { name: 'Actions', exact: true }).fill('read, cancel')
  await page.keyboard.press('Enter')
  await rights.getByRole('button', { name: 'Use “order-items”' }).click()
  await page.keyboard.press('Enter')
  await expect(rights.getByText('order-items:cancel')).toBeVisible()
  await rights.getByRole('checkbox', { name: 'cancel order-items asks again' }).check()
  await expect.poll(() => page.url()).toMatch(/access\.[^:/]*order-items_read_cancel.*:sensitive\.[^:/]*order-items_cancel/)

  await rights.getByRole('textbox', { name: 'Name of the resource order-items' }).fill('lines')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('lines_read_cancel')

  await page
    .getByRole('complementary', { name: 'Integrations' })
    .getByRole('button', { name: /^The API/ })
    .click()
  await page.getByRole('radio', { name: /^Action, then resource/ }).check()
  await page
    .getByRole('complementary', { name: 'Integrations' })
    .getByRole('button', { name: /^Storefront/ })
    .click()
  await expect(rights.getByText('cancel:lines')).toBeVisible()
  await rights.getByRole('button', { name: 'Remove lines', exact: true }).click()
  await expect(rights.getByText('cancel:lines')).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(rights.getByText('cancel:lines')).toBeVisible()
})

test('what is used today and an exception lead to a review that says what to mend first', async ({ page }) => {
  await open(page, storefront, 'Review')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to mend.')

  await screen(page, 'Workspace')
  await unfold(page, 'What it uses today')
  await page.getByRole('combobox', { name: 'Scheme today' }).selectOption('API key in the query')
  await page.getByRole('combobox', { name: 'How it is sent' }).selectOption('In the query string')
  await unfold(page, 'Exception')
  await page.getByRole('combobox', { name: 'Scheme in its place' }).selectOption('API key')
  await page.getByRole('textbox', { name: 'Approved by' }).fill('Head of security')
  await page.getByRole('textbox', { name: 'Reason' }).fill('The backend is replaced in spring')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('complementary', { name: 'Integrations' })).toContainText('API key without an end')
  await expect.poll(() => page.url()).toContain(':chosen.api_key')

  await screen(page, 'Review')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ errors? and 2 warnings: mend “.+” first\.$/)
  const row = page.getByRole('row', { name: /Storefront/ })
  await expect(row).toContainText('Backend for frontend')
  await expect(row).toContainText('Exception: API key without an end')
  await expect(row).toContainText('AP-02')
  const finding = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Credential in the URL' }) })
  await expect(finding).toContainText('Mend:')
  await finding
    .getByRole('button', { name: /RFC 9700/ })
    .first()
    .click()
  await expect(finding.getByRole('group', { name: /RFC 9700/ }).first()).toBeVisible()
  await page.keyboard.press('Escape')

  await row.getByRole('link', { name: 'Storefront' }).click()
  const sheet = page.getByRole('article', { name: 'Decision for Storefront' })
  await expect(sheet.getByRole('region', { name: 'Open points' })).toContainText('approved by Head of security')

  await screen(page, 'Workspace')
  await unfold(page, 'Exception')
  await page.getByRole('button', { name: 'End the exception' }).click()
  await expect.poll(() => page.url()).not.toContain('chosen')
})

test('an open integration is answered from the review', async ({ page }) => {
  await open(page, '#/d/1/2026-11/Orders_API/Courier_app:user.mobile.own-org.confidential', 'Review')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to mend; 1 integration is still open.')
  await page.getByRole('link', { name: 'Answer it' }).click()
  await expect(page.getByRole('group', { name: /What can it count on there/ })).toBeVisible()
})

test('a term opens what it means, and Escape closes it', async ({ page }) => {
  await open(page, '#/d/1/2026-11/Orders_API/Courier_app:user.mobile.own-org.confidential', 'Workspace')
  const term = page.getByRole('main').getByRole('button', { name: 'Device code', exact: true })
  await term.focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('group', { name: 'Device code', exact: true })
  await expect(card).toContainText('shows a short code')
  await expect(card.getByRole('button', { name: /RFC 8628/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(term).toBeFocused()
})

test('the review and the details fit into 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, `${storefront}:current.api_key_in_query.query.shared:chosen.api_key`, 'Review')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await screen(page, 'Workspace')
  await unfold(page, 'What it uses today')
  await unfold(page, 'Exception')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

test('the stylesheets keep their order, whichever the bundler loads first', async ({ page }) => {
  await open(page, storefront, 'Review')
  const link = page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Document' })
  await expect(link).toHaveCSS('text-decoration-line', 'none')
})

test('an exception that has ended is an error of the review, and said where it stands', async ({ page }) => {
  await open(page, `${storefront}:chosen.session_cookie.2025-06-30.CISO.Legacy`, 'Review')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^1 error: end the exception of .?Storefront.?\.$/)
  await expect(page.getByRole('main')).not.toContainText('in force')
  await screen(page, 'Decision')
  await expect(page.getByRole('article')).toContainText('This exception has ended.')
  await expect(page.getByRole('region', { name: 'Open points' })).toContainText('Exception that has ended')
})
