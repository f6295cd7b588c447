import { expect, test, type Page } from '@playwright/test'
import { storefront } from './links'
import { faults, integrations, open, overflow, sheetOf, unfold } from './screens'

const unanswered = '#/d/1/2026-11/Orders_API/Courier_app:user.mobile.own-org.confidential'
const atOdds = '#/d/1/2026-11/Orders_API/Courier_app:user.mobile.local-browser.own-org.confidential.next-call.direct.no-extras.no-issuer'
const findings = `${storefront}:current.api_key_in_query.query.shared:chosen.api_key/Sync:service.workload:chosen.http_basic`
const lacking = storefront.replace('Orders_API', 'Orders_API:server.foo.code.client-secret.refresh')
const comparison = `#/c/1/${storefront.slice(6)}/d/1/${storefront.slice(6).replace('proxy-backend', 'no-backend')}`
const server = 'What the authorization server can do'

const openApi = (page: Page) =>
  integrations(page)
    .getByRole('button', { name: /^The API/ })
    .click()

/** Every screen in every state that looks different, and how to get there from a fresh page. */
const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'start, with nothing kept': async (page) => {
    await page.goto('./')
    await expect(page.getByRole('button', { name: 'GitHub', exact: true })).toBeVisible()
  },
  'start, after a text that is no link': async (page) => {
    await page.getByRole('textbox', { name: 'A decision link, or any text that contains one' }).fill('{"version":1')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'workspace, at a question': async (page) => {
    await open(page, unanswered, 'Workspace')
    await expect(page.getByRole('group', { name: /What can it count on there/ })).toBeVisible()
  },
  'workspace, an option looked at': async (page) => {
    await page.getByRole('radio', { name: 'A browser on the same device' }).focus()
    await expect(page.getByText('Preview: A browser on the same device.').first()).toBeAttached()
  },
  'workspace, a term open': async (page) => {
    const term = page.getByRole('main').getByRole('button', { name: 'Device code', exact: true })
    await term.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: 'Device code', exact: true })).toBeVisible()
  },
  'workspace, all answered': (page) => open(page, storefront, 'Workspace'),
  'workspace, an integration removed': async (page) => {
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Removed Storefront.' })).toBeVisible()
  },
  'workspace, with everything unfolded': async (page) => {
    await open(page, findings, 'Workspace')
    await unfold(page, 'What it uses today')
    await unfold(page, 'Exception')
    await expect(page.getByRole('combobox', { name: 'Scheme in its place' })).toHaveValue('api_key')
  },
  'workspace, the API and its server': async (page) => {
    await open(page, lacking, 'Workspace')
    await openApi(page)
    await page.getByRole('heading', { name: server }).click()
    await page.getByRole('button', { name: 'Read the metadata' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'decision, settled': async (page) => {
    await open(page, storefront, 'Decision')
    await page.getByRole('region', { name: /^Diagram:/ }).scrollIntoViewIfNeeded()
    await expect(page.getByRole('img', { name: /^Sequence diagram/ })).toBeVisible()
  },
  'decision, a source open': async (page) => {
    const source = page.getByRole('article').getByRole('button', { name: /RFC 9700/ })
    await source.first().click()
    await expect(page.getByRole('group', { name: /RFC 9700/ }).first()).toBeVisible()
  },
  'decision, open': (page) => open(page, unanswered, 'Decision'),
  'decision, in conflict': async (page) => {
    await open(page, atOdds, 'Decision')
    await expect(page.getByRole('list', { name: 'Changes that open a scheme' })).toBeVisible()
  },
  'review, with nothing to mend': (page) => open(page, storefront, 'Review'),
  'review, with findings': (page) => open(page, findings, 'Review'),
  'document, preview': async (page) => {
    await open(page, storefront, 'Document')
    await expect(page.getByRole('article', { name: 'Markdown section' })).toBeVisible()
  },
  'document, source': async (page) => {
    await page.getByRole('button', { name: 'Source', exact: true }).click()
    await expect(page.getByRole('region', { name: /^Source/ })).toBeVisible()
  },
  'document, another format': async (page) => {
    await page.getByRole('button', { name: 'OpenAPI', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Source: OpenAPI' })).toBeVisible()
  },
  'compare, with what': (page) => open(page, storefront, 'Compare'),
  'compare, two designs': async (page) => {
    await page.goto(`./${comparison}`)
    await expect(page.getByRole('heading', { name: /weaker on the whole/ })).toBeVisible()
  },
  'compare, all rows': async (page) => {
    await page.getByRole('switch', { name: 'Only what changed' }).click()
    await expect(page.getByText('same', { exact: true }).first()).toBeVisible()
  },
  'share, open': async (page) => {
    await open(page, storefront, 'Document')
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Share this design' })).toBeVisible()
  },
  'a link that cannot be read': async (page) => {
    await page.goto('./#/d/9/whatever')
    await expect(page.getByRole('heading', { name: 'Nothing in this link could be read.' })).toBeVisible()
  },
  'start, with designs kept': async (page) => {
    await open(page, storefront, 'Workspace')
    await page.getByRole('combobox', { name: 'The worst it can reach' }).selectOption('Internal')
    await expect(page.getByRole('banner')).toContainText('saved')
    await page.getByRole('link', { name: 'Authwright' }).click()
    await expect(page.getByRole('heading', { name: 'Go on where you were' })).toBeVisible()
  },
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on any screen and state, ${colorScheme}`, { tag: '@desktop' }, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const seen: string[] = []
    for (const [state, reach] of Object.entries(states))
      await test.step(state, async () => {
        await reach(page)
        expect.soft(await faults(page), state).toEqual([])
        seen.push(state)
      })
    console.log(`axe saw, ${colorScheme}: ${seen.join(' · ')}`)
  })

test('no screen and state is wider than 320 pixels, nor than a window at 200 %', { tag: '@desktop' }, async ({ page }) => {
  // 640 pixels stand for a window of 1280 at 200 %: browsers zoom by giving the page half as many.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [state, reach] of Object.entries(states))
    await test.step(state, async () => {
      await page.setViewportSize({ width: 640, height: 720 })
      await reach(page)
      expect.soft(await overflow(page), `${state}, 640`).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 320, height: 640 })
      expect.soft(await overflow(page), `${state}, 320`).toBeLessThanOrEqual(0)
    })
})

test('nothing moves where less motion is asked for', { tag: '@desktop' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, storefront, 'Decision')
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(({ transitionDuration, animationName, animationDuration, scrollBehavior }) => {
          const long = (text: string) => text.split(',').some((one) => Number.parseFloat(one) > 0.011)
          return long(transitionDuration) || (animationName !== 'none' && long(animationDuration)) || scrollBehavior === 'smooth'
        }).length,
  )
  expect(moving).toBe(0)
})

test('with the system’s high contrast what is told by a fill is still told', { tag: '@desktop' }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, `${storefront}/Sync:service`, 'Workspace')
  const fills = (locator: string, pseudo?: string) =>
    page.locator(locator).evaluateAll((elements, part) => elements.map((element) => getComputedStyle(element, part).backgroundColor), pseudo)
  const canvas = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.backgroundColor = 'Canvas'
    const { backgroundColor } = getComputedStyle(probe)
    probe.remove()
    return backgroundColor
  })
  for (const place of ['aside [aria-current]', 'nav [aria-current]'])
    for (const fill of await fills(place, place.startsWith('nav') ? '::after' : '::before')) expect(fill).not.toBe(canvas)
  const [answered = '', ...others] = await fills('header i[data-state]')
  expect(answered).not.toBe(canvas)
  expect(others.every((fill) => fill === answered)).toBe(true)
  await integrations(page).getByRole('button', { name: /^Sync/ }).click()
  await expect.poll(async () => new Set(await fills('header i[data-state]')).size).toBe(2)
})

/** Walks with Tab until the focus is on what is meant; every stop on the way is visible. */
async function tabTo(page: Page, role: 'button' | 'link', name: RegExp, most = 60) {
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press('Tab')
    const at = page.locator(':focus')
    if ((await at.count()) === 0) continue
    await expect(at).toBeVisible()
    const found = page.getByRole(role, { name }).and(at)
    if ((await found.count()) === 1) return found
  }
  throw new Error(`Tab never came to ${role} ${String(name)}`)
}

test(
  'the whole job is done by keyboard alone: answers, decision, another answer tried and undone, link copied, document read',
  { tag: '@desktop' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('./')
    await expect(page.getByRole('heading', { name: 'On whose behalf is the call made?' })).toBeVisible()
    await page.keyboard.press('2')
    await expect(page.getByRole('heading', { name: 'Where does the calling code run?' })).toBeVisible()
    const done = page.getByRole('heading', { name: 'Every question that matters is answered.' })
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

    await (await tabTo(page, 'button', /See the whole decision/)).press('Enter')
    await expect(page.getByRole('article', { name: /^Decision for/ })).toBeVisible()
    const url = page.url()
    // A new screen takes the focus to its heading; the way back up is the skip link's.
    await page.getByRole('link', { name: 'Skip to the content' }).focus()
    await (await tabTo(page, 'button', /What would change it/)).press('Enter')
    await (await tabTo(page, 'button', /^Try: /)).press('Enter')
    await expect.poll(() => page.url()).not.toBe(url)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => page.url()).toBe(url)

    await page.getByRole('link', { name: 'Skip to the content' }).focus()
    await (await tabTo(page, 'button', /^Share$/)).press('Enter')
    await expect(page.getByRole('dialog', { name: 'Share this design' })).toBeVisible()
    await (await tabTo(page, 'button', /^Copy: Link$/)).press('Enter')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused()

    await page.getByRole('link', { name: 'Skip to the content' }).focus()
    await (await tabTo(page, 'link', /^Document$/)).press('Enter')
    await expect(page.getByRole('article', { name: 'Markdown section' })).toContainText('AUTH-')
  },
)

test('paper gets the whole decision and none of the controls of the screen', { tag: '@desktop' }, async ({ page }) => {
  await open(page, storefront, 'Decision')
  await page.getByRole('region', { name: /^Diagram:/ }).scrollIntoViewIfNeeded()
  await expect(page.getByRole('img', { name: /^Sequence diagram/ })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const sheet = sheetOf(page, 'Storefront')
  for (const part of ['Lifetimes and exposure', 'Exchange', 'Controls', 'At the gateway', 'Why not the others', 'Sources'])
    await expect(sheet.getByRole('heading', { name: new RegExp(part) })).toBeVisible()
  await expect(sheet.getByText('#/d/1/2026-11/Orders_API')).toBeVisible()
  for (const name of ['Share', 'Undo', 'Edit the answers']) await expect(page.getByRole('button', { name, exact: true })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden()
})
