import { type ParsedPlacement } from '@fencun/app/import-placement/parse-placement'
import { placementReport } from '@fencun/app/import-placement/placement-report'
import { readPlacement } from '@fencun/app/import-placement/read-placement'
import type { SpreadsheetReader } from '@fencun/app/ports/spreadsheets'
import { memoryFile, memorySpreadsheets } from '@fencun/app/testing/memory-spreadsheets'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { spreadsheetReader } from './reader.ts'
import { bookOf, csvOf, type Grid, gridOf, renamed, shuffled } from './testing/plain-grid.ts'
import { asTruth, revealed, SAMPLES, sampleBytes, truthOf } from './testing/truth.ts'
import { writeBiff } from './testing/write-biff.ts'
import { writeWithExceljs } from './testing/write-exceljs.ts'

const parse = async (
  bytes: Uint8Array,
  reader: SpreadsheetReader = spreadsheetReader(),
): Promise<ParsedPlacement> => {
  const parsed = await readPlacement(reader, { bytes, fileName: 'a file' })
  if (!parsed.ok) throw new Error(`${parsed.error.code}: ${parsed.error.detail}`)
  return parsed.value
}

/** A fixed disorder: neighbours end up far apart. */
const disorder = (grid: Grid): number[] =>
  (grid[0] ?? [])
    .map((_, column) => column)
    .toSorted((a, b) => ((a * 7919) % 101) - ((b * 7919) % 101) || b - a)

const gb18030 = (grid: Grid): Uint8Array => new Uint8Array(iconv.encode(csvOf(grid), 'gb18030'))

describe.each(SAMPLES)('the sample %s', (name) => {
  it('gives exactly the rows, sums and notes that it is known to hold', async () => {
    expect(asTruth(await parse(sampleBytes(name)))).toEqual(truthOf(name))
  })

  it('leaves no header without a meaning', async () => {
    const { mapping } = await parse(sampleBytes(name))
    expect(mapping.questions).toEqual([])
    expect(mapping.missing).toEqual([])
  })

  it('gives the same when headers are other words and columns are in disorder', async () => {
    const grid = await gridOf(sampleBytes(name))
    const last = (words: readonly string[]): string => words.at(-1) ?? ''
    const other = shuffled(renamed(grid, last), disorder(grid))
    expect(other[0]).not.toEqual(grid[0])
    const bytes = name.endsWith('.csv') ? gb18030(other) : await writeWithExceljs(bookOf(other))
    const parsed = await parse(bytes)
    expect(asTruth(parsed)).toEqual(truthOf(name))
    expect(revealed(parsed)).toEqual(revealed(await parse(sampleBytes(name))))
  })

  it('gives the same whatever the order of its columns and the choice of its words', async () => {
    const grid = await gridOf(sampleBytes(name))
    const expected = revealed(await parse(sampleBytes(name)))
    const columns = (grid[0] ?? []).map((_, column) => column)
    const order = fc.shuffledSubarray(columns, { minLength: columns.length })
    await fc.assert(
      fc.asyncProperty(order, fc.infiniteStream(fc.nat()), async (mixed, numbers) => {
        const pick = (words: readonly string[]): string =>
          words[(numbers.next().value ?? 0) % words.length] ?? ''
        const book = bookOf(shuffled(renamed(grid, pick), mixed))
        const { bytes } = memoryFile(book)
        if (!(bytes instanceof Uint8Array)) throw new Error('bytes expected')
        expect(revealed(await parse(bytes, memorySpreadsheets()))).toEqual(expected)
      }),
      { numRuns: 12 },
    )
  })

  it('prints no personal data in its report', async () => {
    const parsed = await parse(sampleBytes(name))
    const printed = JSON.stringify(placementReport(parsed))
    for (const { name: person, idNumber, points } of parsed.accepted) {
      expect(printed).not.toContain(idNumber.reveal())
      for (const { value } of points) expect(printed).not.toContain(value.reveal())
      if (person.reveal().length > 2) expect(printed).not.toContain(person.reveal())
    }
    for (const { row } of parsed.rejected) expect(row).toBeGreaterThan(1)
  })
})

describe('the standard sample', () => {
  it('leaves out columns that nobody needs, and says why', async () => {
    const { mapping } = await parse(sampleBytes('placement-standard.xlsx'))
    const why = new Map(mapping.notStored.map((column) => [column.header, column.why]))
    expect(why.get('联系人3证件号')).toBe('third-party-id')
    expect(why.get('QQ')).toBe('personal-account')
    expect(why.get('社保卡号')).toBe('social-insurance')
  })

  it('stores no identity number of a third party', async () => {
    const bytes = sampleBytes('placement-standard.xlsx')
    const grid = await gridOf(bytes)
    const columns = (grid[0] ?? []).flatMap((word, i) =>
      typeof word === 'string' && /联系人\d证件号/.test(word) ? [i] : [],
    )
    const foreign = grid.slice(1).flatMap((row) => columns.map((i) => row[i]))
    const ids = foreign.filter((value) => typeof value === 'string')
    expect(ids.length).toBeGreaterThan(40)
    const stored = JSON.stringify(revealed((await parse(bytes)).accepted), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(ids.filter((id) => stored.includes(id))).toEqual([])
  })

  it('reads the same from an .xls of Excel 97', async () => {
    const grid = await gridOf(sampleBytes('placement-standard.xlsx'))
    const parsed = await parse(writeBiff(bookOf(grid)))
    expect(asTruth(parsed)).toEqual(truthOf('placement-standard.xlsx'))
  })
})

describe('the car loan sample', () => {
  it('takes the total due as the placed amount, and says so', async () => {
    const { mapping } = await parse(sampleBytes('placement-auto-gb18030.csv'))
    expect(mapping.placedAmountFrom).toBe('totalDueFen')
  })

  it('keeps characters beyond the basic plane in names', async () => {
    const { accepted } = await parse(sampleBytes('placement-auto-gb18030.csv'))
    const names = accepted.map(({ name }) => name.reveal()).join('')
    expect(names).toContain('𠮷')
    expect(names).toContain('㛃')
  })

  it.each([
    ['UTF-8', 'utf-8', ''],
    ['UTF-8 with a mark', 'utf-8', '\ufeff'],
    ['UTF-16 with a mark', 'utf-16le', '\ufeff'],
  ])('reads the same from %s', async (_, encoding, mark) => {
    const text = mark + csvOf(await gridOf(sampleBytes('placement-auto-gb18030.csv')))
    const parsed = await parse(new Uint8Array(iconv.encode(text, encoding)))
    expect(asTruth(parsed)).toEqual(truthOf('placement-auto-gb18030.csv'))
  })

  it.each([';', '\t'])(
    'reads the same when %j separates and the last line does not end',
    async (separator) => {
      const text = csvOf(await gridOf(sampleBytes('placement-auto-gb18030.csv')), separator)
      for (const form of [text.trimEnd(), text.replaceAll('\r\n', '\n')]) {
        const parsed = await parse(new TextEncoder().encode(form))
        expect(asTruth(parsed)).toEqual(truthOf('placement-auto-gb18030.csv'))
      }
    },
  )
})
