/** What every end-to-end test does with the app: open a design on a screen, and ask the page whether it is sound. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Goes to a screen of the design that is open. */
export const screen = (page: Page, name: string) => page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name, exact: true }).click()

/** Opens a link on a screen. */
export async function open(page: Page, link: string, name: string) {
  await page.goto(`./${link}`)
  await screen(page, name)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}

/** What axe finds on the page as it is now. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`)
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** Opens a folded part of the workspace. */
export const unfold = (page: Page, title: string) => page.getByRole('heading', { level: 2, name: title }).click()

export const integrations = (page: Page) => page.getByRole('complementary', { name: 'Integrations' })
export const sheetOf = (page: Page, name: string) => page.getByRole('article', { name: `Decision for ${name}` })
