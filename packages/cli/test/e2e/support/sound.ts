import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page, Response } from 'playwright-core'
import { listAt, valueAt } from '../../support/json.ts'

const PICTURES = fileURLToPath(new URL('../../../../../.cache/screens/', import.meta.url))

/** What a pair of eyes would miss or get tired of, checked on each screen that it is given. */
export interface Inspector {
  /** Keeps a picture below `.cache/screens` and notes what is wrong with the screen. */
  readonly look: (name: string) => Promise<void>
  /** Every fault found so far, each with its screen. */
  readonly faults: readonly string[]
}

/** Call it before the page opens anything: it learns from the answers what is data. */
export function inspector(page: Page, folder: string, language: 'zh-CN' | 'en-US'): Inspector {
  const data = new Set<string>()
  page.on('response', (response) => void learn(response, data))
  const faults: string[] = []
  return {
    faults,
    look: async (name) => {
      await settled(page)
      await mkdir(`${PICTURES}${folder}`, { recursive: true })
      const path = `${PICTURES}${folder}/${name}.png`
      const covered = (await page.locator('.ant-drawer-open, .ant-modal-wrap:visible').count()) > 0
      await page.screenshot({ path, fullPage: !covered, animations: 'disabled' })
      const found = [
        ...(await overflows(page)),
        ...(await nameless(page)),
        ...(await leakedKeys(page)),
        ...(language === 'en-US' ? await leftInChinese(page, data) : []),
      ]
      faults.push(...found.map((fault) => `${folder}/${name}: ${fault}`))
    },
  }
}

/** Nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const waiting = '.ant-skeleton, .ant-spin-spinning, [aria-busy=true], .ant-btn-loading'
    return (
      document.querySelector('#root')?.firstElementChild !== null &&
      document.querySelector(waiting) === null
    )
  })
}

/** A screen never scrolls sideways, nor does what lies over it. */
async function overflows(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement
    const boxes = [...document.querySelectorAll('.ant-drawer-body, .ant-modal-body')]
    const wide = boxes.filter((box) => box.scrollWidth > box.clientWidth)
    const faults = wide.map((box) => `${box.className} is wider than it shows`)
    if (root !== null && root.scrollWidth > window.innerWidth) {
      faults.push(`${root.scrollWidth} px wide on a screen of ${window.innerWidth}`)
    }
    return faults
  })
}

const NAMED = new Set(
  'button link textbox searchbox combobox checkbox radio switch spinbutton tab menuitem dialog'.split(
    ' ',
  ),
)

/** Whatever can be pressed or filled in has a name, as the browser tells a screen reader. */
async function nameless(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const tree: unknown = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return listAt(tree, 'nodes')
    .filter((node) => valueAt(node, 'ignored') !== true)
    .filter((node) => NAMED.has(String(valueAt(node, 'role', 'value'))))
    .filter((node) => String(valueAt(node, 'name', 'value') ?? '').trim() === '')
    .map((node) => `a ${String(valueAt(node, 'role', 'value'))} without a name`)
}

/** A word that was never translated shows as its key, such as `call.title`. */
async function leakedKeys(page: Page): Promise<readonly string[]> {
  const text = await page.evaluate(() => document.body.innerText)
  const dotted = text.match(/\b[a-z][a-z-]*(?:\.[A-Za-z][\w-]*)+/g) ?? []
  return dotted
    .filter((word) => !/\.(xlsx|xls|csv)$/.test(word))
    .map((word) => `an untranslated key: ${word}`)
}

const OWN_NAMES = new Set(['中文', '分寸'])

/** Chinese on an English screen is the lender's data, or it is a word that nobody translated. */
async function leftInChinese(page: Page, data: ReadonlySet<string>): Promise<readonly string[]> {
  const texts = await page.evaluate(() => document.body.innerText.split('\n'))
  const known = [...data].join('\n')
  const runs = texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])
  return [...new Set(runs)]
    .filter((run) => !OWN_NAMES.has(run) && !known.includes(run))
    .map((run) => `left in Chinese: ${run}`)
}

/** Remembers every text of an answer but the Chinese half of those that come in both languages. */
async function learn(response: Response, data: Set<string>): Promise<void> {
  if (!(response.headers()['content-type'] ?? '').includes('json')) return
  const body: unknown = await response.json().catch(() => null)
  remember(body, data)
}

function remember(value: unknown, data: Set<string>): void {
  if (typeof value === 'string') data.add(value)
  if (typeof value !== 'object' || value === null) return
  const isBilingual = 'zh' in value && 'en' in value
  for (const [key, inner] of Object.entries(value)) {
    if (!(isBilingual && key === 'zh')) remember(inner, data)
  }
}
