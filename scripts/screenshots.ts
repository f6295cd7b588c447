/** Takes the README's pictures of what was built: `npm run screenshots`. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { ensureBrowser, flags } from '../e2e/browser'
import { storefront } from '../e2e/links'

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url))
mkdirSync(folder, { recursive: true })

const server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'warn' })
const address = server.resolvedUrls?.local[0]
if (address === undefined) throw new Error('The built app could not be served.')
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: flags })

/** One picture: a screen of a design in a window of that size. */
async function picture(
  name: string,
  screen: string,
  { colorScheme = 'light', width = 1360, height = 900 }: { colorScheme?: 'light' | 'dark'; width?: number; height?: number } = {},
) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2, colorScheme, reducedMotion: 'reduce' })
  await page.goto(`${address}${storefront}`)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => true))
  await page.screenshot({ path: `${folder}${name}.png` })
  await page.close()
}

await picture('decision', 'Decision', { height: 1240 })
await picture('workspace', 'Workspace')
await browser.close()
await server.close()
console.log(`pictures are in ${folder}`)
