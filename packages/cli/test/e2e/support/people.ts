import { DEMO_PASSWORD } from '../../../src/demo/directory.ts'
import type { Visit } from './visit.ts'

/** Signs in on the page, as a person does. */
export async function signIn(
  { page }: Pick<Visit, 'page'>,
  account: string,
  password: string = DEMO_PASSWORD,
): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('#account').fill(account)
  await page.locator('#password').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** Beijing's day as the product's clock has it, such as `2026-11-18`. */
export async function dayOf({ page }: Pick<Visit, 'page'>): Promise<string> {
  const now = await page.evaluate(async () => {
    const answer = await fetch('/v1/setup')
    const { clock } = await answer.json()
    return String(clock.now)
  })
  return now.slice(0, 10)
}

/** Sets the demonstration's clock to a second, where the screen offers minutes. */
export async function setClock({ page }: Pick<Visit, 'page'>, at: string): Promise<void> {
  const status = await page.evaluate(async (to) => {
    const answer = await fetch('/v1/clock', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ at: to }),
    })
    return answer.status
  }, at)
  if (status !== 200) throw new Error(`the clock answered ${status}`)
}
