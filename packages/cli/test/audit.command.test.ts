import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleTruth } from './audit/sample-log.ts'
import { fencun, newFolder, printed, type Ran, removeFolders } from './support/command.ts'
import { listAt, textAt, valueAt } from './support/json.ts'

afterAll(removeFolders)

const data = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const SAMPLE = data('audit/test-data/calls-asterisk.csv')
const CASES = ['--cases', data('adapters/test-data/placement-standard.xlsx')]
const TRUTH = sampleTruth()
const LINES = readFileSync(SAMPLE, 'latin1').trimEnd().split('\n')

const audit = async (files: readonly string[], ...more: string[]): Promise<Ran> =>
  fencun(['audit', ...files, ...CASES, ...more])

async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = join(await newFolder(), name)
  await writeFile(file, typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
  return file
}

/** Rows by rule, as the truth file has them, each row as `place` gives it. */
function rowsByRule(value: unknown, place: (row: number) => number = (row) => row) {
  const rows: Record<string, number[]> = {}
  for (const breach of listAt(value, 'breaches')) {
    const list = (rows[textAt(breach, 'rule')] ??= [])
    list.push(place(Number(valueAt(breach, 'row'))))
  }
  for (const list of Object.values(rows)) list.sort((a, b) => a - b)
  return rows
}

/** A fixed order that keeps no two neighbours together. */
const SHUFFLED = LINES.map((_, i) => i).toSorted((a, b) => ((a * 7919) % 919) - ((b * 7919) % 919))

describe('fencun audit of the sample', () => {
  it('finds exactly the planted breaches, each with row, rule, numbers and source', async () => {
    const ran = await audit([SAMPLE], '--json')
    expect(ran).toMatchObject({ code: 1, err: '' })
    const value = printed(ran)
    expect(rowsByRule(value)).toEqual(TRUTH)
    for (const breach of listAt(value, 'breaches')) {
      expect(breach).toMatchObject({ file: 'calls-asterisk.csv', layer: 'standard' })
      expect(textAt(breach, 'sources', 0, 'instrument')).not.toBe('')
    }
    expect(value).toMatchObject({
      facts: [{ format: 'asterisk-cdr-csv', rows: 918, encoding: 'utf-8' }],
      cases: { accepted: 300, rejected: 19 },
      assumptions: { people: 'case-list', unknownIs: 'connected' },
    })
  })

  it.each<[string, () => Uint8Array | string, (row: number) => number]>([
    [
      'rows in another order',
      () => SHUFFLED.map((i) => LINES[i]).join('\n'),
      (row) => (SHUFFLED[row - 1] ?? 0) + 1,
    ],
    [
      'a byte order mark, Windows line ends, and none at the end',
      () => `\u00ef\u00bb\u00bf${LINES.join('\r\n')}`,
      (row) => row,
    ],
    // The same word in GB18030, which is no valid UTF-8.
    [
      'GB18030',
      () => LINES.join('\n').replaceAll('Collect', '\u00b4\u00df\u00ca\u00d5'),
      (row) => row,
    ],
    ['gzip', () => gzipSync(Buffer.from(`${LINES.join('\n')}\n`, 'latin1')), (row) => row],
  ])('finds the same with %s', async (_, bytes, place) => {
    const ran = await audit([await fileOf('Master.csv', bytes())], '--json')
    expect(ran.code).toBe(1)
    expect(rowsByRule(printed(ran), place)).toEqual(TRUTH)
  })

  it('finds the same in several files, whose calls count together', async () => {
    const agency = (line: string): boolean => line.startsWith('"agency-')
    const rows = LINES.map((_, i) => i + 1)
    const [inOne, inOther] = [true, false].map((own) =>
      rows.filter((row) => agency(LINES[row - 1] ?? '') === own),
    )
    const part = async (name: string, own: readonly number[] = []): Promise<string> =>
      fileOf(name, own.map((row) => LINES[row - 1]).join('\n'))
    const files = [await part('agencies.csv', inOne), await part('lender.csv', inOther)]
    const value = printed(await audit(files, '--json'))
    const found = listAt(value, 'breaches').map((breach) => {
      const own = textAt(breach, 'file') === 'agencies.csv' ? inOne : inOther
      return `${textAt(breach, 'rule')} ${own?.[Number(valueAt(breach, 'row')) - 1]}`
    })
    const truth = Object.entries(TRUTH).flatMap(([rule, own]) => own.map((row) => `${rule} ${row}`))
    expect(found.toSorted()).toEqual(truth.toSorted())
  })

  it('reports only the days that were asked for, with everything before them counted', async () => {
    const value = printed(
      await audit([SAMPLE], '--from', '2026-11-11', '--to', '2026-11-11', '--json'),
    )
    const days = listAt(value, 'breaches').map((breach) => textAt(breach, 'at').slice(0, 10))
    expect(new Set(days)).toEqual(new Set(['2026-11-11']))
    expect(rowsByRule(value)['number-attempts']).toEqual(TRUTH['number-attempts'])
  })

  it('finds more under a stricter policy', async () => {
    const value = printed(await audit([SAMPLE], '--profile', 'tender', '--json'))
    const found = rowsByRule(value)
    expect(found['number-attempts']?.length).toBeGreaterThan(TRUTH['number-attempts']?.length ?? 0)
    expect(found['quiet-hours']?.length).toBeGreaterThan(TRUTH['quiet-hours']?.length ?? 0)
    expect(valueAt(value, 'policy')).toBe('tender@1')
  })
})

