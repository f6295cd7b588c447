import { expect, test } from '@playwright/test'
import { storefront } from './links'
import { open, screen, sheetOf } from './screens'

test('the decision begins with one sentence, and draws lifetimes and exposure to scale with their table', async ({ page }) => {
  await page.goto(`./${storefront}`)
  const sheet = sheetOf(page, 'Storefront')
  // A shared link opens on the decision.
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Keep the tokens in a backend; the browser holds only a session cookie.')
  const lifetimes = sheet.getByRole('region', { name: 'Lifetimes and exposure' })
  await expect(lifetimes.getByRole('row', { name: /Access token/ })).toContainText('5 min')
  await expect(lifetimes.getByRole('row', { name: /Session, in all/ })).toContainText('24 h')
  await expect(lifetimes).toContainText('Exposure')

  const controls = sheet.getByRole('region', { name: 'Controls', exact: true })
  await expect(controls.getByRole('heading', { name: /^MUST/ })).toBeVisible()
  await expect(sheet.getByRole('region', { name: 'At the gateway' })).toContainText('?access_token=')
  const others = sheet.getByRole('region', { name: 'Why not the others' })
  for (const scheme of ['API key', 'Client credentials', 'Device authorization']) await expect(others).toContainText(scheme)
  const sources = sheet.getByRole('region', { name: 'Sources' })
  await expect(sources).toContainText('Best Current Practice')
})

test('what would change it is chosen there, the decision follows, and undo brings the answer back', async ({ page }) => {
  await open(page, storefront, 'Decision')
  const sheet = sheetOf(page, 'Storefront')
  const before = page.url()
  const group = sheet.getByRole('region', { name: 'What would change it' }).getByRole('region', { name: 'Withdrawal bites' })
  // What the other answer gives up is named before it is chosen.
  await expect(sheet.getByRole('region', { name: 'What it can count on', exact: true }).getByRole('listitem').filter({ hasText: 'no-backend' })).toContainText(
    'No control then covers',
  )
  await group.getByRole('button', { name: 'Try: At the next call' }).click()
  await expect.poll(() => page.url()).toContain('.next-call.')
  await expect(page.getByRole('status').filter({ hasText: 'Withdrawal bites: At the next call.' })).toBeVisible()
  await expect(sheet).toContainText('at the next call')
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.url()).toBe(before)
})

test('the diagram is had as SVG and as PNG, and its steps in words', { tag: '@desktop' }, async ({ page }) => {
  await open(page, storefront, 'Decision')
  const exchange = sheetOf(page, 'Storefront').getByRole('region', { name: 'Exchange', exact: true })
  await exchange.scrollIntoViewIfNeeded()
  await expect(exchange.getByRole('img', { name: /^Sequence diagram/ })).toBeVisible()
  for (const [format, signature] of [
    ['SVG', '<svg'],
    ['PNG', '\u0089PNG'],
  ] as const) {
    const download = page.waitForEvent('download')
    await exchange.getByRole('button', { name: new RegExp(format) }).click()
    const stream = await (await download).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).toString('latin1')).toContain(signature)
  }
})

test('where authorities differ the decision names both and the one that is followed', { tag: '@desktop' }, async ({ page }) => {
  await open(page, storefront, 'Decision')
  await expect(sheetOf(page, 'Storefront').getByRole('region', { name: 'Open points' })).toContainText('Followed: RFC 10070')
  await screen(page, 'Review')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to mend.')
})
