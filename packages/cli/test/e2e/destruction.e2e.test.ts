import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { calm, eventually, opened } from './support/patience.ts'
import { dayOf, setClock, signIn } from './support/people.ts'
import { openStage } from './support/stage.ts'
import { words } from './support/words.ts'

const stage = openStage('demo')
const AGENCY = '甲信催收'
let address = ''

const button = (page: Page, name: string) => page.getByRole('button', { name: words(name) })
const stageTag = (page: Page, text: string) => page.locator('.ant-tag').getByText(text).first()

test('an agency’s supervisor asks, sees whom it is about and who is kept, and hands over', async () => {
  await stage.visit({}, async (visit) => {
    const { page } = visit
    await signIn(visit, 'supervisor-a')
    await setClock(visit, `${await dayOf(visit)}T10:00:00+08:00`)
    await page.getByRole('link', { name: words('终止与销毁') }).click()
    await page.waitForURL('**/destructions')
    await page.getByText('还没有销毁申请').waitFor()
    await button(page, '申请销毁').click()
    const drawer = await opened(page)
    const preview = drawer.getByRole('region', { name: '清单预览' })
    await preview.getByText('投诉未结').waitFor()
    await eventually(() => preview.textContent()).toMatch(/债务人26/)
    await calm(page)
    await drawer.getByLabel('法律依据').fill('委托协议第十二条：合作到期')
    await drawer.getByRole('button', { name: words('提交申请') }).click()
    await page.waitForURL('**/destructions/*')
    address = new URL(page.url()).pathname
    await stageTag(page, '已申请，待移交').waitFor()
    await button(page, '移交记录').click()
    await (await opened(page)).getByRole('button', { name: words('移交') }).click()
    await stageTag(page, '已移交，待签收').waitFor()
    await eventually(() => button(page, '批准').count()).toBe(0)
  })
})

test('the lender compares, signs and approves; a second person approves and destroys', async () => {
  await stage.visit({ width: 390 }, async (visit) => {
    const { page } = visit
    await signIn(visit, 'supervisor')
    await page.goto(address)
    await button(page, '核对并签收').click()
    const dialog = await opened(page)
    await dialog.getByText(/26 个案件与委托方的记录一致/).waitFor()
    await calm(page)
    await dialog.getByRole('button', { name: words('签收') }).click()
    await stageTag(page, '已签收，待批准').waitFor()
    await approve(page)
    await stageTag(page, '已批准 1/2').waitFor()
    await eventually(() => button(page, '批准').count()).toBe(0)
  })
  await stage.visit({}, async (visit) => {
    const { page } = visit
    await signIn(visit, 'admin')
    await page.goto(address)
    await approve(page)
    await stageTag(page, '已批准 2/2').waitFor()
    await button(page, '执行销毁').click()
    const dialog = await opened(page)
    const now = dialog.getByRole('button', { name: words('立即销毁') })
    await eventually(() => now.isDisabled()).toBe(true)
    await dialog.getByRole('textbox').fill('甲信')
    await calm(page)
    expect(await now.isDisabled()).toBe(true)
    await dialog.getByRole('textbox').fill(AGENCY)
    await now.click()
    await stageTag(page, '已执行，待核验').waitFor()
    await page.getByText('销毁旧密钥').waitFor()
  })
})

test('a check finds nothing left, and the certificate says who, what and until when', async () => {
  await stage.visit({}, async (visit) => {
    const { page } = visit
    await signIn(visit, 'supervisor')
    await page.goto(address)
    await button(page, '独立核验').click()
    const dialog = await opened(page)
    await dialog.getByRole('textbox').fill('綦毋探针\n19912345678')
    await dialog.getByRole('button', { name: words('开始核验') }).click()
    await stageTag(page, '已核验').waitFor()
    await page.getByText('受托方已无任何可读数据，委托方记录完整').waitFor()
    const answer = await page.request.get(`/v1${address}/certificate.pdf`)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    const pdf = await answer.body()
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const text = textOf(pdf)
    const expected = [AGENCY, '示范银行', '吴主管', '周主管', '沈管理', 'fencun.local/demo']
    for (const word of text === undefined ? [] : expected) expect(text).toContain(word)
    await page.goto('/cases?q=DA')
    await page.getByRole('link', { name: /DA/ }).first().click()
    await page.waitForURL('**/cases/*')
    await page.getByText('案件委托给示范银行').waitFor()
    await page
      .getByText(/^1\d\d\*{4}\d{4}$/)
      .first()
      .waitFor()
  })
})

test('nobody of the agency gets in any more', async () => {
  await stage.visit({}, async ({ page, watch }) => {
    watch.expect('POST', /^\/v1\/session$/, 401)
    await page.goto('/sign-in')
    await page.locator('#account').waitFor()
    await calm(page)
    await page.locator('#account').fill('supervisor-a')
    await page.locator('#password').fill('fencun-demo-2026')
    await page.locator('button[type=submit]').click()
    await page.getByRole('alert').waitFor()
  })
})

test('what falls due is shown by month, a filter survives a reload, and a hold keeps a file', async () => {
  await stage.visit({}, async (visit) => {
    const { page } = visit
    await signIn(visit, 'supervisor')
    await page.getByRole('link', { name: words('保存期限') }).click()
    await page.waitForURL('**/retention')
    await button(page, '重新计算').click()
    await page.getByText(/计算于/).waitFor()
    await calm(page)
    await page.getByRole('button', { name: /暂无到期日/ }).click()
    await page.waitForURL('**/retention?state=open')
    await page.reload()
    await page.getByRole('button', { name: /暂无到期日/, pressed: true }).waitFor()
    await page
      .getByRole('button', { name: /^保全 D/ })
      .first()
      .waitFor()
    await calm(page)
    await page
      .getByRole('button', { name: /^保全 D/ })
      .first()
      .click()
    const dialog = await opened(page)
    await dialog.getByLabel('理由').fill('(2026)京0105民初1号')
    await dialog.getByRole('button', { name: words('保全') }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('(2026)京0105民初1号').waitFor()
    await calm(page)
    await page.getByRole('button', { name: /^解除 D/ }).click()
    const lift = await opened(page)
    await lift.getByLabel('解除理由').fill('调解结案')
    await lift.getByRole('button', { name: words('解除保全') }).click()
    await page.getByText('调解结案').waitFor()
  })
})

async function approve(page: Page): Promise<void> {
  await button(page, '批准').waitFor()
  await calm(page)
  await button(page, '批准').click()
  const dialog = await opened(page)
  await dialog.getByRole('textbox').first().fill(AGENCY)
  await dialog.getByRole('button', { name: words('批准销毁') }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** By a foreign program, where there is one. */
function textOf(pdf: Buffer): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
  } catch {
    return undefined
  }
}
