import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { calm, eventually, opened, pick, pressKey, tick } from './support/patience.ts'
import { dayOf, signIn } from './support/people.ts'
import { inspector } from './support/sound.ts'
import { openStage } from './support/stage.ts'
import { words } from './support/words.ts'

const stage = openStage('serve')
const PASSWORD = 'zhenzhi-2026-fencun'

test('an empty installation begins with its first administrator, on every width and in both languages', async () => {
  for (const language of ['zh-CN', 'en-US'] as const) {
    for (const width of [390, 1440]) {
      await stage.visit({ language, width }, async ({ page }) => {
        const { look, faults } = inspector(page, `${language}-${width}`, language)
        await page.goto('/')
        await page.waitForURL('**/first-run')
        await page.locator('#lenderName').waitFor()
        await look('first-run')
        expect(faults).toEqual([])
      })
    }
  }
  await stage.visit({}, async ({ page }) => {
    await page.goto('/')
    await page.waitForURL('**/first-run')
    await page.getByLabel('金融机构名称').waitFor()
    await calm(page)
    await page.getByLabel('金融机构名称').fill('开元银行')
    await page.getByLabel('机构代码').fill('kaiyuan')
    await page.getByLabel('管理员姓名').fill('钱管理')
    await page.getByLabel('登录名').fill('qian')
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await page.getByLabel('再次输入密码').fill('something-else-1')
    await page.getByRole('button', { name: words('建立管理员并开始') }).click()
    await page.getByText('两次输入不一致').waitFor()
    await page.getByLabel('再次输入密码').fill(PASSWORD)
    await page.getByRole('button', { name: words('建立管理员并开始') }).click()
    await page.waitForURL('**/sign-in')
  })
})

test('the administrator adds an agency and people, and these people sign in and add a line', async () => {
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'qian', PASSWORD)
    await page.waitForURL('**/staff')
    const year = Number((await dayOf({ page })).slice(0, 4)) + 1
    await addAgency(page, { name: '正则催收', until: `${year}-06-30` })
    await addPerson(page, { name: '孙主管', account: 'sun', role: '主管', org: '开元银行' })
    await addPerson(page, { name: '李催收', account: 'lizz', role: '催收员', org: '正则催收' })
  })
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'sun', PASSWORD)
    await page.waitForURL('**/cases')
    await page.getByRole('button', { name: words('新增线路') }).click()
    const dialog = await opened(page)
    await dialog.getByLabel('线路名称').fill('录音座席 1 号')
    await dialog.getByRole('button', { name: words('登记线路') }).click()
    await page.getByRole('switch', { name: '录音座席 1 号 录音正常' }).waitFor()
  })
  await stage.visit({ width: 390 }, async ({ page }) => {
    await signIn({ page }, 'lizz', PASSWORD)
    await page.waitForURL('**/worklist')
    await page.getByText('今日待办已全部处理').waitFor()
  })
})

test('outside the demonstration no clock is shown and none can be set', async () => {
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'qian', PASSWORD)
    await page.getByText('正则催收').first().waitFor()
    await calm(page)
    await eventually(() => page.getByText(/演示/).count()).toBe(0)
    const answer = await page.request.put('/v1/clock', {
      data: { at: '2026-11-18T21:59:59+08:00' },
    })
    expect(answer.status()).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'clock-fixed' })
  })
})

async function addAgency(
  page: Page,
  { name, until }: { readonly name: string; readonly until: string },
): Promise<void> {
  await page.getByRole('button', { name: words('新增机构') }).click()
  const dialog = await opened(page)
  await dialog.getByLabel('名称').fill(name)
  await dialog.getByRole('switch').click()
  await dialog.getByLabel('合同到期日').fill(until)
  // Takes the date, and sends the form as in any other field.
  await pressKey(page, 'Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('region', { name: '受托机构列表' }).getByText(until).waitFor()
}

interface Person {
  readonly name: string
  readonly account: string
  readonly role: string
  readonly org: string
}

async function addPerson(page: Page, { name, account, role, org }: Person): Promise<void> {
  await page.getByRole('button', { name: words('新增员工') }).click()
  const dialog = await opened(page)
  await dialog.getByLabel('姓名').fill(name)
  await dialog.getByLabel('登录名').fill(account)
  await tick(dialog.getByRole('radio', { name: role }))
  await dialog.getByLabel('机构', { exact: true }).click()
  await pick(page, org)
  await dialog.getByLabel('初始密码').fill(PASSWORD)
  await dialog.getByRole('button', { name: words('建立账号') }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('region', { name: '员工列表' }).getByText(account).waitFor()
}
