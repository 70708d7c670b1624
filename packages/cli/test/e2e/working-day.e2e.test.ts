import type { Page, Response } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  askFor,
  connect,
  dialogue,
  expectConnected,
  finish,
  type Held,
  heldBy,
  mobileOf,
} from './support/case-screen.ts'
import { calm, eventually, opened, pick, pressKey, pressOn, tick } from './support/patience.ts'
import { dayOf, setClock, signIn } from './support/people.ts'
import { openStage } from './support/stage.ts'
import type { Visit } from './support/visit.ts'
import { words } from './support/words.ts'

const AGENCY_A = ['collector-a', 'collector-a2'] as const
const CONTACTS = /^\/v1\/contacts$/

const stage = openStage('demo')
let day: string
beforeAll(async () => {
  day = await stage.visit({}, dayOf)
})

/** Opens somebody's case at a time of the demonstration's day. */
async function work(
  held: Held,
  { at, width = 1440 }: { readonly at: string; readonly width?: number },
  act: (visit: Visit) => Promise<void>,
): Promise<void> {
  await stage.visit({ session: held.session, width }, async (open) => {
    await setClock(open, `${day}T${at}+08:00`)
    await open.page.goto(held.path)
    await mobileOf(open.page, '债务人').waitFor()
    await act(open)
  })
}

const held = (accounts: readonly string[], prefix: string, place: number): Promise<Held> =>
  heldBy(stage, accounts, [prefix, place])

describe('the hours of the day', () => {
  test('at 21:59 a debtor may be called, at 22:00 the same call is put off until 08:00', async () => {
    await work(await held(AGENCY_A, 'DA', 7), { at: '12:00:00' }, async ({ page, watch }) => {
      await setClockOnBanner(page, `${day} 21:59`)
      await mobileOf(page, '债务人').getByText('可联系', { exact: true }).waitFor()
      await setClockOnBanner(page, `${day} 22:00`)
      const put = mobileOf(page, '债务人').getByText(/^暂缓至 \d\d-\d\d 08:00$/)
      await put.waitFor()
      watch.expect('POST', CONTACTS, 409)
      await askFor(mobileOf(page, '债务人'))
      const refusal = dialogue(page).getByRole('alert')
      await refusal.getByText('现在不得联系，未发放许可').waitFor()
      const reason = dialogue(page).getByRole('article')
      await eventually(() => reason.first().textContent()).toContain('08:00–22:00')
      await eventually(() => reason.first().textContent()).toMatch(/22:00[^]*22:00/)
    })
  })

  test('the refusal leads to the rule, with its source and its numbers', async () => {
    await work(await held(AGENCY_A, 'DA', 7), { at: '22:30:00' }, async ({ page, watch }) => {
      watch.expect('POST', CONTACTS, 409)
      await askFor(mobileOf(page, '债务人'))
      await dialogue(page).getByRole('link', { name: '夜间不联系' }).click()
      await page.waitForURL('**/rules/quiet-hours')
      await page.locator('.ant-card').filter({ hasText: '要求什么' }).waitFor()
      for (const part of ['要求什么', '依据', '数字', '08:00', '22:00', '例子']) {
        await eventually(() => page.locator('#root').textContent()).toContain(part)
      }
    })
  })
})

test('on a narrow screen a call goes from the worklist through the permit to the record', async () => {
  const { session, path } = await held(AGENCY_A, 'DA', 10)
  await stage.visit({ session, width: 390 }, async ({ page }) => {
    await setClock({ page }, `${day}T10:00:00+08:00`)
    await page.goto('/worklist')
    await page.getByText('全部', { exact: true }).waitFor()
    await calm(page)
    await page.getByText('全部', { exact: true }).click()
    await page.locator(`a[href="${path}"]`).waitFor()
    await calm(page)
    await page.locator(`a[href="${path}"]`).click()
    await expectConnected(page, '0 / 3')
    await askFor(mobileOf(page, '债务人'))
    const numberShown = dialogue(page).getByLabel('号码')
    await eventually(() => numberShown.textContent()).toMatch(/^1(?:\D*\d){10}$/)
    const number = (await numberShown.textContent()) ?? ''
    await dialogue(page).getByRole('timer').waitFor()
    await finish(page, '本人接听', '承诺还款')
    await expectConnected(page, '1 / 3')
    const shown = (): Promise<string | null> => page.locator('body').textContent()
    for (const form of [number, number.replaceAll(/\D/g, '')]) {
      await eventually(shown).not.toContain(form)
    }
  })
})

