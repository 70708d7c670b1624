import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fencun, newFolder, removeFolders } from '../support/command.ts'
import { openBrowser } from './support/browser.ts'
import { STANDARD_FILE } from './support/files.ts'
import { eventually, STEP_MS_MAX } from './support/patience.ts'

const SAMPLE = fileURLToPath(
  new URL('../../../audit/test-data/calls-asterisk.csv', import.meta.url),
)

let browser: Browser
let report: string
beforeAll(async () => {
  report = join(await newFolder(), 'report.html')
  const made = await fencun(['audit', SAMPLE, '--cases', STANDARD_FILE, '--html', report], {
    built: true,
  })
  expect(made.code).toBe(1)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await removeFolders()
})

/** The page at a width, with everything that it asked for besides itself. */
async function opened(width: number): Promise<{ page: Page; asked: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  page.setDefaultTimeout(STEP_MS_MAX)
  const asked: string[] = []
  const own = pathToFileURL(report).href
  page.on('request', (request) => {
    if (request.url() !== own) asked.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') asked.push(message.text())
  })
  await page.goto(own)
  return { page, asked }
}

async function widthOf(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth'))
}

describe('the report of an audit in a browser', () => {
  it.each([1440, 390])('fits a screen of %i px and asks for nothing else', async (width) => {
    const { page, asked } = await opened(width)
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
    await eventually(() => widthOf(page)).toBeLessThanOrEqual(width)
    expect(asked).toEqual([])
    await page.close()
  })

  it('is Chinese at first and English at a press, without a script', async () => {
    const { page } = await opened(1440)
    const seen = async (): Promise<string> => page.locator('main').innerText()
    await eventually(seen).toContain('没有判断的规则')
    expect(await seen()).not.toContain('Rules that were not judged')
    await page.locator('label[for=lang-en]').click()
    await eventually(seen).toContain('Rules that were not judged')
    const english = await seen()
    expect(english.replace('中文', '')).not.toMatch(/[\u4e00-\u9fff]/)
    await page.close()
  })

  it('is switched by keyboard as well', async () => {
    const { page } = await opened(1440)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await eventually(() => page.locator('h1').innerText()).toBe('Call log audit')
    await page.close()
  })

  it('prints every breach on A4, without the switch', async () => {
    const { page } = await opened(1440)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)]
    expect(boxes.length).toBeGreaterThan(2)
    for (const [, width = '', height = ''] of boxes) {
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
    }
    await page.emulateMedia({ media: 'print' })
    // What A4 leaves between its margins.
    await page.setViewportSize({ width: 688, height: 1000 })
    const rows = page.locator('#breach .row')
    await eventually(() => rows.count()).toBe(36)
    await eventually(() => rows.last().isVisible()).toBe(true)
    await eventually(() => page.locator('nav').isVisible()).toBe(false)
    await eventually(() => widthOf(page)).toBeLessThanOrEqual(688)
    await page.close()
  })
})
