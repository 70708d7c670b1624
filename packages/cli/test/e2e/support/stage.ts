import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { openBrowser } from './browser.ts'
import { COMMAND, type Product, startProduct } from './product.ts'
import { type Visit, type VisitOptions, visit } from './visit.ts'

/** A product and a browser of this file's own. */
export interface Stage {
  readonly url: string
  /** Opens a window on the product; see `visit`. */
  readonly visit: <T>(
    options: Omit<VisitOptions, 'url'>,
    act: (visit: Visit) => Promise<T>,
  ) => Promise<T>
}

/** Starts both before the file's tests and stops both after them, which must succeed. */
export function openStage(mode: 'demo' | 'serve'): Stage {
  let product: Product | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    product = await startProduct([COMMAND, mode])
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    if (product !== undefined) expect(await product.stop()).toBe(0)
  })
  const url = (): string => {
    if (product === undefined) throw new Error('the product has not been started')
    return product.url
  }
  return {
    get url() {
      return url()
    },
    visit: (options, act) => {
      if (browser === undefined) throw new Error('the browser has not been opened')
      return visit(browser, { ...options, url: url() }, act)
    },
  }
}
