import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listAt, textAt } from '../support/json.ts'
import { signIn } from './support/people.ts'
import { openStage } from './support/stage.ts'
import { words } from './support/words.ts'

const stage = openStage('demo')
const BOX = 'input[aria-keyshortcuts="/"]'
const CASES = 'a[href^="/cases/"]'

const PATIENCE = { timeout: 20_000 }

async function found(page: Page, cases: number): Promise<void> {
  await expect.poll(() => page.locator(CASES).count(), PATIENCE).toBe(cases)
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
      await page.keyboard.press('/')
      await page.keyboard.type(q)
      await page.keyboard.press('Enter')
      await found(page, 1)
      expect(new URL(page.url()).search).toBe('')
      await page.reload()
      await found(page, 1)
      expect(await page.locator(BOX).inputValue()).toBe(q)

      await page.locator(BOX).fill('没有这个人')
      await page.keyboard.press('Enter')
      await page.getByText('号码、证件号和姓名须输入完整').waitFor()
      await page.getByText('清除条件').click()
      await page.locator(CASES).nth(3).waitFor()
      expect(await page.locator(BOX).inputValue()).toBe('')

      await page.locator(BOX).fill(q)
      await page.keyboard.press('Enter')
      await found(page, 1)
      await page.context().clearCookies()
      await signIn(window, 'supervisor-b')
      await page.goto('/cases')
      await page.locator(CASES).nth(3).waitFor()
      expect(await page.locator(BOX).inputValue()).toBe('')

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
    await page.locator(BOX).fill(number)
    await page.keyboard.press('Enter')
    await found(page, 1)
    await page.locator(CASES).click()
    await page.getByText(number).first().waitFor()
    await page.goBack()
    await expect.poll(() => page.locator(BOX).inputValue(), PATIENCE).toBe(number)
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
      await page.keyboard.press('/')
      await page.getByText('案件编号可只输开头').waitFor()
      await page.keyboard.type(q)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/cases')
      await found(page, 1)
      expect(new URL(page.url()).search).toBe('')
      expect(await page.getByRole('combobox', { name: '催收员' }).count()).toBe(0)
      await page.locator(CASES).click()
      await page.waitForURL('**/cases/*')
      await page.goBack()
      await expect.poll(() => page.locator(BOX).inputValue(), PATIENCE).toBe(q)
    })
  },
)

test('whose session ended signs in beside the page, and goes on where they were', () =>
  stage.visit({}, async (window) => {
    const { page, watch } = window
    await signIn(window, 'supervisor-a')
    await page.goto('/cases')
    await page.locator(CASES).first().waitFor()
    await page.context().clearCookies()
    watch.expect('POST', /^\/v1\/cases\/search$/, 401)
    await page.locator(BOX).fill('zz')
    await page.keyboard.press('Enter')
    const [beside] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '在新标签页登录，再回到这里重试' }).click(),
    ])
    await signIn({ page: beside }, 'supervisor-a')
    await beside.close()
    await page.getByRole('button', { name: words('重试') }).click()
    await page.getByText('没有符合条件的案件').waitFor()
    expect(await page.locator(BOX).inputValue()).toBe('zz')
  }))