test('the timeline keeps permit, dialling, outcome and record, with who and when', async () => {
  await work(await held(AGENCY_A, 'DA', 12), { at: '10:00:00' }, async ({ page }) => {
    await askFor(mobileOf(page, '债务人'))
    await dialogue(page)
      .getByRole('button', { name: /已拨出/ })
      .click()
    await dialogue(page)
      .getByRole('button', { name: words('本人接听') })
      .click()
    await tick(dialogue(page).getByRole('radio', { name: words('承诺还款') }))
    await dialogue(page).getByLabel('催记').fill('本人称月底前还清')
    await dialogue(page)
      .getByRole('button', { name: words('明天上午') })
      .click()
    await dialogue(page)
      .getByRole('button', { name: words('保存催记') })
      .click()
    const timeline = page.locator('.ant-card').filter({ hasText: '时间线' }).last()
    await timeline.getByText('本人称月底前还清').waitFor()
    const lines = async (): Promise<readonly string[]> =>
      (await timeline.locator('.ant-timeline-item').allTextContents()).slice(0, 4)
    await eventually(async () => (await lines()).join('\n')).toMatch(
      /承诺还款[^]*本人接听[^]*开始联系[^]*获准联系债务人/,
    )
    for (const line of await lines()) {
      // The clock goes on while the call is made, however long that takes here.
      expect(line).toMatch(new RegExp(`${day} 10:\\d\\d`))
      expect(line).toContain('甲信催收')
    }
  })
})

test("the fourth connected call of a person's day is refused, to the other agency as well", async () => {
  const [a, b] = [await held(AGENCY_A, 'DA', 1), await held(['collector-b'], 'DB', 1)]
  await work(a, { at: '10:00:00' }, async ({ page }) => {
    await connect(page)
    await expectConnected(page, '1 / 3')
    await connect(page)
    await expectConnected(page, '2 / 3')
  })
  await work(b, { at: '11:00:00' }, async ({ page }) => {
    await expectConnected(page, '2 / 3')
    await connect(page)
    await expectConnected(page, '3 / 3')
  })
  for (const one of [a, b]) {
    await work(one, { at: '12:00:00' }, async ({ page, watch }) => {
      await expectConnected(page, '3 / 3')
      watch.expect('POST', CONTACTS, 409)
      await askFor(mobileOf(page, '债务人'))
      await dialogue(page).getByRole('alert').getByText('未发放许可').waitFor()
      const reasons = dialogue(page).getByRole('article')
      await reasons.filter({ hasText: '今日拨通 3 · 上限 3' }).first().waitFor()
    })
  }
})

test('a contact who refuses is never offered again, not even another day', async () => {
  const one = await held(AGENCY_A, 'DA', 15)
  await work(one, { at: '10:00:00' }, async ({ page }) => {
    const contact = mobileOf(page, '联系人')
    const call = contact.getByRole('button', { name: /^呼叫 / })
    await eventually(() => call.count()).toBe(1)
    await page.getByRole('button', { name: words('登记拒绝') }).click()
    const dialog = await opened(page)
    await dialog.getByRole('combobox').click()
    await pick(page, '联系人')
    await dialog.getByText('不可撤回').waitFor()
    await dialog.getByRole('button', { name: words('登记') }).click()
    await contact.getByText('已拒绝', { exact: true }).waitFor()
    await eventually(() => call.count()).toBe(0)
  })
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  await work(one, { at: '10:00:00' }, async (open) => {
    await setClock(open, `${next}T10:00:00+08:00`)
    await open.page.reload()
    const contact = mobileOf(open.page, '联系人')
    await contact.getByText('已拒绝', { exact: true }).waitFor()
    const call = contact.getByRole('button', { name: /^呼叫 / })
    await eventually(() => call.count()).toBe(0)
  })
})

