import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listAt, valueAt } from '../support/json.ts'
import { calm, eventually, opened, pickActive } from './support/patience.ts'
import { signIn } from './support/people.ts'
import { openStage } from './support/stage.ts'
import { words } from './support/words.ts'

const stage = openStage('demo')
const REGION = { name: '假如近一季度就这样执行' }
const FITS = 'document.documentElement.scrollWidth <= innerWidth'
const CAP_1 = [{ parameter: 'connected-cap.max', value: 1, relaxable: false }]

for (const width of [1440, 390]) {
  test(`a draft shows what it would have done to the own history before it is sent, ${width} px wide`, async () => {
    await stage.visit({ width }, async ({ page }) => {
      await signIn({ page }, 'supervisor')
      const answer = await page.request.post('/v1/policy/what-if', { data: { settings: CAP_1 } })
      const whole: unknown = await answer.json()
      const refused = Number(valueAt(whole, 'totals', 'refused'))
      expect(refused).toBeGreaterThan(0)
      const region = await tried(page)
      await region.getByText(`${refused} 次会被拒绝`).waitFor()
      const rule = region.getByRole('row').filter({ hasText: '每日拨通次数上限' })
      await eventually(() => cellsOf(rule)).toEqual(['0', `${refused}`, `${refused}`, '0'])
      await calm(page)
      await region.getByText('坐席', { exact: true }).click()
      const names = listAt(whole, 'byStaff').map((one) => String(valueAt(one, 'name')))
      for (const name of names) await region.getByRole('row').filter({ hasText: name }).waitFor()
      await region.getByText('逐条', { exact: true }).click()
      const changes = region.getByRole('list', { name: '逐条' }).getByRole('listitem')
      await eventually(() => changes.count()).toBe(refused)
      await eventually(() => page.evaluate<boolean>(FITS)).toBe(true)
    })
  })
}

test('what cannot be tried says so and can be asked again', async () => {
  await stage.visit({}, async ({ page, watch }) => {
    await signIn({ page }, 'supervisor')
    watch.expect('POST', /what-if$/, 403)
    let fails = true
    await page.route('**/v1/policy/what-if', async (route) => {
      if (!fails) return route.continue()
      fails = false
      await route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          ...{ type: '/errors/not-permitted', title: 'not permitted', status: 403, detail: '-' },
          ...{ code: 'not-permitted', cure: { zh: '请联系主管', en: 'ask' }, requestId: 'r-1' },
        }),
      })
    })
    const region = await tried(page)
    await region.getByText('请联系主管').waitFor()
    await region.getByRole('button', { name: words('重试') }).click()
    await region.getByText(/次会被拒绝/).waitFor()
  })
})

/** One connected call a day, put together on the page and tried. */
async function tried(page: Page): Promise<Locator> {
  await page.goto('/policies')
  await page.getByRole('button', { name: words('提出变更') }).click()
  const drawer = await opened(page)
  await drawer.getByText('与现有数值相同').waitFor()
  const chooser = drawer.getByRole('combobox')
  await chooser.fill('connected-cap.max')
  // By keyboard, once there is only one left: the list moves while it is being filtered.
  await page.locator('.ant-select-item-option').nth(1).waitFor({ state: 'detached' })
  await pickActive(chooser, '每日拨通次数上限')
  await drawer.getByRole('spinbutton').fill('1')
  await drawer.getByRole('button', { name: words('查看影响') }).click()
  const region = drawer.getByRole('region', REGION)
  await region.waitFor()
  return region
}

async function cellsOf(row: Locator): Promise<readonly string[]> {
  return (await row.getByRole('cell').allTextContents()).slice(1)
}
