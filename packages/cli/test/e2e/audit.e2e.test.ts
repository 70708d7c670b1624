import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { listAt, valueAt } from '../support/json.ts'
import { CALL_LOG, callLogTruth, STANDARD_FILE } from './support/files.ts'
import { calm, eventually, opened, pick, pressOn } from './support/patience.ts'
import { signIn } from './support/people.ts'
import { openStage } from './support/stage.ts'
import { words } from './support/words.ts'

const stage = openStage('demo')
let truth: Awaited<ReturnType<typeof callLogTruth>>
beforeAll(async () => {
  truth = await callLogTruth()
})

/** A log that no system writes: whoever made it has to say what is what. */
const ODD_LOG = [
  '打给谁,哪天几点,谈了几秒,结果如何',
  '13800001234,2026-11-09 07:10:00,30,已接通',
  '13800001234,2026-11-09 09:10:00,0,未接',
  '13900001234,2026-11-09 23:10:00,12,已接通',
].join('\r\n')

test('somebody who is not signed in drops a call log and a case list, reads every breach, and leaves nothing behind', () =>
  stage.visit({}, async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('link', { name: '审计一份话单（无需登录）' }).click()
    const go = page.getByRole('button', { name: words('开始审计') })
    await eventually(() => go.isDisabled()).toBe(true)
    await drop(page, '话单', CALL_LOG)
    await choose(page, '案件表', STANDARD_FILE)
    await go.click()
    await page.getByRole('heading', { name: '发现 36 处违规' }).waitFor()
    await expectRules(page)
    await expectFilters(page)
    await expectJson(page)
    await expectRemoved(page)
  }))

test('a case list in the box of the notes is named, with the way to drop it elsewhere', () =>
  stage.visit({ width: 390 }, async ({ page }) => {
    await page.goto('/audit')
    await choose(page, '话单', CALL_LOG)
    await choose(page, '催收记录', STANDARD_FILE)
    await page.getByRole('button', { name: words('开始审计') }).click()
    await page.getByText(/不像是催收记录/).waitFor()
    await page.getByRole('link', { name: '审计另一份话单' }).last().click()
    await page.getByRole('region', { name: words('案件表') }).waitFor()
  }))

test('a log that nobody recognises is read by the columns that a person points at', () =>
  stage.visit({}, async ({ page }) => {
    await page.goto('/audit')
    const file = { name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from(ODD_LOG) }
    await page
      .getByRole('region', { name: words('话单') })
      .locator('input')
      .setInputFiles(file)
    await page.getByRole('button', { name: words('开始审计') }).click()
    await page.getByRole('heading', { name: '请指出哪一列是什么' }).waitFor()
    const rows = page.getByRole('row')
    await rows.filter({ hasText: '138****1234' }).first().waitFor()
    const said = (): Promise<string> => page.locator('main, #root').first().innerText()
    await eventually(said).not.toContain('13800001234')
    const run = page.getByRole('button', { name: words('按这些列读取并判断') })
    await eventually(() => run.isDisabled()).toBe(true)
    await point(page, '通话开始时间', '哪天几点')
    await point(page, '被叫（对方）号码', '打给谁')
    await point(page, '通话结果', '结果如何')
    await point(page, '通话时长（秒）', '谈了几秒')
    await run.click()
    await page.getByRole('heading', { name: '发现 2 处违规' }).waitFor()
    await eventually(() => rowsShown(page)).toEqual(['2', '4'])
    await page.getByText('按您指定的列').waitFor()
    await page.getByText('没有案件表：每个号码当作一位债务人').first().waitFor()
  }))

test('from elsewhere the page asks for somebody who is signed in, and takes the files of whoever is', () =>
  stage.visit({}, async (visit) => {
    const { page, watch } = visit
    // As a proxy in front would send it on.
    await page.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.9' })
    await page.goto('/audit')
    const closed = page.getByRole('alert').filter({ hasText: '从这里使用审计需要先登录' })
    await closed.waitFor()
    await choose(page, '话单', CALL_LOG)
    watch.expect('POST', /^\/v1\/audits$/, 401)
    await page.getByRole('button', { name: words('开始审计') }).click()
    await page.getByRole('link', { name: words('audit-closed') }).waitFor()
    await signIn(visit, 'supervisor')
    await page.getByRole('link', { name: words('话单审计') }).click()
    await choose(page, '话单', CALL_LOG)
    await eventually(() => closed.count()).toBe(0)
    await page.getByRole('button', { name: words('开始审计') }).click()
    await page.getByRole('heading', { name: /^发现 \d+ 处违规$/ }).waitFor()
    await expectRemoved(page)
  }))

