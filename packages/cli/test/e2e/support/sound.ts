import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page, Response } from 'playwright-core'
import { listAt, valueAt } from '../../support/json.ts'
import { calm } from './patience.ts'

const PICTURES = fileURLToPath(new URL('../../../../../.cache/screens/', import.meta.url))

/** What a pair of eyes would miss or get tired of, checked on each screen that it is given. */
export interface Inspector {
  /** Keeps a picture below `.cache/screens` and notes what is wrong with the screen. */
  readonly look: (name: string) => Promise<void>
  /** Every fault found so far, each with its screen. */
  readonly faults: readonly string[]
}

/** For a test that looks at dozens of screens. */
export const LOOKS_MS_MAX = 3_600_000

/** Call it before the page opens anything: it learns from the answers what is data. */
export function inspector(page: Page, folder: string, language: 'zh-CN' | 'en-US'): Inspector {
  const data = new Set<string>()
  const learning = new Set<Promise<void>>()
  page.on('response', (response) => {
    const learnt = learn(response, data).finally(() => learning.delete(learnt))
    learning.add(learnt)
  })
  const faults: string[] = []
  return {
    faults,
    look: async (name) => {
      await calm(page)
      await mkdir(`${PICTURES}${folder}`, { recursive: true })
      const path = `${PICTURES}${folder}/${name}.png`
      const covered = (await page.locator('.ant-drawer-open, .ant-modal-wrap:visible').count()) > 0
      await page.screenshot({ path, fullPage: !covered, animations: 'disabled' })
      const found = await lasting(async () => {
        // What is shown of an answer came after it, and may be ahead of its being learnt here.
        await Promise.all(learning)
        return [
          ...(await overflows(page)),
          ...(await nameless(page)),
          ...(await leakedKeys(page, data)),
          ...(language === 'en-US' ? await leftInChinese(page, data) : []),
        ]
      })
      faults.push(...found.map((fault) => `${folder}/${name}: ${fault}`))
    },
  }
}

/** Run in the page: how wide it is, and what in it is too narrow for what it holds. */
const WIDTHS = `(() => {
  const narrow = (one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth
  const within = (selector) => [...document.querySelectorAll(selector)].filter(narrow)
  return {
    page: document.scrollingElement.scrollWidth,
    screen: innerWidth,
    boxes: within('.ant-drawer-body, .ant-modal-body').map((one) => one.className),
    buttons: within('button').map((one) => one.textContent),
  }
})()`

const REDRAWN_MS_MAX = 15_000

/** The faults that stay: what is amiss for a moment, while something is redrawn, nobody sees. */
async function lasting(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const end = performance.now() + REDRAWN_MS_MAX
  let found = await look()
  while (found.length > 0 && performance.now() < end) found = await look()
  return found
}

/** A screen never scrolls sideways, nor does what lies over it, and no button cuts its words. */
async function overflows(page: Page): Promise<readonly string[]> {
  const widths: unknown = await page.evaluate(WIDTHS)
  const [wide, screen] = [Number(valueAt(widths, 'page')), Number(valueAt(widths, 'screen'))]
  return [
    ...(wide <= screen ? [] : [`${wide} px wide on a screen of ${screen}`]),
    ...listAt(widths, 'boxes').map((box) => `${String(box)} is wider than it shows`),
    ...listAt(widths, 'buttons').map((one) => `a button too narrow for: ${String(one)}`),
  ]
}

const NAMED = new Set(
  'button link textbox searchbox combobox checkbox radio switch spinbutton tab menuitem dialog'.split(
    ' ',
  ),
)

/** Run in the page: what can be pressed and bears nothing but an icon, whose name is English. */
const ICONS = `[...document.querySelectorAll('button, a')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => one.textContent.trim() === '')
  .filter((one) => !one.getAttribute('aria-label') && !one.closest('[title]'))
  .map((one) => one.className)`

/** Whatever can be pressed or filled in has a name, as the browser tells a screen reader. */
async function nameless(page: Page): Promise<readonly string[]> {
  const icons: unknown = await page.evaluate(ICONS)
  const session = await page.context().newCDPSession(page)
  const tree: unknown = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const controls = listAt(tree, 'nodes')
    .filter((node) => valueAt(node, 'ignored') !== true)
    .filter((node) => NAMED.has(String(valueAt(node, 'role', 'value'))))
  if (controls.length === 0) return ['no control that a screen reader would find']
  return [
    ...controls
      .filter((node) => !/\S/.test(nameOf(node)))
      .map((node) => `a ${String(valueAt(node, 'role', 'value'))} without a name`),
    ...listAt(icons).map((one) => `an icon to press without a name: ${String(one)}`),
  ]
}

function nameOf(node: unknown): string {
  const name = valueAt(node, 'name', 'value')
  return typeof name === 'string' ? name : ''
}

/** A word that was never translated shows as its key, such as `call.title`. */
async function leakedKeys(page: Page, data: ReadonlySet<string>): Promise<readonly string[]> {
  const text = await page.locator('body').innerText()
  const dotted = text.match(/\b[a-z][a-z-]*(?:\.[A-Za-z][\w-]*)+/g) ?? []
  return dotted
    .filter((word) => !/\.(xlsx|xls|csv)$/.test(word) && !data.has(word))
    .map((word) => `an untranslated key: ${word}`)
}

const OWN_NAMES = new Set(['中文', '分寸'])

/** Chinese on an English screen is the lender's data, or it is a word that nobody translated. */
async function leftInChinese(page: Page, data: ReadonlySet<string>): Promise<readonly string[]> {
  const text = await page.locator('body').innerText()
  const known = [...data].join('\n')
  const runs = text.match(/\p{Script=Han}+/gu) ?? []
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
