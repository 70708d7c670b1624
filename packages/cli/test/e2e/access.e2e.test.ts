import { readFile } from 'node:fs/promises'
import { openSealedBook } from '@fencun/adapters/testing/open-sealed-book'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn as clientOf } from '../support/client.ts'
import { casesOf } from '../support/demonstration.ts'
import { eventually, opened, pickActive, pressOn, tick } from './support/patience.ts'
import { dayOf, setClock, signIn } from './support/people.ts'
import { openStage } from './support/stage.ts'
import { words } from './support/words.ts'

const stage = openStage('demo')

const button = (page: Page, text: string) => page.getByRole('button', { name: words(text) })

test('a collector sees a name for a purpose and a minute, and the supervisor sees who looked', async () => {
  const [held] = await casesOf(await clientOf(stage.url, 'collector-a'))
  if (held === undefined) throw new Error('the collector has a case')
  const { case: id, caseNumber } = held
  await stage.visit({}, async (visit) => {
    const { page } = visit
    await signIn(visit, 'collector-a')
    await setClock(visit, `${await dayOf(visit)}T10:00:00+08:00`)
    await page.goto(`/cases/${id}`)
    const eye = page.getByRole('button', { name: /^查看完整姓名：/ }).first()
    await pressOn(eye)
    const dialog = await opened(page)
    await dialog.getByText('查看会连同用途记入查看记录').waitFor()
    await tick(dialog.getByLabel('制作函件'))
    await dialog.getByLabel('说明（可不填）').fill('函 12')
    await pressOn(dialog.getByLabel('说明（可不填）'))
    await dialog.waitFor({ state: 'hidden' })
    const shown = page.getByRole('status', { name: '姓名' })
    await eventually(() => shown.textContent()).toMatch(/^\p{Script=Han}{2,3}$/u)
    await page
      .getByRole('timer')
      .getByText(/^\d+ 秒后隐藏$/)
      .waitFor()
    await button(page, '隐藏姓名').click()
    await shown.waitFor({ state: 'detached' })
    // The next dialogue begins with the purpose chosen last.
    await pressOn(eye)
    await opened(page)
    await eventually(() => dialog.getByLabel('制作函件').isChecked()).toBe(true)
  })
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'supervisor-a')
    await page.getByRole('link', { name: /^查看记录/ }).click()
    await page.waitForURL('**/access')
    const row = page.getByRole('row').filter({ hasText: caseNumber })
    await row.getByText('函 12').waitFor()
    await eventually(() => row.textContent()).toMatch(/郑催收.*\p{Script=Han}\*.*姓名.*制作函件/u)
    await page.goto(`/cases/${id}/who-saw`)
    await page.getByRole('cell', { name: '制作函件' }).waitFor()
    await eventually(() => page.getByRole('article').textContent()).not.toContain('郑催收')
  })
})

test('cases leave in a file that another person approved, once, encrypted and marked', async () => {
  await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'supervisor-a')
    await page.goto('/cases?status=open')
    await button(page, '申请导出').click()
    const dialog = await opened(page)
    await dialog.getByText(/^申请导出 \d+ 件案件$/).waitFor()
    const purpose = dialog.getByRole('combobox', { name: '用途' })
    await pressOn(purpose)
    await pickActive(purpose, '邮寄函件')
    await dialog.getByLabel('事由').fill('三季度催收函')
    await tick(dialog.getByLabel('地址'))
    await dialog.getByText('文件将含未脱敏的个人信息').waitFor()
    await pressOn(dialog.getByLabel('事由'))
    await page.waitForURL('**/exports')
    await page.getByText('等待他人批准').waitFor()
    await eventually(() => button(page, '审批').count()).toBe(0)
  })
  await stage.visit({ width: 390 }, async ({ page }) => {
    await signIn({ page }, 'supervisor')
    await page.goto('/exports')
    await pressOn(page.getByRole('button', { name: '审批导出：邮寄函件' }))
    const dialog = await opened(page)
    await dialog.getByText('完整：地址').waitFor()
    await tick(dialog.getByLabel('批准', { exact: true }))
    await pressOn(button(page, '提交'))
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('已批准，待生成').waitFor()
  })
  const { passphrase, file } = await stage.visit({}, async ({ page }) => {
    await signIn({ page }, 'supervisor-a')
    await page.goto('/exports')
    await pressOn(button(page, '生成文件'))
    const dialog = await opened(page)
    const word = dialog.getByText(/^[A-Z2-9]{5}(-[A-Z2-9]{5}){4}/)
    await word.waitFor()
    const told = /[A-Z2-9]{5}(-[A-Z2-9]{5}){4}/.exec((await word.textContent()) ?? '')?.[0]
    const download = page.waitForEvent('download')
    await pressOn(dialog.getByRole('button', { name: words('下载') }))
    const path = await (await download).path()
    await button(page, '已抄录密码，关闭').click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('已下载', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('已下载', { exact: true }).waitFor()
    await eventually(() => button(page, '下载').count()).toBe(0)
    return { passphrase: told ?? '', file: await readFile(path) }
  })
  await expect(openSealedBook(file, 'WRONG')).rejects.toThrow()
  const [cover, cases] = await openSealedBook(file, passphrase)
  expect(cover).toContain('吴主管（supervisor-a）')
  expect(cases).toMatch(/吴主管 supervisor-a \d{4}-\d\d-\d\d \d\d:\d\d 邮寄函件/)
})
