import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listAt, textAt } from '../support/json.ts'
import { calm, eventually, pressKey, pressOn } from './support/patience.ts'
import { signIn } from './support/people.ts'
import { openStage } from './support/stage.ts'
import { words } from './support/words.ts'

const stage = openStage('demo')
const BOX = 'input[aria-keyshortcuts="/"]'
const CASES = 'a[href^="/cases/"]'

async function found(page: Page, cases: number): Promise<void> {
  await eventually(() => page.locator(CASES).count()).toBe(cases)
}

async function sought(page: Page, text: string): Promise<void> {
  await eventually(() => page.locator(BOX).inputValue()).toBe(text)
}

/** Types into the box for searching, and sends it off. */
async function seek(page: Page, text: string): Promise<void> {
  await page.locator(BOX).waitFor()
  await calm(page)
  await page.locator(BOX).fill(text)
  await pressOn(page.locator(BOX))
}

/** As by keyboard: the key that leads to the box, the text, and Enter. */
async function seekByKeyboard(page: Page, text: string): Promise<void> {
  await pressKey(page, '/')
  await page.locator(`${BOX}:focus`).waitFor()
  await page.keyboard.type(text)
  await sought(page, text)
  await pressKey(page, 'Enter')
}

/** Two letters by which somebody of the portfolio is found, and nobody else. */
async function someInitials(page: Page): Promise<string> {
  for (const surname of 'zwlchxgyms') {
    for (const given of 'abcdefghijklmnopqrstwxyz') {
      const q = surname + given
      const answer = await page.request.post('/v1/cases/search', { data: { q } })
      if (listAt(await answer.json(), 'cases').length === 1) return q
    }
  }
  throw new Error('everybody of the portfolio shares their initials')
}

test.each([1440, 390])(
  'somebody is searched for at %i px: by keyboard, over a reload, in no address, until sign-out',
  async (width) => {
    await stage.visit({ width }, async (window) => {
      const { page } = window
      await signIn(window, 'supervisor-a')
      const q = await someInitials(page)
      const addresses: string[] = []
      page.on('request', (request) => addresses.push(request.url()))
      await page.goto('/cases')
      await page.locator(CASES).nth(3).waitFor()
      await seekByKeyboard(page, q)
      await found(page, 1)
      await eventually(() => new URL(page.url()).search).toBe('')
      await page.reload()
      await found(page, 1)
      await sought(page, q)

      await seek(page, '没有这个人')
      await page.getByText('号码、证件号和姓名须输入完整').waitFor()
      await page.getByText('清除条件').click()
      await page.locator(CASES).nth(3).waitFor()
      await sought(page, '')

      await seek(page, q)
      await found(page, 1)
      // What the page asks by itself from time to time may meet the end of the session.
      window.watch.allow('GET', /^\/v1\//, 401)
      await page.context().clearCookies()
      await signIn(window, 'supervisor-b')
      await page.goto('/cases')
      await page.locator(CASES).nth(3).waitFor()
      await sought(page, '')

      const asked = addresses.map((address) => decodeURIComponent(new URL(address).search))
      expect(asked.filter((search) => search.includes('没有') || search.includes(q))).toEqual([])
      const stored = await page.evaluate<string>('JSON.stringify({ ...localStorage })')
      expect(stored).not.toContain('没有这个人')
    })
  },
)

test('a case is found by the beginning of its number, and opens', async () => {
  await stage.visit({}, async (window) => {
    const { page } = window
    await signIn(window, 'supervisor')
    const listed: unknown = await (await page.request.get('/v1/cases?limit=1')).json()
    const number = textAt(listed, 'cases', 0, 'caseNumber')
    await page.goto('/cases')
    await seek(page, number)
    await found(page, 1)
    await calm(page)
    await page.locator(CASES).click()
    await page.getByText(number).first().waitFor()
    await page.goBack()
    await sought(page, number)
  })
})

test.each([1440, 390])(
  'a collector finds a debtor of their own from the worklist at %i px, with nothing of it in an address',
  async (width) => {
    await stage.visit({ width }, async (window) => {
      const { page } = window
      await signIn(window, 'collector-a')
      const q = await someInitials(page)
      await page.goto('/worklist')
      await page.locator(CASES).first().waitFor()
      await pressKey(page, '/')
      await page.getByText('案件编号可只输开头').waitFor()
      await calm(page)
      await page.keyboard.type(q)
      await pressKey(page, 'Enter')
      await page.waitForURL('**/cases')
      await found(page, 1)
      await eventually(() => new URL(page.url()).search).toBe('')
      await eventually(() => page.getByRole('combobox', { name: '催收员' }).count()).toBe(0)
      await calm(page)
      await page.locator(CASES).click()
      await page.waitForURL('**/cases/*')
      await page.goBack()
      await sought(page, q)
    })
  },
)

test('whose session ended signs in beside the page, and goes on where they were', () =>
  stage.visit({}, async (window) => {
    const { page, watch } = window
    await signIn(window, 'supervisor-a')
    await page.goto('/cases')
    await page.locator(CASES).first().waitFor()
    await calm(page)
    watch.allow('GET', /^\/v1\//, 401)
    await page.context().clearCookies()
    watch.expect('POST', /^\/v1\/cases\/search$/, 401)
    await seek(page, 'zz')
    const [beside] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '在新标签页登录，再回到这里重试' }).click(),
    ])
    await signIn({ page: beside }, 'supervisor-a')
    await beside.close()
    await page.getByRole('button', { name: words('重试') }).click()
    await page.getByText('没有符合条件的案件').waitFor()
    await sought(page, 'zz')
  }))
