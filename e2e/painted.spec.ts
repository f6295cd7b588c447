import { expect, test, type Page } from '@playwright/test'
import { storefront } from './links'

test.describe('before any script', () => {
  test.use({ javaScriptEnabled: false })

  test('the start page stands in the document, with its styles', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decide how each caller proves itself to your API.')
    await expect(page.getByRole('radio', { name: 'A person' })).toBeVisible()
    await expect(page.getByRole('figure')).toContainText('Backend for frontend')
    await expect(page.getByRole('radio', { name: 'A person' }).locator('xpath=..')).toHaveCSS('display', 'grid')
  })
})

test('the script takes the painted page over as it stands', async ({ page }) => {
  const said: string[] = []
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.addInitScript(() => {
    const shifts: number[] = []
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => shifts.push((entry as PerformanceEntry & { value: number }).value))).observe({
      type: 'layout-shift',
      buffered: true,
    })
    Object.assign(window, { shifts })
  })
  await page.goto('./')
  await expect(page.getByRole('columnheader', { name: 'Example' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.filter((shift) => shift > 0.001))).toEqual([])
  await page.keyboard.press('1')
  await expect(page.getByRole('group', { name: /Where does the calling code run/ })).toBeVisible()
  expect(said).toEqual([])
})

const nextQuestion = (page: Page) => page.getByRole('heading', { name: 'Where does the calling code run?' })
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'JSON' })
async function pasteHalf(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'A decision link, or any text that contains one' }).fill('{"version":1')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
}
const gitHub = (page: Page) => page.getByRole('complementary', { name: 'Integrations' })

for (const [what, press, follows] of [
  ['an answer by its key', (page: Page) => page.keyboard.press('2'), nextQuestion],
  ['an answer that is pressed', (page: Page) => page.getByRole('radio', { name: 'The software itself' }).click(), nextQuestion],
  ['an example that is pressed', (page: Page) => page.getByRole('button', { name: 'GitHub', exact: true }).click(), gitHub],
  ['a text that is pasted and opened', pasteHalf, refusal],
] as const)
  for (const late of ['index', 'StartScreen'])
    test(`${what} counts before the script ${late} is there`, async ({ page }) => {
      let given = (): void => undefined
      const waits = new Promise<void>((resolve) => (given = resolve))
      await page.route(`**/assets/${late}-*.js`, async (route) => {
        await waits
        await route.continue()
      })
      await page.goto('./', { waitUntil: 'commit' })
      await expect(page.getByText('The software itself')).toBeVisible()
      // Without its screen, React has taken the page over and cannot answer yet.
      if (late === 'StartScreen')
        await page.waitForFunction(() => Object.keys(document.getElementById('root')!).some((key) => key.startsWith('__reactContainer')))
      await press(page)
      given()
      await expect(follows(page)).toBeVisible()
    })

test('a link never shows the start page first', async ({ page }) => {
  await page.route('**/assets/index-*.js', async (route) => {
    await page.waitForTimeout(500)
    await route.continue()
  })
  const opened = page.goto(`./${storefront}`)
  await expect(page.locator('#root')).toHaveCSS('visibility', 'hidden')
  await opened
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.locator('#root')).toHaveCSS('visibility', 'visible')
})
