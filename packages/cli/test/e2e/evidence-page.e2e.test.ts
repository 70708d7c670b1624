import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { vkeyText } from '@fencun/core/evidence/note'
import type { EvidencePackage } from '@fencun/core/evidence/package'
import { foreignFiles } from '@fencun/core/evidence/package-files'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidencePageFile, pageWith } from '../../src/ledger/page/embed.ts'
import { newFolder, removeFolders } from '../support/command.ts'
import { LOG, NOTE, samplePackage, WITNESS } from '../support/sample-package.ts'
import { openBrowser } from './support/browser.ts'
import { eventually, STEP_MS_MAX } from './support/patience.ts'

const KEYS = [LOG, WITNESS].map(({ key }) => vkeyText(key)).join('\n')
/** What no browser before 2022 or 2023 had. */
const TAKEN_AWAY = `for (const [target, names] of [[Array.prototype, ['toSorted', 'toReversed', 'at']],
  [Object, ['hasOwn']], [String.prototype, ['replaceAll']]]) for (const name of names) delete target[name]`

let browser: Browser
let folder: string
let shell: string
let good: EvidencePackage
beforeAll(async () => {
  browser = await openBrowser()
  folder = await newFolder()
  await mkdir(folder, { recursive: true })
  shell = await readFile(evidencePageFile() ?? 'not built', 'utf8')
  good = await samplePackage()
  await writeFile(join(folder, 'empty.html'), shell)
  await writeFile(join(folder, 'good.json'), JSON.stringify(good))
  await writeFile(join(folder, 'good.html'), pageWith(JSON.stringify(good), shell))
  const altered = JSON.stringify(good).replace(NOTE, '客户拒绝还款')
  await writeFile(join(folder, 'altered.json'), altered)
  await writeFile(join(folder, 'altered.html'), pageWith(altered, shell))
})
afterAll(async () => {
  await browser.close()
  await removeFolders()
})

interface Opened {
  readonly page: Page
  readonly context: BrowserContext
  /** Requests for anything but the page, and everything that went wrong in it. */
  readonly amiss: readonly string[]
}

/** Opens a page with the network off: what it asks for besides itself is noted and refused. */
async function opened(name: string, width = 1440, before = ''): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  context.setDefaultTimeout(STEP_MS_MAX)
  await context.setOffline(true)
  const page = await context.newPage()
  const own = pathToFileURL(join(folder, name)).href
  const amiss: string[] = []
  await page.route(
    ({ href, protocol }) => href !== own && protocol !== 'data:',
    async (route) => {
      amiss.push(route.request().url())
      await route.abort()
    },
  )
  page.on('pageerror', (error) => amiss.push(error.message))
  page.on('console', (message) => amiss.push(message.text()))
  if (before !== '') await page.addInitScript(before)
  await page.goto(own)
  return { page, context, amiss }
}

/** Waits until the page says so: it looks anew at every change, and shows no old verdict meanwhile. */
async function expectVerdict(page: Page, said: string): Promise<void> {
  await eventually(() => page.locator('#verdict h2').innerText()).toBe(said)
}

