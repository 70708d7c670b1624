import { readFile, stat } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { STANDARD_FILE, standardTruth, type Truth } from './support/files.ts'
import { calm, eventually, opened, tick } from './support/patience.ts'
import { signIn } from './support/people.ts'
import { openStage } from './support/stage.ts'
import { words } from './support/words.ts'

const stage = openStage('demo')
let truth: Truth
beforeAll(async () => {
  truth = await standardTruth()
})

test("a supervisor registers the lender's file on the page, every row sent back accounted for", async () => {
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'supervisor')
    await upload(page)
    await expectTotals(page)
    await expectRejected(page)
    await expectDownloads(page)
    await expectNotes(page)
    await confirmTotals(page)
    await page.getByText('已登记 300 件案件').waitFor()
  })
})

test('the same file is refused the second time', async () => {
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'supervisor')
    await upload(page)
    const told = page.getByRole('alert').filter({ hasText: '这个文件已经导入过' })
    await told.waitFor()
    await eventually(() => told.textContent()).toContain('placement-standard.xlsx 已由 周主管 于')
    const register = page.getByRole('button', { name: /登记 \d+ 件案件/ })
    await eventually(() => register.count()).toBe(0)
  })
})

test('the cases are shared out evenly, and each collector finds them in the worklist', async () => {
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'supervisor')
    await page.getByRole('link', { name: '分案' }).click()
    await expectWaiting(page, '300')
    for (const name of ['陈催收', '林催收']) {
      await tick(page.getByRole('checkbox', { name: `选择 ${name}` }))
    }
    await page.getByRole('button', { name: words('试算') }).click()
    await page.getByText('试算结果（尚未生效）').waitFor()
    await calm(page)
    await page.getByRole('button', { name: words('确认分案') }).click()
    await (await opened(page)).getByRole('button', { name: words('确认分案') }).click()
    await page.getByRole('status').filter({ hasText: '已分案 300 件' }).waitFor()
    await expectWaiting(page, '0')
  })
  const shares = await Promise.all(['collector', 'collector-2'].map(casesOf))
  expect(shares.reduce((sum, one) => sum + one, 0)).toBe(312)
  expect(Math.abs((shares[0] ?? 0) - (shares[1] ?? 0))).toBeLessThanOrEqual(2)
})

async function upload(page: Page): Promise<void> {
  await page.getByRole('link', { name: '委案导入' }).click()
  await page.locator('input[type=file]').setInputFiles(STANDARD_FILE)
  await page.getByRole('heading', { name: '导入预览' }).waitFor()
  await calm(page)
}

async function expectTotals(page: Page): Promise<void> {
  const totals = page.getByRole('group', { name: '控制总数' })
  await eventually(() => totals.textContent()).toContain('案件数300')
  await eventually(() => totals.textContent()).toContain('¥7,399,496.08')
}

/** All 19 rows, each with its cell, the reason and what to do about it. */
async function expectRejected(page: Page): Promise<void> {
  await page.getByText('19 行退回').waitFor()
  const list = page.getByRole('region', { name: '退回的行' })
  const seen: number[] = []
  for (const at of ['1', '2']) {
    await turnTo(list, at)
    for (const row of await list.locator('tbody tr[data-row-key]').all()) {
      const cells = await row.locator('td').allTextContents()
      const [place = '', cell = '', reason = '', cure = ''] = cells
      seen.push(Number(/\d+/.exec(place)?.[0]))
      expect(cell, place).toMatch(/^[A-Z]{1,2}\d+$/)
      expect(reason.length, place).toBeGreaterThan(3)
      expect(cure.length, place).toBeGreaterThan(3)
    }
  }
  expect(seen).toEqual(truth.rejectedRows)
}

/** A page of a list; its rows are there with its number. */
async function turnTo(list: Locator, at: string): Promise<void> {
  await list.getByRole('listitem', { name: at, exact: true }).click()
  await list.locator('.ant-pagination-item-active').getByText(at, { exact: true }).waitFor()
  await calm(list.page())
}

async function expectDownloads(page: Page): Promise<void> {
  const csv = await download(page, '下载退回行（CSV）')
  const xlsx = await download(page, '下载退回行（Excel）')
  const lines = (await readFile(csv, 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(truth.rejectedRows.length + 1)
  expect((await stat(xlsx)).size).toBeGreaterThan(2000)
}

async function download(page: Page, name: string): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  return (await coming).path()
}

async function expectNotes(page: Page): Promise<void> {
  const list = page.getByRole('region', { name: '委托方备注：登记时即生效' })
  const seen: string[] = []
  for (const at of ['1', '2']) {
    await turnTo(list, at)
    seen.push(...(await list.locator('tbody tr[data-row-key] td:first-child').allTextContents()))
  }
  expect(seen.toSorted()).toEqual(truth.notedCases.toSorted())
}

/** The number of rows in the file is not the number of cases: registering waits for the true one. */
async function confirmTotals(page: Page): Promise<void> {
  const register = page.getByRole('button', { name: '登记 300 件案件' })
  const [cases, amount] = [page.getByLabel('委托方的件数'), page.getByLabel('委托方的金额（元）')]
  await cases.fill('319')
  await amount.fill('7399496.08')
  await page.getByText('总数不一致，不能登记').waitFor()
  await eventually(() => register.isDisabled()).toBe(true)
  await cases.fill('300')
  await register.click()
  const sure = await opened(page)
  await sure.getByText('委案金额 ¥7,399,496.08').waitFor()
  await sure.getByRole('button', { name: words('登记') }).click()
}

async function expectWaiting(page: Page, cases: string): Promise<void> {
  const waiting = page.getByRole('group', { name: '待分案' })
  await waiting.getByText(cases, { exact: true }).first().waitFor()
}

async function casesOf(account: string): Promise<number> {
  return stage.visit({}, async ({ page }) => {
    await signIn({ page }, account)
    await page.goto('/worklist?show=all')
    await page.getByText(/^共 \d+ 件$/).waitFor()
    await calm(page)
    const total = await page.getByText(/^共 \d+ 件$/).textContent()
    return Number(/\d+/.exec(total ?? '')?.[0])
  })
}
