import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** A slow machine is only slow: what has not come after so long is not on its way. */
export const STEP_MS_MAX = 300_000
const AGAIN_MS = 100
/** For what is there already, or is gone by now. */
const AT_ONCE_MS = 30_000

/**
 * An expectation of what a screen is on its way to: `read` is asked again, also after it threw,
 * until the expectation holds; it fails when that does not happen.
 */
export function eventually<T>(read: () => Promise<T> | T): ReturnType<typeof expect.poll<T>> {
  return expect.poll(read, { timeout: STEP_MS_MAX, interval: AGAIN_MS })
}

const LOADING = '.ant-skeleton, .ant-spin-spinning, [aria-busy=true], .ant-btn-loading'
const MOVING = '[class*="-appear"], [class*="-enter"], [class*="-leave"]'

/** Run in the page: what was drawn has been laid out, and its effects have run. */
const IDLE = `new Promise((done) => {
  const rest = () => requestIdleCallback(done, { timeout: 5000 })
  requestAnimationFrame(() => requestAnimationFrame(rest))
})`

/**
 * Waits until nothing of the page is on its way, moves or has work left. Before that a screen is in
 * sight which does not listen for keys yet, and a dialogue that is about to take the focus.
 */
export async function calm(page: Page): Promise<void> {
  const busy = page.locator(`${LOADING}, ${MOVING}`)
  await page.locator('#root > *').first().waitFor()
  do {
    await busy.first().waitFor({ state: 'detached' })
    await page.evaluate(IDLE)
  } while ((await busy.count()) > 0)
}

/** The dialogue over the page, once it stands still and has taken the focus. */
export async function opened(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog').first()
  await dialog.waitFor()
  await calm(page)
  return dialog
}

/** Chooses a radio button, or sets a tick. */
export async function tick(box: Locator): Promise<void> {
  await box.waitFor({ state: 'attached' })
  await calm(box.page())
  await box.check()
}

/** A key for the page as a whole. */
export async function pressKey(page: Page, key: string): Promise<void> {
  await calm(page)
  await page.keyboard.press(key)
}

/** Focuses a control and presses a key on it. */
export async function pressOn(control: Locator, key = 'Enter'): Promise<void> {
  await control.waitFor()
  await calm(control.page())
  await control.press(key)
}

/**
 * Takes an option from the list that a field opened: the one with such a text, or the first. The
 * list moves while it is being laid out, and an option that is drawn anew between press and release
 * was not clicked: then the list is still open.
 */
export async function pick(page: Page, text = ''): Promise<void> {
  const list = page.locator('.ant-select-dropdown:visible')
  const option = list.locator('.ant-select-item-option').filter({ hasText: text }).first()
  await option.waitFor()
  await calm(page)
  await eventually(async () => {
    if (await list.isVisible()) await option.click({ timeout: AT_ONCE_MS })
    return list.isVisible()
  }).toBe(false)
}

/** As by keyboard: takes the option that the list of a field has made the active one. */
export async function pickActive(field: Locator, text = ''): Promise<void> {
  const list = field.page().locator('.ant-select-dropdown:visible')
  await list.locator('.ant-select-item-option-active').filter({ hasText: text }).first().waitFor()
  await pressOn(field)
  await list.waitFor({ state: 'hidden' })
}
