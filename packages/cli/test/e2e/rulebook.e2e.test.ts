import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { calm, eventually } from './support/patience.ts'
import { signIn } from './support/people.ts'
import { openStage } from './support/stage.ts'
import { words } from './support/words.ts'

const stage = openStage('demo')

test('a lawyer finds a rule, follows it to its source, tries a situation and prints the sheet', () =>
  stage.visit({}, async ({ page }) => {
    await page.goto('/rules')
    await page.getByRole('search').waitFor()
    await calm(page)
    await page.getByRole('search').getByRole('textbox').fill('拨通')
    await page.waitForURL(/q=/)
    await page.reload()
    const found = page.getByRole('list').getByRole('link', { name: words('每日拨通次数上限') })
    await found.click()

    const deciding = page.getByRole('row', { name: /起决定作用/ })
    await deciding.getByRole('link', { name: 'GB/T 45251-2025' }).waitFor()
    await eventually(() => deciding.innerText()).toMatch(
      /标准与自律规范[\s\S]*3[\s\S]*GB\/T 45251-2025[\s\S]*第 5\.3 条/,
    )
    await deciding.getByRole('link').click()
    await page.waitForURL('**/instruments/gbt-45251-2025')
    await page.getByText('GB/T 45251-2025').first().waitFor()
    await page.getByRole('listitem').filter({ hasText: '每日拨通次数上限' }).first().waitFor()
    await page
      .getByRole('row', { name: /每日拨通次数上限.*3.*第 5\.3 条/ })
      .first()
      .waitFor()
    await page.goBack()
    await deciding.waitFor()

    await page.getByRole('link', { name: words('问一问') }).click()
    await page.waitForURL(/at=/)
    await page.getByLabel('北京时间：几点几分').waitFor()
    await calm(page)
    await page.getByLabel('北京时间：几点几分').fill('22:30')
    const answer = page.locator('#answer')
    const night = answer.getByRole('article', { name: words('夜间不联系') })
    await night.waitFor()
    await eventually(() => night.innerText()).toContain('22:30')
    await answer.getByText('QUIET_HOURS').waitFor()
    await eventually(() => answer.innerText()).toMatch(/最早可联系时间：\d{4}-\d\d-\d\d 08:00/)

    const source = night.getByRole('link', { name: '个人网络消费信贷贷后催收风控指引' })
    await eventually(() => source.getAttribute('href')).toBe('/instruments/gbt-45251-2025')
    await calm(page)
    await night.getByRole('link', { name: words('夜间不联系') }).click()
    await page
      .getByRole('link')
      .filter({ hasText: words('打印审阅单') })
      .click()
    await page.waitForURL('**/rules/quiet-hours/sheet**')
    const button = page.getByRole('button').filter({ hasText: words('打印') })
    await button.waitFor()
    await page.emulateMedia({ media: 'print' })
    await button.waitFor({ state: 'hidden' })
    await page.locator('header').waitFor({ state: 'hidden' })
    const sheet = page.getByRole('article')
    for (const part of ['QUIET_HOURS', '律师签字', '日期', '尚未定论', '08:00–22:00', '正确']) {
      await sheet.getByText(part).first().waitFor()
    }
  }))

test('who set a number is in sight on a phone and on paper', async () => {
  await stage.visit({ width: 390 }, async ({ page }) => {
    await page.goto('/rules/connected-cap')
    const deciding = page.getByRole('listitem').filter({ hasText: '起决定作用' })
    const source = deciding.getByRole('link', { name: 'GB/T 45251-2025' })
    await eventually(() => rightOf(source)).toBeLessThanOrEqual(390)
  })
  await stage.visit({ width: 800 }, async ({ page }) => {
    await page.goto('/rules/connected-cap')
    await page.getByRole('row', { name: /起决定作用/ }).waitFor()
    await page.setViewportSize({ width: 680, height: 900 })
    await onPaper(page)
    const table = page.locator('.layers table, .layer-cards').first()
    await eventually(() => rightOf(table)).toBeLessThanOrEqual(680)

    await page.goto('/ask?at=2026-11-18T22:30:00')
    await page.getByRole('article', { name: words('夜间不联系') }).waitFor()
    await onPaper(page)
    await eventually(async () => {
      const form = await topOf(page.locator('.ask-page .ant-collapse').first())
      return form - (await topOf(page.locator('#answer')))
    }).toBeGreaterThan(0)
  })
})

test('a situation in the address is the same for whoever opens it, on the day it is about', () =>
  stage.visit({}, async ({ page }) => {
    const facts = { at: '2026-11-18T10:00:00', status: '["dispute"]', connToday: '3' }
    await page.goto(`/ask?${new URLSearchParams(facts).toString()}`)
    const answer = page.locator('#answer')
    await answer
      .getByRole('link', { name: words('有争议的债务停催') })
      .first()
      .waitFor()
    await answer
      .getByRole('link', { name: words('每日拨通次数上限') })
      .first()
      .waitFor()
    const changes = answer.getByRole('region', { name: words('什么会改变答案') })
    await eventually(() => changes.innerText()).toMatch(/案件状态[\s\S]*暂缓/)
    await calm(page)
    await page.locator('.ant-select-selection-item-remove').click()
    await answer.getByText('2026-11-19 08:00').first().waitFor()
    await eventually(() => page.url()).not.toContain('dispute')
    await eventually(() => page.url()).toContain('connToday=3')
  }))

test('the law of a chosen day has the numbers of that day, under one’s own policy once signed in', () =>
  stage.visit({}, async (visit) => {
    const { page } = visit
    await page.goto('/rules/connected-cap?on=2024-12-01')
    const deciding = page.getByRole('row', { name: /起决定作用/ })
    await deciding.getByRole('link', { name: '互联网金融贷后催收业务指引' }).waitFor()
    await page.goto('/rules/connected-cap?on=2024-05-14')
    await page.getByText('当日未施行').waitFor()
    await page.goto('/rules/quiet-hours?policy=tender')
    await eventually(() => deciding.innerText()).toMatch(
      /委托方政策[\s\S]*08:00–21:00[\s\S]*tender@\d/,
    )
    await signIn(visit, 'supervisor')
    await page.goto('/rules/quiet-hours')
    await page.getByText('本机构的政策').waitFor()
    await eventually(() => deciding.innerText()).toContain('08:00–22:00')
  }))

test('the coverage matrix as filtered is taken away as a table', () =>
  stage.visit({}, async ({ page }) => {
    await page.goto('/coverage?kind=rule&q=CN-T1')
    await page.getByRole('link', { name: words('quiet-hours') }).waitFor()
    await calm(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button')
        .filter({ hasText: words('导出 CSV') })
        .click(),
    ])
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^CN-T1,.*quiet-hours/)
  }))

/** Shows the page as it is printed: without its head. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.locator('header').first().waitFor({ state: 'hidden' })
}

/** Where something ends on the right, px; throws while it is drawn anew and is nowhere. */
async function rightOf(place: Locator): Promise<number> {
  const box = await place.boundingBox()
  if (box === null || box.width === 0) throw new Error('it is not to be seen')
  return box.x + box.width
}

async function topOf(place: Locator): Promise<number> {
  const box = await place.boundingBox()
  if (box === null || box.height === 0) throw new Error('it is not to be seen')
  return box.y
}
