import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { storefront } from './links'

for (const colorScheme of ['light', 'dark'] as const)
  for (const screen of ['Start', 'Workspace', 'Decision', 'Document'] as const)
    test(`${screen.toLowerCase()} has no fault that axe can find, ${colorScheme}`, { tag: colorScheme === 'dark' ? '@desktop' : [] }, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(screen === 'Start' ? './' : `./${storefront}`)
      if (screen === 'Start') await expect(page.getByRole('button', { name: 'GitHub', exact: true })).toBeVisible()
      else {
        await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen, exact: true }).click()
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      }
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`)).toEqual([])
    })
