import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Held, heldBy } from './support/case-screen.ts'
import { CALL_LOG, STANDARD_FILE } from './support/files.ts'
import { calm, eventually, opened, pick, pressKey, tick } from './support/patience.ts'
import { dayOf, setClock, signIn } from './support/people.ts'
import { type Inspector, inspector, LOOKS_MS_MAX } from './support/sound.ts'
import { openStage } from './support/stage.ts'
import type { Visit } from './support/visit.ts'

const stage = openStage('demo')
const AGENCY_A = ['collector-a', 'collector-a2'] as const

/** Each look has a case of its own: a call in one must not use up the numbers of another. */
const LOOKS = [
  { language: 'zh-CN', width: 1440, place: 7 },
  { language: 'zh-CN', width: 390, place: 10 },
  { language: 'en-US', width: 1440, place: 12 },
  { language: 'en-US', width: 390, place: 15 },
] as const

test.each(LOOKS)(
  'every screen in $language at $width px fits, names its controls and is translated',
  async ({ language, width, place }) => {
    const folder = `${language}-${width}`
    const faults: string[] = []
    const look = async (
      account: string | Held,
      act: (visit: Visit, see: Inspector['look']) => Promise<void>,
    ): Promise<void> => {
      const session = typeof account === 'string' ? {} : { session: account.session }
      await stage.visit({ language, width, ...session }, async (window) => {
        const eye = inspector(window.page, folder, language)
        if (typeof account === 'string' && account !== '') await signIn(window, account)
        await act(window, eye.look)
        faults.push(...eye.faults)
      })
    }
    const held = await heldBy(stage, AGENCY_A, ['DA', place])
    await look('', publicScreens)
    await look(held, (window, see) => caseScreens(window, see, held.path))
    await look('supervisor', supervisorScreens)
    await look('admin', administratorScreens)
    expect(faults).toEqual([])
  },
  LOOKS_MS_MAX,
)

async function publicScreens({ page }: Visit, see: Inspector['look']): Promise<void> {
  await open(page, '/sign-in', '#account')
  await see('sign-in')
  await open(page, '/rules', 'a[href="/rules/quiet-hours"]')
  await see('rules')
  await open(page, '/rules/connected-cap', '.ant-card')
  await see('rule')
  await lawScreens(page, see)
  await auditScreens(page, see)
  await open(page, '/errors/contact-not-permitted', '#root *')
  await see('error')
  await open(page, '/no-such-page', '.ant-result')
  await see('not-found')
}

/** What a lawyer looks at, beside the rules themselves. */
async function lawScreens(page: Page, see: Inspector['look']): Promise<void> {
  await open(page, '/rules/quiet-hours/sheet?policy=tender', '.review-sheet')
  await see('review-sheet')
  await open(page, '/instruments', 'a[href="/instruments/gbt-45251-2025"]')
  await see('instruments')
  await open(page, '/instruments/gbt-45251-2025', '.ant-card')
  await see('instrument')
  await open(page, '/coverage?kind=rule', 'a[href="/rules/quiet-hours"]')
  await see('coverage')
  await open(page, '/ask?at=2026-11-18T22:30:00&status=["dispute"]', '#answer article')
  await see('ask')
}

/** From the dropped files to the question whether to delete them. What is sent has no language. */
async function auditScreens(page: Page, see: Inspector['look']): Promise<void> {
  await open(page, '/audit', '.ant-upload-drag')
  await see('audit')
  const odd = Buffer.from('a,b,c\n2026-11-09 07:10:00,13800001234,30\n')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      ...{ name: 'odd.csv', mimeType: 'text/csv', buffer: odd },
    })
  await page.locator('.ant-btn-primary').click()
  await page.locator('[role=combobox][aria-required=true]').first().waitFor()
  await see('audit-columns')
  await open(page, '/audit', '.ant-upload-drag')
  for (const file of [CALL_LOG, STANDARD_FILE]) {
    await page.locator('input[type=file]').first().setInputFiles(file)
    // Only then is the first field that is still empty the next one.
    await page.getByText(basename(file)).waitFor()
    await calm(page)
  }
  await see('audit-files')
  await page.locator('.ant-btn-primary').click()
  await page.locator('a[href$="report.json"]').waitFor()
  await page.locator('#findings a[href="/rules/connected-cap"]').first().waitFor()
  await see('audit-report')
  await page.locator('.ant-btn-dangerous').click()
  await opened(page)
  await see('audit-delete')
  await page.locator('.ant-modal-confirm .ant-btn-dangerous').click()
  await page.locator('.ant-upload-drag').first().waitFor()
}

