import { defineConfig, devices } from '@playwright/test'
import { ensureBrowser, flags } from './e2e/browser'
import { freePort } from './e2e/servers'

// Workers read this file again; the environment keeps them on the port and the browser that were found first.
process.env['CHROMIUM_PATH'] ??= ensureBrowser()
process.env['E2E_PORT'] ??= String(await freePort())
const address = `http://127.0.0.1:${process.env['E2E_PORT']}/`

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    trace: 'retain-on-failure',
    // Each test has a browser of its own; only those of the service worker wait for it to fetch everything.
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: flags },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], channel: undefined } },
    { name: 'phone', use: { ...devices['Pixel 7'] }, grepInvert: /@desktop/ },
  ],
  webServer: { command: `npx vite preview --host 127.0.0.1 --port ${process.env['E2E_PORT']} --strictPort`, url: address, reuseExistingServer: false },
})
