import { expect, test, type Page } from '@playwright/test'
import { storefront } from './links'
import { integrations, open } from './screens'

const courier = '#/d/1/2026-11/Orders_API/Courier_app:user.mobile.own-org.confidential'
const live = (page: Page) => page.getByRole('complementary', { name: 'Decision, live' })
const answersList = (page: Page) => page.getByRole('region', { name: 'All answers' })

test('an option that is looked at shows what it would give, before anything is chosen', { tag: '@desktop' }, async ({ page }) => {
  await open(page, courier, 'Workspace')
  const before = page.url()
  await page.getByRole('radio', { name: 'A browser on the same device' }).hover()
  await expect(live(page)).toContainText('Preview: A browser on the same device.')
  await expect(live(page)).toContainText('Authorization code with PKCE')
  await page.getByRole('radio', { name: 'No browser and no registered device' }).focus()
  await expect(live(page)).toContainText('Preview: No browser and no registered device.')
  await page.keyboard.press('Escape')
  await expect(live(page)).toContainText('Still open.')
  expect(page.url()).toBe(before)
})

test('questions that decide the scheme come first, and once it is settled one may stop', async ({ page }) => {
  await open(page, courier, 'Workspace')
  await expect(page.getByRole('main')).toContainText('4 of 9 answered. 2 can still change the scheme, 3 refine the figures.')
  await page.getByRole('radio', { name: 'A browser on the same device' }).check()
  await page.getByRole('button', { name: 'Next question' }).click()
  await expect(page.getByRole('heading', { name: 'Who issues the credentials?' })).toBeVisible()
  await page.getByRole('radio', { name: 'An issuer of your own' }).check()
  await page.getByRole('button', { name: 'Next question' }).click()
  await expect(page.getByText('The scheme is settled.')).toBeVisible()
  await page.getByRole('button', { name: 'See the decision' }).click()
  await expect(page.getByRole('article', { name: 'Decision for Courier app' })).toContainText('authorization_code')
})

test('“I don’t know yet” says what is at stake, and the document prints the question', async ({ page }) => {
  await open(page, courier, 'Workspace')
  const unknown = page.getByRole('radio', { name: 'I don’t know yet' })
  await expect(page.getByRole('group', { name: /What can it count on there/ })).toContainText('Keeps 6 outcomes open. The document prints the question.')
  await unknown.check()
  await page.getByRole('button', { name: 'Skip for now' }).click()
  await expect(page.getByRole('heading', { name: 'What can it count on there?' })).toBeHidden()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Document' }).click()
  await expect(page.getByRole('article', { name: 'Markdown section' })).toContainText('What can it count on there?')
})

test('every answer is listed and changed in its place without losing the others; a question that is not asked says why', async ({ page }) => {
  await open(page, storefront, 'Workspace')
  const list = answersList(page)
  await list.getByRole('combobox', { name: 'Withdrawal bites' }).selectOption('At the next call')
  await expect.poll(() => page.url()).toContain('confidential.next-call.direct.step-up.own-issuer')
  await list.getByRole('combobox', { name: 'On whose behalf' }).selectOption('Nobody, and no identity is needed')
  await expect(list.getByRole('listitem').filter({ hasText: 'Where the code runs' })).toContainText(
    'Does not apply: on whose behalf is “Nobody, and no identity is needed”.',
  )
  // What does not apply any more comes back if it applies again.
  await list.getByRole('combobox', { name: 'On whose behalf' }).selectOption('A person')
  await expect.poll(() => page.url()).toContain('user.browser.proxy-backend.own-org.confidential.next-call.direct.step-up.own-issuer')
  await expect(integrations(page)).toContainText('Backend for frontend')
})

test('number and arrow keys choose, and progress counts what matters only', { tag: '@desktop' }, async ({ page }) => {
  await open(page, courier, 'Workspace')
  await page.getByRole('radio', { name: 'A backend can proxy every call' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'An attested key in its hardware' })).toBeChecked()
  await page.keyboard.press('5')
  await expect(page.getByRole('radio', { name: 'No browser and no registered device' })).toBeChecked()
  await expect(page.getByRole('main')).toContainText('5 of 9 answered.')
  await page.keyboard.press('0')
  await expect(page.getByRole('main')).toContainText('4 of 9 answered.')
})
