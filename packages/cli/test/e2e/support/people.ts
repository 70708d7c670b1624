import { DEMO_PASSWORD } from '../../../src/demo/directory.ts'
import { textAt } from '../../support/json.ts'
import { calm } from './patience.ts'
import type { Visit } from './visit.ts'

/** Signs in on the page, as a person does. */
export async function signIn(
  { page }: Pick<Visit, 'page'>,
  account: string,
  password: string = DEMO_PASSWORD,
): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('#account').waitFor()
  await calm(page)
  await page.locator('#account').fill(account)
  await page.locator('#password').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await calm(page)
}

/** Beijing's day as the product's clock has it, such as `2026-11-18`. */
export async function dayOf({ page }: Pick<Visit, 'page'>): Promise<string> {
  const answer = await page.request.get('/v1/setup')
  const setup: unknown = await answer.json()
  return textAt(setup, 'clock', 'now').slice(0, 10)
}

/** Sets the demonstration's clock to a second, where the screen offers minutes. */
export async function setClock({ page }: Pick<Visit, 'page'>, at: string): Promise<void> {
  const answer = await page.request.put('/v1/clock', { data: { at } })
  if (!answer.ok()) throw new Error(`the clock answered ${answer.status()}`)
}