async function caseScreens(visit: Visit, see: Inspector['look'], path: string): Promise<void> {
  const { page, watch } = visit
  const day = await dayOf(visit)
  await setClock(visit, `${day}T10:00:00+08:00`)
  await open(page, '/worklist', 'a[id^=worklist-]')
  await see('worklist')
  await open(page, path, 'section[aria-label]')
  await see('case')
  await pressKey(page, '?')
  await page.locator('.ant-modal dl').waitFor()
  await see('case-keys')
  await pressKey(page, 'Escape')
  await page.locator('.ant-modal-wrap').waitFor({ state: 'hidden' })
  await knownScreens(page, see)
  await callScreens(page, see)
  await setClock(visit, `${day}T22:30:00+08:00`)
  await open(page, path, 'section[aria-label]')
  await see('case-at-night')
  watch.expect('POST', /^\/v1\/contacts$/, 409)
  await ask(page)
  await page.locator('.ant-drawer article').first().waitFor()
  await see('call-refused')
}

/** What is written down beside calls. */
async function knownScreens(page: Page, see: Inspector['look']): Promise<void> {
  for (const [item, name] of ['case-inbound', 'case-agreement'].entries()) {
    await calm(page)
    await page.locator('button:has(.anticon-down)').first().click()
    await page.locator('.ant-dropdown-menu-item').nth(item).waitFor()
    await calm(page)
    await page.locator('.ant-dropdown-menu-item').nth(item).click()
    await page.locator('.ant-modal form').waitFor()
    await see(name)
    await pressKey(page, 'Escape')
    await page.locator('.ant-modal-wrap').waitFor({ state: 'hidden' })
  }
}

/** Through a call that nobody answers. */
async function callScreens(page: Page, see: Inspector['look']): Promise<void> {
  await pressKey(page, 'c')
  await page.locator('.ant-drawer button[type=submit]').waitFor()
  await see('call-choose')
  await page.locator('.ant-drawer button[type=submit]').click()
  await page.locator('[role=timer]').waitFor()
  await see('call-permit')
  // A permit lasts a minute; whoever looked longer says that the number was dialled in time.
  const late = page.locator('.ant-drawer .ant-alert-warning ~ .ant-space button').last()
  await page.locator('[aria-keyshortcuts=s]').or(late).click()
  await page.locator('[aria-keyshortcuts="4"]').waitFor()
  await see('call-outcome')
  await page.locator('[aria-keyshortcuts="4"]').click()
  await page.locator('.ant-drawer textarea').waitFor()
  await see('call-record')
  await page.locator('.ant-drawer button[type=submit]').click()
  await page.locator('.ant-drawer-open').waitFor({ state: 'hidden' })
  await see('case-after-call')
}

async function ask(page: Page): Promise<void> {
  await pressKey(page, 'c')
  await opened(page)
  await page.locator('.ant-drawer button[type=submit]').click()
}

async function supervisorScreens({ page }: Visit, see: Inspector['look']): Promise<void> {
  await open(page, '/cases', 'a[href^="/cases/"]')
  await see('cases')
  await open(page, '/reviews', '.ant-card')
  await see('reviews')
  await open(page, '/allocation', '[role=progressbar]')
  await see('allocation')
  await open(page, '/placements', '.ant-upload-drag')
  await see('placements')
  await page.locator('input[type=file]').setInputFiles(STANDARD_FILE)
  await page.waitForURL('**/placements?preview=*')
  await page.locator('input[inputmode=decimal]').first().waitFor()
  await see('placement-preview')
  await policyScreens(page, see)
}