test('a hold stops the case at once, and only a supervisor with evidence lets it go on', async () => {
  const one = await held(AGENCY_A, 'DA', 16)
  await work(one, { at: '10:00:00' }, async ({ page, watch }) => {
    await mobileOf(page, '债务人').getByText('可联系', { exact: true }).waitFor()
    await page.getByRole('button', { name: words('停催') }).click()
    const dialog = await opened(page)
    await tick(dialog.getByRole('radio', { name: words('争议停催') }))
    await dialog.getByRole('button', { name: words('立即停催') }).click()
    await mobileOf(page, '债务人').getByText('禁止', { exact: true }).first().waitFor()
    await eventually(() => page.getByRole('button', { name: /^解除/ }).count()).toBe(0)
    watch.expect('POST', CONTACTS, 409)
    await askFor(mobileOf(page, '债务人'))
    await dialogue(page).getByRole('alert').getByText('不得联系，未发放许可').waitFor()
  })
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'supervisor-a')
    await page.goto(one.path)
    await page.getByRole('button', { name: '解除停催：争议停催' }).click()
    const dialog = await opened(page)
    await dialog.getByLabel('凭证编号').fill('HF-2026-0117')
    await dialog.getByRole('button', { name: words('解除') }).click()
    await mobileOf(page, '债务人').getByText('可联系', { exact: true }).waitFor()
  })
})

test('a whole call and the step to the next case need no mouse', async () => {
  const { session } = await held(AGENCY_A, 'DA', 20)
  await stage.visit({ session }, async ({ page }) => {
    await setClock({ page }, `${day}T10:00:00+08:00`)
    await page.goto('/worklist?show=all')
    await page.getByRole('row').nth(1).waitFor()
    await pressKey(page, 'j')
    await pressKey(page, 'Enter')
    await page.waitForURL('**/cases/*')
    await mobileOf(page, '债务人').getByText('可联系', { exact: true }).waitFor()
    const first = page.url()
    await pressKey(page, 'c')
    await dialogue(page)
      .getByRole('button', { name: words('申请许可') })
      .and(page.locator(':focus'))
      .waitFor()
    await pressKey(page, 'Enter')
    await dialogue(page).getByRole('timer').waitFor()
    await pressKey(page, 's')
    await dialogue(page)
      .getByRole('button', { name: words('无人接听') })
      .waitFor()
    await pressKey(page, '4')
    await tabTo(page, words('保存催记'))
    await pressKey(page, 'Enter')
    await dialogue(page).waitFor({ state: 'hidden' })
    await pressKey(page, 'n')
    await page.waitForURL((url) => url.href !== first && url.pathname.startsWith('/cases/'))
    await mobileOf(page, '债务人').waitFor()
  })
})

async function setClockOnBanner(page: Page, at: string): Promise<void> {
  const banner = page.getByRole('status').filter({ hasText: '演示模式' })
  await calm(page)
  await banner.getByRole('textbox').fill(at)
  const set = page.waitForResponse((answer) => isOf(answer, 'PUT', '/v1/clock'))
  await pressOn(banner.getByRole('textbox'))
  await set
  // The case as it is at that time, and not what was on the screen before.
  await page.waitForResponse((answer) => isOf(answer, 'GET', '/v1/cases/'))
  await banner.getByText(`时钟已设为 ${at}`).waitFor()
  await calm(page)
}

function isOf(answer: Response, method: string, path: string): boolean {
  return answer.request().method() === method && new URL(answer.url()).pathname.startsWith(path)
}

/** Moves on with the Tab key until the focus is on such a button. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).waitFor()
  await calm(page)
  for (let pressed = 0; pressed < 40; pressed += 1) {
    const focused = page.locator(':focus')
    if ((await focused.count()) > 0 && name.test((await focused.textContent()) ?? '')) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not lead to ${name.source}`)
}