test('an address whose audit is gone says so and offers another', () =>
  stage.visit({}, async ({ page, watch }) => {
    watch.expect('GET', /^\/v1\/audits\//, 404)
    await page.goto('/audit?id=0123456789abcdef0123456789abcdef')
    await page.getByText('没有这次审计').waitFor()
    await page.getByRole('link', { name: words('审计另一份话单') }).click()
    await page.getByRole('region', { name: words('话单') }).waitFor()
  }))

test('a file that is no call log is refused with its code, and can be taken away', () =>
  stage.visit({}, async ({ page }) => {
    await page.goto('/audit')
    const file = {
      name: 'x.csv.gz',
      mimeType: 'application/gzip',
      buffer: Buffer.from('\x1f\x8b\x08cut'),
    }
    await page
      .getByRole('region', { name: words('话单') })
      .locator('input')
      .setInputFiles(file)
    await page.getByRole('button', { name: words('开始审计') }).click()
    const told = page.getByRole('alert').filter({ has: page.locator('a[href^="/errors/"]') })
    await told.waitFor()
    await page.getByRole('button', { name: words('重新判断') }).waitFor()
    await expectRemoved(page)
  }))

/** Run in the page: what a browser hands over when a file is dropped. */
const dropped = (content: string): string => `(() => {
  const transfer = new DataTransfer()
  const file = new File([${JSON.stringify(content)}], 'calls-asterisk.csv', { type: 'text/csv' })
  transfer.items.add(file)
  return transfer
})()`

/** As a person drops a file from a folder onto the page. */
async function drop(page: Page, zone: string, path: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const data = await page.evaluateHandle(dropped(text))
  const target = page.getByRole('region', { name: words(zone) }).locator('.ant-upload-btn')
  await target.dispatchEvent('drop', { dataTransfer: data })
  await page
    .getByRole('region', { name: words(zone) })
    .getByText('calls-asterisk.csv')
    .waitFor()
}

async function choose(page: Page, zone: string, path: string): Promise<void> {
  const target = page.getByRole('region', { name: words(zone) })
  await target.locator('input').setInputFiles(path)
  await target.getByText(basename(path)).first().waitFor()
}

async function point(page: Page, field: string, column: string): Promise<void> {
  await calm(page)
  await page.getByRole('combobox', { name: words(field) }).click()
  await pick(page, column)
}

/** As many of each rule as the truth has. */
async function expectRules(page: Page): Promise<void> {
  const expected = Object.fromEntries([...truth].map(([rule, { length }]) => [rule, length]))
  await eventually(() => counted(page)).toEqual(expected)
}

async function counted(page: Page): Promise<Readonly<Record<string, number>>> {
  const list = page.getByRole('list', { name: words('按规则') }).getByRole('listitem')
  const found = new Map<string, number>()
  for (const one of await list.filter({ has: page.getByText('违规', { exact: true }) }).all()) {
    const rule = await one.getByRole('link').first().getAttribute('href')
    found.set(
      String(rule).replace('/rules/', ''),
      Number(await one.getByRole('link').last().innerText()),
    )
  }
  return Object.fromEntries(found)
}

/** What is filtered stands in the address and outlives a reload; pages and the back button too. */
async function expectFilters(page: Page): Promise<void> {
  await eventually(() => totalShown(page)).toBe('共 36 条')
  await page.getByRole('link', { name: '夜间不联系：查看 9 处' }).click()
  await page.getByText('共 9 条').waitFor()
  await page.reload()
  await page.getByText('共 9 条').waitFor()
  await eventually(() => rowsShown(page)).toEqual(truth.get('quiet-hours')?.map(String))
  const first = page
    .getByRole('region', { name: words('逐条明细') })
    .getByRole('row')
    .nth(1)
  await eventually(() => first.innerText()).toMatch(/夜间不联系[\s\S]*08:00–22:00[\s\S]*条/)
  await first.getByRole('link', { name: words('夜间不联系') }).click()
  await page.waitForURL('**/rules/quiet-hours')
  await page.goBack()
  await page.getByText('共 9 条').waitFor()
  await page.getByRole('button', { name: words('清除条件') }).click()
  await page
    .getByRole('status')
    .filter({ hasText: /^共 \d{3} 条$/ })
    .waitFor()
}

function totalShown(page: Page): Promise<string> {
  return page.getByRole('status').filter({ hasText: /^共 / }).innerText()
}

async function rowsShown(page: Page): Promise<readonly string[]> {
  const cells = page
    .getByRole('region', { name: words('逐条明细') })
    .locator('tbody td:first-child')
  const texts = await cells.filter({ hasText: '第' }).allInnerTexts()
  return texts.map((text) => /第 (\d+) 行/.exec(text)?.[1] ?? '')
}

/** The file to take away says the same as the page and as the truth, and no whole number. */
async function expectJson(page: Page): Promise<void> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: words('JSON') }).click()
  const text = await readFile(await (await coming).path(), 'utf8')
  const rows = new Map<string, number[]>()
  for (const one of listAt(JSON.parse(text), 'breaches')) {
    const rule = String(valueAt(one, 'rule'))
    rows.set(rule, [...(rows.get(rule) ?? []), Number(valueAt(one, 'row'))])
  }
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(truth))
  expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/)
}

/** By keyboard alone: nothing is left in the folder that the page had named. */
async function expectRemoved(page: Page): Promise<void> {
  const folder = await page.locator('code').filter({ hasText: 'audits' }).first().innerText()
  expect(existsSync(folder)).toBe(true)
  await pressOn(page.getByRole('button', { name: words('立即删除文件') }))
  const sure = await opened(page)
  await sure.getByText(folder).waitFor()
  await pressOn(sure.getByRole('button', { name: words('删除') }))
  await page.getByRole('region', { name: words('话单') }).waitFor()
  await eventually(() => existsSync(folder)).toBe(false)
  await eventually(() => new URL(page.url()).search).toBe('')
}