/** A change of the lender's own numbers, of which one is looser than the law and does nothing. */
async function policyScreens(page: Page, see: Inspector['look']): Promise<void> {
  await open(page, '/policies', '.ant-card')
  await see('policies')
  await page.locator('.ant-layout-content .ant-btn-primary').first().click()
  await opened(page)
  await page.locator('.ant-drawer-open .ant-picker').waitFor()
  await see('policy-propose')
  for (const number of ['connected-cap.max', 'quiet-hours', 'channel-traceable', 'holiday-ban']) {
    await pickNumber(page, number)
  }
  await page.locator('.ant-drawer [role=spinbutton]').first().fill('2')
  await tick(page.locator('.ant-drawer input[type=radio]').last())
  await page.locator('.ant-drawer textarea').fill('K-1')
  await page.locator('.ant-drawer-footer button').first().click()
  await page.locator('.ant-drawer [role=region] details').first().waitFor()
  await see('policy-effect')
  await page.locator('.ant-drawer-footer button[type=submit]').click()
  await page.locator('.ant-drawer-open').waitFor({ state: 'hidden' })
  await see('policy-proposed')
}

/** Adds the first number that a word finds. */
async function pickNumber(page: Page, word: string): Promise<void> {
  const field = page.locator('.ant-drawer [role=combobox]').last()
  await calm(page)
  await field.fill(word)
  await pick(page)
}

async function administratorScreens({ page }: Visit, see: Inspector['look']): Promise<void> {
  await open(page, '/staff', '[role=search]')
  await see('staff')
  await page.locator('.ant-card-extra .ant-btn-primary').first().click()
  await page.locator('.ant-modal #account').waitFor()
  await see('staff-add')
  await open(page, '/calendar', '.ant-card')
  await see('calendar')
  await open(page, '/policies', 'li .ant-btn-primary')
  await see('policies-waiting')
  await page.locator('li .ant-btn-primary').first().click()
  await page.locator('.ant-modal [role=region] details').first().waitFor()
  await see('policy-decide')
  await keyScreens(page, see)
}

/** A key from its making to its end; what it is called says nothing in either language. */
async function keyScreens(page: Page, see: Inspector['look']): Promise<void> {
  await open(page, '/api-keys', '.ant-card')
  await page.locator('.ant-layout-content .ant-btn-primary').click()
  const dialog = await opened(page)
  await dialog.locator('#name').fill('K-1')
  await dialog.locator('#org').click()
  await pick(page)
  for (const box of await dialog.locator('input[type=checkbox]').all()) await tick(box)
  await see('api-key-add')
  await page.locator('.ant-modal button[type=submit]').click()
  await page.locator('.ant-modal .ant-typography-copy').waitFor()
  await see('api-key-secret')
  await page.locator('.ant-modal-footer .ant-btn-primary').click()
  await page.locator('.ant-modal-wrap').waitFor({ state: 'hidden' })
  await page.locator('.ant-layout-content .ant-checkbox-wrapper').click()
  await see('api-keys')
  const acts = page.locator('section .ant-btn-sm')
  await eventually(() => acts.count()).toBe(2)
  await acts.first().click()
  await tick((await opened(page)).locator('input[type=radio]').last())
  await see('api-key-rotate')
  await page.locator('.ant-modal-footer .ant-btn').first().click()
  await page.locator('.ant-modal-wrap').waitFor({ state: 'hidden' })
  await acts.last().click()
  await (await opened(page)).locator('.ant-btn-dangerous').click()
  await eventually(() => acts.count()).toBe(0)
  await see('api-key-revoked')
}

async function open(page: Page, path: string, ready: string): Promise<void> {
  await page.goto(path)
  await page.locator(ready).first().waitFor()
  await calm(page)
}
