import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { screen } from './screens'

const caller = 'Command line on a workstation'
const article = (page: Page) => page.getByRole('article', { name: `Decision for ${caller}` })
const diagram = (page: Page) => page.getByRole('img', { name: `Sequence diagram: ${caller} calls GitHub API` })
/** The diagram is drawn when its place comes near the window. */
const lookAtDiagram = (page: Page) => page.getByRole('region', { name: `Diagram: ${caller} calls GitHub API` }).scrollIntoViewIfNeeded()

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
