import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatDay, parseDay, plusDays } from '@fencun/core/time/beijing'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleTruth } from './audit/sample-log.ts'
import { dayAt } from './support/client.ts'
import { fencun, newFolder, printed, type Ran, removeFolders } from './support/command.ts'
import { listAt, textAt, valueAt } from './support/json.ts'
import { startServer } from './support/server.ts'

afterAll(removeFolders)

const data = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const SAMPLE = data('audit/test-data/calls-asterisk.csv')
const CASES = ['--cases', data('adapters/test-data/placement-standard.xlsx')]

const whatIf = async (...more: string[]): Promise<Ran> =>
  fencun(['whatif', SAMPLE, ...CASES, ...more])

/** Rows of the changes of a kind that a rule speaks of. */
function rowsOf(value: unknown, kind: string, rule: string): readonly number[] {
  return listAt(value, 'changes')
    .filter((change) => textAt(change, 'change') === kind)
    .filter((change) => listAt(change, 'findings').some((one) => textAt(one, 'rule') === rule))
    .map((change) => Number(valueAt(change, 'row')))
}

/** The first planted call of each debtor and day: the fourth that was connected. */
async function fourthCalls(): Promise<readonly number[]> {
  const found = printed(await fencun(['audit', SAMPLE, ...CASES, '--json']))
  const seen = new Set<string>()
  return listAt(found, 'breaches').flatMap((breach) => {
    if (textAt(breach, 'rule') !== 'connected-cap') return []
    const key = `${textAt(breach, 'debtor')} ${textAt(breach, 'at').slice(0, 10)}`
    if (seen.has(key)) return []
    seen.add(key)
    return [Number(valueAt(breach, 'row'))]
  })
}

describe('fencun whatif over the sample', () => {
  it('lifts exactly the fourth connected calls when the cap is four', async () => {
    const folder = await newFolder()
    const page = join(folder, 'report.html')
    const ran = await whatIf('--set', 'connected-cap.max=4', '--json', '--html', page)
    expect(ran).toMatchObject({ code: 1, err: '' })
    const value = printed(ran)
    const fourth = await fourthCalls()
    expect(fourth).toHaveLength(6)
    expect(rowsOf(value, 'lifted', 'connected-cap')).toEqual(fourth)
    expect(valueAt(value, 'totals')).toEqual({
      calls: 918,
      refusedBefore: 36,
      refusedAfter: 36 - fourth.length,
      refused: 0,
      lifted: fourth.length,
    })
    const html = await readFile(page, 'utf8')
    expect(html).toContain(`data-key="totals.lifted">${fourth.length}<`)
    for (const change of listAt(value, 'changes')) {
      expect(html).toContain(`id="f-${textAt(change, 'findings', 0, 'id')}"`)
    }
  })

  it('refuses more when the cap is two and quiet hours last until nine, each by its rule', async () => {
    const value = printed(
      await whatIf('--set', 'connected-cap.max=2', '--set', 'quiet-hours.until=09:00', '--json'),
    )
    const early = listAt(value, 'changes').filter((change) => {
      return /T08:/.test(textAt(change, 'at')) && textAt(change, 'change') === 'refused'
    })
    expect(rowsOf(value, 'refused', 'quiet-hours')).toEqual(
      early.map((change) => Number(valueAt(change, 'row'))),
    )
    expect(early.length).toBeGreaterThan(10)
    const capped = rowsOf(value, 'refused', 'connected-cap')
    expect(capped.length).toBeGreaterThan(3)
    expect(sampleTruth()['connected-cap']).not.toEqual(expect.arrayContaining([capped[0]]))
  })

  it('takes a draft in the place of the profile', async () => {
    const draft = join(await newFolder(), 'draft.yaml')
    await writeFile(
      draft,
      [
        'id: draft',
        'version: 1',
        'title: { zh: 草案, en: A draft }',
        'layer: lender',
        'instrument: lender-policy',
        'from: 2024-05-15',
        'settings:',
        '  - { parameter: number-attempts.max, value: 2 }',
      ].join('\n'),
    )
    const ran = await whatIf('--policy', draft, '--lang', 'en')
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('Now: std@1; supposed: draft@1.')
    expect(ran.out).toMatch(/number-attempts .* 13 +\d{2,}/)
  })

  it('leaves with 0 when nothing would have been otherwise', async () => {
    // The log may stand behind the options as well as before them.
    const ran = await fencun(['whatif', ...CASES, '--set', 'connected-cap.max=3', SAMPLE])
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('0 通会被新拒绝，0 通不再被拒绝')
  })

  it.each([
    [[], '--set --policy'],
    [['--set', 'connected-cap.max=many'], '--set connected-cap.max=many'],
    [['--policy', '/nowhere.yaml'], '--policy /nowhere.yaml'],
  ])('leaves with 2 and the argument with %j', async (more, place) => {
    const ran = await whatIf(...more, '--json')
    expect(ran.code).toBe(2)
    expect(printed(ran)).toMatchObject({ error: { code: 'argument-invalid', place } })
  })
})

describe('fencun whatif --self', () => {
  it('tries numbers and a draft on the own history, and finds nothing where nothing changes', async () => {
    const folder = await newFolder()
    const server = await startServer({ data: folder })
    const today = parseDay(await dayAt(server.url))
    await server.kill()
    if (today === undefined) throw new Error('the server tells its day')
    // The demonstration's days need not be those of the machine.
    const period = ['--from', formatDay(plusDays(today, -7)), '--to', formatDay(today)]
    const own = async (...more: string[]): Promise<Ran> =>
      fencun(['whatif', '--self', '--data', folder, ...period, ...more, '--json'])
    const late = await own('--set', 'quiet-hours.until=12:00')
    expect([late.code, late.err]).toEqual([1, ''])
    const [report] = listAt(printed(late), 'lenders')
    expect(report).toMatchObject({ lender: 'demo' })
    const changes = listAt(report, 'changes')
    expect(changes.length).toBeGreaterThan(0)
    expect(valueAt(report, 'totals', 'refused')).toBe(changes.length)
    for (const change of changes) {
      expect(change).toMatchObject({ kind: 'refused', rules: ['quiet-hours'] })
      expect(textAt(change, 'at')).toMatch(/T(0\d|10|11):/)
    }
    expect((await own('--set', 'connected-cap.max=30')).code).toBe(0)
  })
})
