import type { Locator, Page } from 'playwright-core'
import { listAt, textAt } from '../../support/json.ts'
import { calm, tick } from './patience.ts'
import { signIn } from './people.ts'
import type { Stage } from './stage.ts'
import type { Session } from './visit.ts'
import { words } from './words.ts'

/** A collector and one of the cases given to them. */
export interface Held {
  readonly session: Session
  readonly path: string
}

/**
 * Who of these collectors holds the case at a place of an organisation's file, such as `DA` and 7:
 * the demonstration shares its cases out by itself.
 */
export async function heldBy(
  stage: Stage,
  accounts: readonly string[],
  [prefix, place]: readonly [prefix: string, place: number],
): Promise<Held> {
  const number = new RegExp(`^${prefix}\\d{8}${String(place).padStart(4, '0')}$`)
  for (const account of accounts) {
    const { session, cases } = await deskOf(stage, account)
    const found = cases.find(({ caseNumber }) => number.test(caseNumber))
    if (found !== undefined) return { session, path: `/cases/${found.id}` }
  }
  throw new Error(`none of ${accounts.join(', ')} holds the case ${prefix} ${place}`)
}

interface Desk {
  readonly session: Session
  readonly cases: readonly { readonly id: string; readonly caseNumber: string }[]
}

const desks = new Map<string, Promise<Desk>>()

/** Signs a collector in, once per product, and reads which cases they hold. */
function deskOf(stage: Stage, account: string): Promise<Desk> {
  const key = `${stage.url} ${account}`
  const known = desks.get(key)
  if (known !== undefined) return known
  const desk = stage.visit({}, async ({ page }) => {
    await signIn({ page }, account)
    const answer = await page.request.get('/v1/cases?limit=100')
    const listed: unknown = await answer.json()
    const cases = listAt(listed, 'cases').map((row) => {
      return { id: textAt(row, 'case'), caseNumber: textAt(row, 'caseNumber') }
    })
    // The sign-in only: each window has a language of its own.
    const { cookies } = await page.context().storageState()
    return { session: { cookies, origins: [] }, cases }
  })
  desks.set(key, desk)
  return desk
}

/** The numbers of a person on a case: one section each, the debtor's own first. */
function pointsOf(page: Page, party: '债务人' | '联系人'): Locator {
  return page.locator('section[aria-label]').filter({
    has: page.locator('.ant-tag', { hasText: party }),
  })
}

/** The numbers on a case that may ring, in its own words. */
export function mobileOf(page: Page, party: '债务人' | '联系人'): Locator {
  return pointsOf(page, party).filter({ hasText: '手机' }).first()
}

/** Asks for a permit for one number, on the first line that records. */
export async function askFor(point: Locator): Promise<void> {
  const call = point.getByRole('button', { name: /^呼叫 / })
  await call.waitFor()
  await calm(point.page())
  await call.click()
  await dialogue(point.page())
    .getByRole('button', { name: words('申请许可') })
    .click()
}

/** The call dialogue. */
export function dialogue(page: Page): Locator {
  return page.getByRole('dialog').first()
}

/** From the permit to the saved record. */
export async function finish(page: Page, outcome: string, code: string): Promise<void> {
  const call = dialogue(page)
  await call.getByRole('button', { name: /已拨出/ }).click()
  await call.getByRole('button', { name: words(outcome) }).click()
  await tick(call.getByRole('radio', { name: words(code) }))
  await call.getByRole('button', { name: words('保存催记') }).click()
  await call.waitFor({ state: 'hidden' })
}

/** A whole call that the debtor answers. */
export async function connect(page: Page): Promise<void> {
  await askFor(mobileOf(page, '债务人'))
  await finish(page, '本人接听', '承诺还款')
}

/** Waits until the counter of the day says so. */
export async function expectConnected(page: Page, used: string): Promise<void> {
  await page
    .getByText('拨通（各机构合计）', { exact: true })
    .locator('..')
    .getByText(used)
    .waitFor()
}
