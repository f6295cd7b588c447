import { expect, test, type Page } from '@playwright/test'
import { integrations, screen, sheetOf } from './screens'

const webApp = '#/d/1/2026-11/Orders_API/Web_app:user.web-server.key-pair.partner.confidential.within-minutes.tls-terminated.no-extras.own-issuer'
/** A server without DPoP and without signed client assertions. */
const metadata = JSON.stringify({
  issuer: 'https://login.example',
  authorization_endpoint: 'https://login.example/authorize',
  token_endpoint: 'https://login.example/token',
  grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
  token_endpoint_auth_methods_supported: ['client_secret_basic'],
})

const sheet = (page: Page) => sheetOf(page, 'Web app')
const field = (page: Page) => page.getByRole('textbox', { name: 'Metadata document' })

async function openServer(page: Page, link: string) {
  await page.goto(`./${link}`)
  await screen(page, 'Workspace')
  await integrations(page)
    .getByRole('button', { name: /^The API/ })
    .click()
  await page.getByRole('heading', { name: 'What the authorization server can do' }).click()
}

test('pasted metadata changes the decision, which says what to switch on, and undo brings it back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openServer(page, webApp)

  await field(page).fill('{ "name": "no server" }')
  await page.getByRole('button', { name: 'Read the metadata' }).click()
  await expect(page.getByRole('alert')).toContainText('it has no issuer')

  await page.evaluate((text) => navigator.clipboard.writeText(text), metadata)
  await field(page).fill('')
  await field(page).focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect.poll(() => page.url()).toContain('Orders_API:server.code.client-credentials.refresh.client-secret/')
  await expect(page.getByRole('checkbox', { name: 'DPoP', exact: true })).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Refresh tokens' })).toBeChecked()

  await screen(page, 'Decision')
  const open = sheet(page).getByRole('region', { name: 'Open points' })
  await expect(open).toContainText(
    'Switch on signed client assertions and DPoP, and it could be: authorization code with PKCE, signed assertion, bound by DPoP',
  )
  await expect(open.getByRole('list', { name: 'Features to switch on' })).toContainText('dpop_signing_alg_values_supported')
  await expect(sheet(page).getByRole('row', { name: /Token exchange/ })).toContainText('The server does not offer token exchange.')

  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => page.url()).not.toContain(':server.')
  await expect(sheet(page).getByText('What the authorization server lacks')).toBeHidden()
})

test('a ticked feature opens what it serves, and an unknown word of the link stays', async ({ page }) => {
  await openServer(page, webApp.replace('Orders_API', 'Orders_API:server.foo.code.client-secret.refresh'))
  await expect(page.getByText('Unknown here, kept in the link, and without effect')).toContainText('foo')
  await page.getByRole('checkbox', { name: 'DPoP', exact: true }).check()
  await page.getByRole('checkbox', { name: 'Signed client assertions' }).check()
  await expect.poll(() => page.url()).toMatch(/:server\.[a-z.-]*private-key\.dpop\.foo\//)
  await screen(page, 'Decision')
  await expect(sheet(page)).toBeVisible()
  await expect(sheet(page).getByText('What the authorization server lacks')).toBeHidden()
})