describe('the page that checks a package, with the network off', () => {
  it('verifies the package in it, and asks for nothing', async () => {
    const { page, context, amiss } = await opened('good.html')
    await expectVerdict(page, '文件自身一致，公钥待核对')
    await page.fill('#trusted', KEYS)
    await expectVerdict(page, '核验通过')
    await eventually(() => page.locator('#contact').innerText()).toContain(NOTE)
    expect(amiss).toEqual([])
    await context.close()
  })

  it('refuses one in which a word was altered, and names the place', async () => {
    const { page, context } = await opened('altered.html')
    await page.fill('#trusted', KEYS)
    await expectVerdict(page, '核验不通过')
    const bad = page.locator('.steps > li.bad')
    await eventually(() => bad.allInnerTexts()).toHaveLength(1)
    await eventually(() => bad.innerText()).toContain('公开的内容')
    await eventually(() => bad.innerText()).toMatch(/disclosures\[\d+\]/)
    await eventually(() => page.locator('main').innerText()).not.toContain('客户拒绝还款')
    await context.close()
  })

  it('takes a file that is chosen or dropped, a page as well as a package', async () => {
    const { page, context, amiss } = await opened('empty.html')
    await page.locator('#file').waitFor({ state: 'attached' })
    expect(await page.locator('#verdict').count()).toBe(0)
    await page.setInputFiles('#file', join(folder, 'altered.json'))
    await page.waitForSelector('#verdict.bad')
    await page.setInputFiles('#file', join(folder, 'good.html'))
    await page.waitForSelector('#verdict.care')
    await drop(page, await readFile(join(folder, 'altered.json'), 'utf8'))
    await page.waitForSelector('#verdict.bad')
    await drop(page, 'no package')
    await eventually(() => page.locator('.steps').innerText()).toContain('不是完整的证据包')
    await page.waitForSelector('#verdict.bad')
    expect(amiss).toEqual([])
    await context.close()
  })

  it('is refused under other keys than those that signed, and says when a line is no key', async () => {
    const { page, context } = await opened('good.html')
    const other = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'
    await page.fill('#trusted', other)
    await expectVerdict(page, '核验不通过')
    await eventually(() => page.locator('#trusted-say').isVisible()).toBe(false)
    await page.fill('#trusted', `${KEYS}\nnonsense`)
    await expectVerdict(page, '核验通过')
    await eventually(() => page.locator('#trusted-say').isVisible()).toBe(true)
    await context.close()
  })

  it('is English at a press, by mouse and by keyboard', async () => {
    const { page, context } = await opened('good.html')
    await expectVerdict(page, '文件自身一致，公钥待核对')
    await page.locator('label[for=lang-en]').click()
    await eventually(() => page.locator('main').innerText()).toContain('Step by step')
    const english = await page.locator('main').innerText()
    expect(english.replace('中文', '').replace(NOTE, '')).not.toMatch(/[\u4e00-\u9fff]/)
    await page.keyboard.press('ArrowLeft')
    await eventually(() => page.locator('h1').innerText()).toBe('证据核验')
    await context.close()
  })

  it.each([1440, 390])('fits a screen of %i px, all of it unfolded', async (width) => {
    for (const name of ['good.html', 'altered.html', 'empty.html']) {
      const { page, context } = await opened(name, width)
      await page.locator(name === 'empty.html' ? '#file' : '#verdict').waitFor()
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
      await eventually(() => page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      await context.close()
    }
  })

  it('works in a browser that lacks the functions of the last years', async () => {
    const { page, context, amiss } = await opened('good.html', 1440, TAKEN_AWAY)
    await expectVerdict(page, '文件自身一致，公钥待核对')
    expect(amiss).toEqual([])
    await context.close()
  })

  it('hands over the files that the printed commands need, byte for byte', async () => {
    const { page, context } = await opened('good.html')
    await page.locator('#commands summary').click()
    const links = page.locator('.files a')
    await eventually(() => links.count()).toBe(foreignFiles(good).length)
    for (const { name, text } of foreignFiles(good)) {
      const href = await page.locator(`a[download="${name}"]`).getAttribute('href')
      expect(Buffer.from(href?.split(',')[1] ?? '', 'base64').toString()).toBe(text)
    }
    // A browser saves ten files in a row at most.
    for (const { name, text } of foreignFiles(good).slice(0, 4)) {
      const saved = page.waitForEvent('download')
      await page.locator(`a[download="${name}"]`).click()
      const file = join(folder, name)
      await (await saved).saveAs(file)
      expect(await readFile(file, 'utf8')).toBe(text)
    }
    await context.close()
  })

  it('says that nothing is proved when a file makes the check itself fail', async () => {
    const broken = `Array.prototype.flatMap = () => { throw new Error('made to fail') }`
    const { page, context, amiss } = await opened('good.html', 1440, broken)
    await expectVerdict(page, '核验不通过')
    await eventually(() => page.locator('#result').innerText()).not.toContain(NOTE)
    await eventually(() => amiss.join()).toContain('made to fail')
    await context.close()
  })

  it('runs nothing that a package brings along', async () => {
    const evil = shell.replace(
      '<div id="result">',
      '<script>window.ran = true</script><div id="result">',
    )
    const styled = evil.replace('<h1>', '<h1 style="color:red" onclick="window.ran = true">')
    await writeFile(join(folder, 'evil.html'), pageWith(JSON.stringify(good), styled))
    const { page, context, amiss } = await opened('evil.html')
    await page.locator('h1').click()
    await page.locator('#file').waitFor({ state: 'attached' })
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(await page.locator('h1').evaluate('(one) => getComputedStyle(one).color')).not.toBe(
      'rgb(255, 0, 0)',
    )
    const refused = () => amiss.filter((line) => line.includes('Content Security Policy'))
    await eventually(() => refused().length).toBeGreaterThan(1)
    await context.close()
  })
})

/** Lets a file fall on the page, as a person does with the mouse. */
async function drop(page: Page, content: string): Promise<void> {
  const data = await page.evaluateHandle(`(() => {
    const given = new DataTransfer()
    given.items.add(new File([${JSON.stringify(content)}], 'package.json'))
    return given
  })()`)
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
}
