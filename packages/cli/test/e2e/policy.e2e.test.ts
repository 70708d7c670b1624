import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { calm, eventually, opened, pickActive } from './support/patience.ts'
import { dayOf, setClock, signIn } from './support/people.ts'
import { openStage } from './support/stage.ts'
import { words } from './support/words.ts'

const stage = openStage('demo')
const DAY_MS = 86_400_000
/** Nobody of the demonstration was reached a third time on one day. */
const UNCHANGED = /没有一次回答会不同/
const WHAT_IF = { name: '假如近一季度就这样执行' }

test('a supervisor tightens a number, an administrator approves it as v1, and it holds from the next day', async () => {
  const tomorrow = await stage.visit({}, async (visit) => {
    const day = await dayOf(visit)
    await signIn(visit, 'supervisor')
    // Midnight must not come between the proposal and the approval.
    await setClock(visit, `${day}T10:00:00+08:00`)
    return dayAfter(day)
  })
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'supervisor')
    await page.getByRole('link', { name: words('政策') }).click()
    await page.waitForURL('**/policies')
    await propose(page)
    const proposed = entry(page)
    await proposed.getByText('待审批', { exact: true }).waitFor()
    await proposed.getByText('提出人不能批准自己的变更').waitFor()
    await eventually(() => page.getByRole('button', { name: words('批准') }).count()).toBe(0)
  })
  await stage.visit({ width: 390 }, async ({ page }) => {
    await signIn({ page }, 'admin')
    await page.goto('/policies')
    await page.getByText('1 项变更待您审批').waitFor()
    await calm(page)
    await entry(page)
      .getByRole('button', { name: words('批准') })
      .click()
    const dialog = await opened(page)
    await dialog.getByText('每日拨通次数上限').waitFor()
    await eventually(() => dialog.textContent()).toMatch(/3\s*2\s*次拨通/)
    await dialog.getByRole('region', WHAT_IF).getByText(UNCHANGED).waitFor()
    await calm(page)
    await dialog.getByLabel('备注').fill('同意收紧')
    await dialog.getByRole('button', { name: words('批准') }).click()
    await dialog.waitFor({ state: 'hidden' })
    const approved = entry(page)
    await approved.getByText('v1', { exact: true }).waitFor()
    await approved.getByText('已批准，未生效').waitFor()
    for (const part of [`${tomorrow} 起`, '周主管', '投诉上升', '沈管理', '同意收紧']) {
      await eventually(() => approved.textContent()).toContain(part)
    }
    await calm(page)
    await approved.getByText('数值（1 项）').click()
    await approved.getByText('次拨通／债务人／北京日').waitFor()
    await setClock({ page }, `${tomorrow}T10:00:00+08:00`)
    await page.reload()
    await entry(page).getByText('生效中', { exact: true }).waitFor()
    const own = page.getByRole('list', { name: '本机构自设的数值' })
    await eventually(() => own.textContent()).toBe('每日拨通次数上限2 次拨通／债务人／北京日')
    await page.getByText('std@1+own@1', { exact: true }).waitFor()
  })
})

test('an agency tightens a number for its own people, the lender approves it, and it is named on the rule', async () => {
  const day = await stage.visit({}, async (visit) => dayOf(visit))
  const tomorrow = dayAfter(day)
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'supervisor-a')
    await page.getByRole('link', { name: words('政策') }).click()
    await page.waitForURL('**/policies')
    await page.getByText('机构在委托方政策之上').waitFor()
    await propose(page, 1)
    await entry(page).getByText('待审批', { exact: true }).waitFor()
  })
  await stage.visit({ width: 390 }, async ({ page }) => {
    await signIn({ page }, 'supervisor-b')
    await page.goto('/policies')
    await page.getByText('还没有变更').waitFor()
  })
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'supervisor')
    await page.goto('/policies')
    const waiting = page.getByRole('alert').filter({ hasText: '下列机构的变更待您审批' })
    await waiting.getByRole('link', { name: '甲信催收' }).click()
    await page.waitForURL('**/policies?agency=*')
    await page.reload()
    const approve = entry(page).getByRole('button', { name: words('批准') })
    await approve.waitFor()
    await calm(page)
    await approve.click()
    const dialog = await opened(page)
    await dialog.getByText('起对该机构的人员生效').waitFor()
    await dialog.getByRole('button', { name: words('批准') }).click()
    await dialog.waitFor({ state: 'hidden' })
    await entry(page).getByText('已批准，未生效').waitFor()
    await waiting.waitFor({ state: 'detached' })
  })
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'supervisor-a')
    await page.goto(`/rules/connected-cap?on=${tomorrow}`)
    const deciding = page.getByRole('row', { name: /起决定作用/ })
    await deciding.getByText('吴主管提出，周主管批准').waitFor()
    await deciding.getByRole('link', { name: '催收机构自定政策' }).waitFor()
    await eventually(() => deciding.innerText()).toMatch(/机构政策[\s\S]*1[\s\S]*催收机构自定政策/)
  })
})

/** Fewer connected calls a day than three, tried on the law first. */
async function propose(page: Page, callsMax: 1 | 2 = 2): Promise<void> {
  await page.getByRole('button', { name: words('提出变更') }).click()
  const drawer = await opened(page)
  await drawer.getByText('与现有数值相同').waitFor()
  const chooser = drawer.getByRole('combobox')
  await chooser.fill('connected-cap.max')
  // By keyboard, once there is only one left: the list moves while it is being filtered.
  await page.locator('.ant-select-item-option').nth(1).waitFor({ state: 'detached' })
  await pickActive(chooser, '每日拨通次数上限')
  await drawer.getByRole('spinbutton').fill(String(callsMax))
  await drawer.getByLabel('理由').fill('投诉上升')
  await drawer.getByRole('button', { name: words('查看影响') }).click()
  const effect = drawer.getByRole('region', { name: '影响' })
  await effect.getByText(/个例子中有 [1-9]\d* 个回答不同/).waitFor()
  await eventually(() => effect.textContent()).toMatch(
    new RegExp(`每日拨通次数上限\\s*\\d\\s*${callsMax}\\s*次拨通`),
  )
  await drawer
    .getByRole('region', WHAT_IF)
    .getByText(/当时许可|没有一次回答会不同/)
    .first()
    .waitFor()
  await calm(page)
  await drawer.getByRole('button', { name: words('提交审批') }).click()
  await drawer.waitFor({ state: 'hidden' })
}

const entry = (page: Page) =>
  page.getByRole('list', { name: '变更与版本' }).getByRole('listitem').first()

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}
