import { expect, test } from 'vitest'
import { heldBy } from './support/case-screen.ts'
import { calm, opened } from './support/patience.ts'
import { inspector } from './support/sound.ts'
import { openStage } from './support/stage.ts'
import { words } from './support/words.ts'

const COLLECTORS = ['collector-a', 'collector-a2'] as const
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

const stage = openStage('demo')

test.each([
  ['zh-CN', 1440],
  ['zh-CN', 390],
  ['en-US', 1440],
] as const)(
  'a recording is played from the timeline after the purpose was given once, %s at %d px',
  async (language, width) => {
    const { session, path } = await heldBy(stage, COLLECTORS, ['DA', 1])
    const [listen, begin, add] =
      language === 'zh-CN' ? ['收听', '开始', '添加文件'] : ['Listen', 'Begin', 'Add a document']
    const faults: string[] = []
    await stage.visit({ session, language, width }, async ({ page }) => {
      const eye = inspector(page, `recordings-${language}-${width}`, language)
      await page.goto(path)
      const play = page.getByRole('button', { name: new RegExp(`^${listen} .*0:12`) })
      await play.first().waitFor()
      await eye.look('case')
      await play.first().click()
      const dialog = await opened(page)
      await eye.look('purpose')
      await dialog.getByRole('button', { name: words(begin) }).click()
      const audio = page.locator('audio')
      await audio.waitFor()
      const seconds: unknown = await page.evaluate(SECONDS)
      expect(seconds).toBe(12)
      await eye.look('playing')
      await page.locator('input[type=file][accept*=pdf]').setInputFiles({
        name: `还款协议-${language}-${width}.pdf`,
        mimeType: 'application/pdf',
        buffer: PDF,
      })
      const document = page.getByText(`还款协议-${language}-${width}.pdf`)
      await document.waitFor()
      await eye.look('document')
      const saved = page.waitForEvent('download')
      // The purpose that was given for the recording holds for the document.
      await page.locator('li').filter({ has: document }).getByRole('button').click()
      expect((await saved).suggestedFilename()).toMatch(/^[\w.-]+\.pdf$/)
      await page.getByRole('button', { name: words(add) }).waitFor()
      faults.push(...eye.faults)
    })
    expect(faults).toEqual([])
  },
)

test('a file that is no document is refused in words, and nothing is listed', async () => {
  const { session, path } = await heldBy(stage, COLLECTORS, ['DA', 2])
  await stage.visit({ session }, async ({ page, watch }) => {
    await page.goto(path)
    await page.getByText('还没有文件').waitFor()
    await calm(page)
    watch.expect('POST', /^\/v1\/cases\/[^/]+\/documents$/, 422)
    await page.locator('input[type=file][accept*=pdf]').setInputFiles({
      name: 'x.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ not a document'),
    })
    await page.getByRole('alert').getByText('不接受这种文件').waitFor()
    await page.getByText('还没有文件').waitFor()
  })
})

/** Run in the page: how long the talk is, once the player knows. */
const SECONDS = `new Promise((done) => {
  const player = document.querySelector('audio')
  const known = () => done(player.duration)
  if (Number.isFinite(player.duration)) known()
  else player.addEventListener('loadedmetadata', known)
})`
