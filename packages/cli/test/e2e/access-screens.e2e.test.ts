import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn as clientOf } from '../support/client.ts'
import { casesOf } from '../support/demonstration.ts'
import { opened, pickActive, pressKey, pressOn, tick } from './support/patience.ts'
import { dayOf, setClock, signIn } from './support/people.ts'
import { type Inspector, inspector, LOOKS_MS_MAX } from './support/sound.ts'
import { openStage } from './support/stage.ts'
import type { Visit } from './support/visit.ts'

const stage = openStage('demo')
type See = Inspector['look']

const LOOKS = [
  { language: 'zh-CN', width: 1440 },
  { language: 'zh-CN', width: 390 },
  { language: 'en-US', width: 1440 },
  { language: 'en-US', width: 390 },
] as const

test.each(LOOKS)(
  'revealing, who looked, alarms and files in $language at $width px fit and are translated',
  async ({ language, width }) => {
    const faults: string[] = []
    const [held] = await casesOf(await clientOf(stage.url, 'collector-a'))
    if (held === undefined) throw new Error('the collector has a case')
    const look = async (account: string, act: (visit: Visit, see: See) => Promise<void>) =>
      stage.visit({ language, width }, async (visit) => {
        const eye = inspector(visit.page, `${language}-${width}`, language)
        await signIn(visit, account)
        await act(visit, eye.look)
        faults.push(...eye.faults)
      })
    await look('collector-a', (visit, see) => collectorScreens(visit, see, held.case))
    await look('supervisor-a', (visit, see) => supervisorScreens(visit, see, held.case))
    await look('admin', administratorScreens)
    await look('supervisor-a', fileScreens)
    expect(faults).toEqual([])
  },
  LOOKS_MS_MAX,
)

async function collectorScreens(visit: Visit, see: See, id: string): Promise<void> {
  const { page } = visit
  await setClock(visit, `${await dayOf(visit)}T10:00:00+08:00`)
  await askToReveal(page, id)
  await see('reveal')
  await pressOn(page.locator('.ant-modal input[type=text]').last())
  await page.locator('output.revealed').waitFor()
  await see('revealed')
}

async function askToReveal(page: Page, id: string): Promise<void> {
  await page.goto(`/cases/${id}`)
  await pressOn(page.locator('button:has(.anticon-eye)').first())
  await page.locator('.ant-modal form').waitFor()
}

/** At night, so that there is an alarm. */
async function supervisorScreens(visit: Visit, see: See, id: string): Promise<void> {
  const { page } = visit
  await setClock(visit, `${await dayOf(visit)}T23:00:00+08:00`)
  await askToReveal(page, id)
  await see('reveal-supervisor')
  await page.locator('.ant-modal input[type=text]').last().fill('77')
  await pressOn(page.locator('.ant-modal input[type=text]').last())
  await page.locator('output.revealed').waitFor()
  await page.locator('.ant-modal-wrap').waitFor({ state: 'hidden' })
  await page.goto('/access')
  await page.locator('section .ant-tag').first().waitFor()
  await see('access-log')
  await page.goto(`/cases/${id}/who-saw`)
  await page.locator('article.who-saw').waitFor()
  await see('who-saw')
  await page.goto('/cases')
  await pressOn(page.locator('button:not(:disabled):has(.anticon-export)'))
  const dialog = await opened(page)
  await tick(dialog.locator('input[type=checkbox]').first())
  await see('export-ask')
  await pressOn(dialog.locator('[role=combobox]'))
  await pickActive(dialog.locator('[role=combobox]'))
  await dialog.locator('input[type=text]').last().fill('K-1')
  await pressOn(dialog.locator('input[type=text]').last())
  await page.waitForURL('**/exports')
  await page.locator('section .ant-tag').first().waitFor()
  await see('exports')
}

async function administratorScreens({ page }: Visit, see: See): Promise<void> {
  await page.goto('/access?tab=alarms')
  await page.locator('section .ant-tag').first().waitFor()
  await see('alarms')
  await pressOn(page.locator('section .ant-btn-primary').first())
  await page.locator('.ant-modal textarea').waitFor()
  await see('alarm-answer')
  await pressKey(page, 'Escape')
  await page.locator('.ant-modal-wrap').waitFor({ state: 'hidden' })
  await pressOn(page.locator('button:has(.anticon-setting)'))
  await page.locator('.ant-modal [role=spinbutton]').first().waitFor()
  await see('access-settings')
  await page.goto('/exports')
  await pressOn(page.locator('section .ant-btn-primary').first())
  await tick((await opened(page)).locator('input[type=radio]').first())
  await see('export-decide')
  await pressOn(page.locator('.ant-modal-footer .ant-btn-primary'))
  await page.locator('.ant-modal-wrap').waitFor({ state: 'hidden' })
}

async function fileScreens({ page }: Visit, see: See): Promise<void> {
  await page.goto('/exports')
  await page.locator('.anticon-file-protect').first().waitFor()
  await see('exports-approved')
  await pressOn(page.locator('button:has(.anticon-file-protect)').first())
  await page.locator('.ant-modal .ant-typography-copy').waitFor()
  await see('export-passphrase')
}