describe('the forms of an audit', () => {
  it('say the same numbers: text, page, table and JSON, and name nobody', async () => {
    const folder = await newFolder()
    const at = (name: string): string => join(folder, name)
    const forms = ['html', 'xlsx', 'csv'].flatMap((form) => [`--${form}`, at(`report.${form}`)])
    const ran = await audit([SAMPLE], ...forms, '--json-file', at('report.json'))
    expect(ran).toMatchObject({ code: 1, err: '' })
    const json = await readFile(at('report.json'), 'utf8')
    const value: unknown = JSON.parse(json)
    const [breaches, reviews] = [listAt(value, 'breaches'), listAt(value, 'reviews')]
    expect(ran.out).toContain(`违规 ${breaches.length} 次`)
    expect(ran.out).toContain(`待人工复核 ${reviews.length} 次`)

    const html = await readFile(at('report.html'), 'utf8')
    const numbers = [...html.matchAll(/<data value="(\d+)" data-key="((?:summary|facts)\.[^"]+)"/g)]
    expect(numbers.length).toBeGreaterThan(100)
    for (const [, number = '', key = ''] of numbers) {
      const behind = valueAt(value, ...key.replace(/\.length$/, '').split('.'))
      expect(`${key} ${number}`).toBe(
        `${key} ${String(Array.isArray(behind) ? behind.length : behind)}`,
      )
    }
    for (const breach of breaches) expect(html).toContain(`id="f-${textAt(breach, 'id')}"`)

    for (const form of ['xlsx', 'csv']) {
      expect(await rowsIn(at(`report.${form}`))).toBe(1 + breaches.length + reviews.length)
    }
    const csv = await readFile(at('report.csv'), 'utf8')
    for (const number of new Set(LINES.map((line) => line.split('","')[2] ?? ''))) {
      for (const form of [json, html, csv, ran.out]) expect(form.includes(number)).toBe(false)
    }
  })

  it('are in English when asked', async () => {
    const ran = await audit([SAMPLE], '--lang', 'en')
    expect(ran.out).toContain('36 breaches in 36 calls (3.9%)')
    expect(ran.out).toContain('Connected calls per day')
  })
})

async function rowsIn(file: string): Promise<number> {
  const opened = await spreadsheetReader().open({ bytes: await readFile(file), fileName: file })
  if (!opened.ok) throw new Error(opened.error.code)
  let rows = 0
  for await (const row of opened.value.rows(0)) rows += row.ok ? 1 : 0
  return rows
}

describe('records beside the log', () => {
  it('are joined with it, and what does not fit is told apart by reason', async () => {
    const cells = LINES.map((line) => line.slice(1).split('","'))
    const [answered, unanswered] = ['ANSWERED', 'NO ANSWER'].map((signal) =>
      cells.find((line) => line[14] === signal && Number(line[13]) !== 5),
    )
    const note = (line: readonly string[] | undefined, code: string): string =>
      [line?.[2], line?.[9], line?.[5], code, ''].join(',')
    const records = await fileOf(
      'notes.csv',
      ['number,time,agent,result,note', note(answered, 'NOANS'), note(unanswered, 'PTP')].join(
        '\n',
      ),
    )
    const value = printed(await audit([SAMPLE], '--records', records, '--json'))
    expect(valueAt(value, 'records')).toMatchObject({ records: 2, matched: 2 })
    const found = listAt(value, 'records', 'findings').filter((one) => {
      return valueAt(one, 'recordRow') !== null
    })
    expect(found).toMatchObject([
      { reason: 'NO_ANSWER_BUT_TALK', recordRow: 2, callFile: 'calls-asterisk.csv' },
      { reason: 'TALK_BUT_NO_ANSWER', recordRow: 3 },
    ])
    const counts = listAt(value, 'records', 'counts').map((one) => valueAt(one, 'count'))
    const compared = Number(valueAt(value, 'records', 'callsCompared'))
    const sum = counts.reduce<number>((total, count) => total + Number(count), 0)
    expect(sum).toBe(compared)
    expect(rowsByRule(value)).toEqual(TRUTH)
  })
})

describe('the exit code', () => {
  it('is 0 where nothing is breached', async () => {
    const file = await fileOf('Master.csv', LINES.slice(0, 30).join('\n'))
    const ran = await audit([file])
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('违规 0 次')
  })

  it('is 2 with a profile that does not exist, and says so', async () => {
    const ran = await audit([SAMPLE], '--profile', 'nobody', '--json')
    expect(ran.code).toBe(2)
    const error = { code: 'argument-invalid', place: '--profile nobody' }
    expect(printed(ran)).toMatchObject({ error })
  })

  it('is 2 for a file that is no call log, with the line and a cure', async () => {
    const file = await fileOf('recipe.txt', 'flour\nwater\nsalt\n')
    const ran = await audit([file])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(file)
    expect(ran.err).toMatch(/--map/)
    expect((await audit(['/nowhere.csv'])).code).toBe(2)
  })
})
