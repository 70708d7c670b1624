import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { STEP_MS_MAX } from './patience.ts'
import { type Watch, watch } from './watch.ts'

const FAILED = fileURLToPath(new URL('../../../../../.cache/e2e/', import.meta.url))
const HEIGHTS: Readonly<Record<number, number>> = { 390: 844 }

/** One person at one browser. */
export interface Visit {
  readonly page: Page
  readonly url: string
  readonly watch: Watch
}

export interface VisitOptions {
  readonly url: string
  readonly width?: number
  readonly language?: 'zh-CN' | 'en-US'
  /** A signed-in session to go on with, as `sessionOf` keeps it. */
  readonly session?: Session
}

export type Session = Awaited<ReturnType<BrowserContext['storageState']>>

/**
 * Runs `act` in a fresh browser window. Errors on the page, failed requests and refused answers
 * that nobody expected fail the test; a picture of the failure is kept below `.cache/e2e`.
 */
export async function visit<T>(
  browser: Browser,
  options: VisitOptions,
  act: (visit: Visit) => Promise<T>,
): Promise<T> {
  const context = await openContext(browser, options)
  try {
    const page = await context.newPage()
    const watched = watch(page)
    try {
      const result = await act({ page, url: options.url, watch: watched })
      await watched.settle()
      return result
    } catch (error) {
      throw await withPicture(page, error)
    }
  } finally {
    await context.close()
  }
}

/** New York: what the screens show must be Beijing's time wherever the browser stands. */
async function openContext(
  browser: Browser,
  { url, width = 1440, language = 'zh-CN', session }: VisitOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: HEIGHTS[width] ?? 900 },
    timezoneId: 'America/New_York',
    locale: language,
    acceptDownloads: true,
    reducedMotion: 'reduce',
    ...(session === undefined ? {} : { storageState: session }),
  })
  context.setDefaultTimeout(STEP_MS_MAX)
  const name = "'fencun.language'"
  await context.addInitScript(
    `localStorage.getItem(${name}) ?? localStorage.setItem(${name}, '${language}')`,
  )
  return context
}

let pictures = 0

async function withPicture(page: Page, error: unknown): Promise<unknown> {
  await mkdir(FAILED, { recursive: true })
  pictures += 1
  const path = `${FAILED}${process.pid}-${pictures}.png`
  const taken = await page.screenshot({ path, fullPage: true }).then(
    () => true,
    () => false,
  )
  if (taken && error instanceof Error) error.message += `\nseen at ${page.url()}, picture ${path}`
  return error
}
