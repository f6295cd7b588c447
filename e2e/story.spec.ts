import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'

const caller = 'Command line on a workstation'
const article = (page: Page) => page.getByRole('article', { name: `Decision for ${caller}` })
const diagram = (page: Page) => page.getByRole('img', { name: `Sequence diagram: ${caller} calls GitHub API` })
/** The diagram is drawn when its place comes near the window. */
const lookAtDiagram = (page: Page) => page.getByRole('region', { name: `Diagram: ${caller} calls GitHub API` }).scrollIntoViewIfNeeded()
const screen = (page: Page, name: string) => page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name, exact: true }).click()

/** What "Copy" on the document screen puts on the clipboard. */
async function copiedMarkdown(page: Page): Promise<string> {
  await screen(page, 'Document')
  await page.getByRole('button', { name: /^Copy/ }).first().click()
  await expect(page.getByText('Copied').first()).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

test('an architect takes the GitHub example, changes an answer, and hands on a section that anyone can render again', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])

  await page.goto('./')
  await page.getByRole('button', { name: 'GitHub', exact: true }).click()
  const integrations = page.getByRole('complementary', { name: 'Integrations' })
  for (const name of ['CI pipeline', 'Web app for a user', 'App installation', caller]) await expect(integrations.getByRole('button', { name })).toBeVisible()
  await integrations.getByRole('button', { name: caller }).click()

  await screen(page, 'Decision')
  await expect(article(page)).toContainText('authorization_code')
  await lookAtDiagram(page)
  await expect(diagram(page)).toContainText('code_verifier')

  await screen(page, 'Workspace')
  await page.getByRole('combobox', { name: 'What it can count on' }).selectOption('No browser and no registered device')
  await expect.poll(() => page.url()).toContain('no-browser')

  await screen(page, 'Decision')
  await expect(article(page)).toContainText('device_authorization')
  await lookAtDiagram(page)
  await expect(diagram(page)).toContainText('device_code')

  const markdown = await copiedMarkdown(page)
  expect(markdown).toContain('device_authorization')
  const link = page.url()
  expect(markdown).toContain(link)

  const second = await browser.newContext({ storageState: { cookies: [], origins: [] }, permissions: ['clipboard-read', 'clipboard-write'] })
  const reader = await second.newPage()
  await reader.goto(link)
  await expect(reader.getByRole('article')).toBeVisible()
  expect(reader.url()).toBe(link)
  expect(await copiedMarkdown(reader)).toBe(markdown)
  await second.close()

  const rendered = await promisify(execFile)(process.execPath, ['dist/cli/authwright.mjs', 'render', link, '--format', 'markdown'])
  expect(rendered.stdout).toBe(markdown)

  expect(requested.filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([])
  expect(requested.filter((url) => /elk|[?&]|answers/.test(url))).toEqual([])
})

test('an architect answers by keyboard alone, from the first question to the decision', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'On whose behalf is the call made?' })).toBeVisible()
  await page.keyboard.press('2')
  const done = page.getByRole('heading', { name: 'Every question that matters is answered.' })
  await expect(page.getByRole('heading', { name: 'Where does the calling code run?' })).toBeVisible()
  const question = page.getByRole('group', { name: /^Question \d of \d/ })
  const taken = question.getByRole('radio', { checked: true }).or(question.getByRole('checkbox', { checked: true }))
  for (let asked = 0; asked < 9; asked += 1) {
    await expect(question.or(done)).toBeVisible()
    if (await done.isVisible()) break
    const name = (await question.getByRole('heading').textContent()) ?? ''
    await expect(async () => {
      await page.keyboard.press('1')
      await expect(taken.or(done)).toBeVisible({ timeout: 1000 })
    }).toPass()
    if (await done.isVisible()) break
    await page.keyboard.press('Enter')
    await expect(question.getByRole('heading', { name, exact: true })).toBeHidden()
  }
  await expect(done).toBeVisible()
})
