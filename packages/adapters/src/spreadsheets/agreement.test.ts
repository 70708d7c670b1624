import type { SheetRow } from '@fencun/app/ports/spreadsheets'
import type { PlainBook, PlainCell } from '@fencun/app/testing/memory-spreadsheets'
import { readAll } from '@fencun/app/testing/spreadsheet-reader.contract'
import { type Day, day, formatDay } from '@fencun/core/time/beijing'
import exceljs from 'exceljs'
import fc from 'fast-check'
import { type CellValue, readXls } from 'hucre'
import { streamXlsxRows } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { spreadsheetReader } from './reader.ts'
import { sampleBytes } from './testing/truth.ts'
import { writeBiff } from './testing/write-biff.ts'
import { writeWithExceljs } from './testing/write-exceljs.ts'
import { spreadsheetWriter } from './writer.ts'

/** Cells by address as text, in which all readers can be compared. */
type Sheet = Map<string, string>

function ours(rows: readonly SheetRow[]): Sheet {
  const cells = rows.flatMap(({ cells: row }) => row)
  return new Map(
    cells.map((cell) => {
      if (cell.kind === 'date') return [cell.address, formatDay(cell.day)]
      if (cell.kind === 'text' || cell.kind === 'error') return [cell.address, cell.text]
      if (cell.kind === 'formula') return [cell.address, 'formula']
      return [cell.address, String(cell.value)]
    }),
  )
}

const theirText = (value: CellValue | exceljs.CellValue): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26))

function hucreSheet(rows: Iterable<{ index: number; values: readonly CellValue[] }>): Sheet {
  const cells = [...rows].flatMap(({ index, values }) =>
    values.map((value, column) => [`${letters(column)}${index + 1}`, value] as const),
  )
  return new Map(
    cells
      .filter(([, value]) => value !== null && value !== '' && value !== undefined)
      .map(([address, value]) => [address, theirText(value)]),
  )
}

async function byHucre(bytes: Uint8Array): Promise<Sheet> {
  const rows = []
  for await (const row of streamXlsxRows(bytes)) rows.push(row)
  return hucreSheet(rows)
}

async function byExceljs(bytes: Uint8Array): Promise<Sheet> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer)
  const sheet: Sheet = new Map()
  workbook.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.value !== null && cell.value !== '') sheet.set(cell.address, theirText(cell.value))
    })
  })
  return sheet
}

const byUs = async (bytes: Uint8Array): Promise<Sheet> =>
  ours((await readAll(spreadsheetReader(), { bytes, fileName: 'x' })).rows)

const plainCell: fc.Arbitrary<PlainCell> = fc.oneof(
  fc.constant(undefined),
  fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => /^[^\p{C}_]*$/u.test(text)),
  fc.constantFrom('<甲 & "乙">', '  blank  ', '𠮷'),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.integer({ min: 61, max: 60_000 }).map((n): { day: Day } => ({ day: day(n - 25_569) })),
)
const book = fc
  .array(fc.array(plainCell, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 })
  .map((rows): PlainBook => ({ sheets: [{ name: 'a', rows: [['first'], ...rows] }] }))

describe('other programs read the same cells', () => {
  it('in the standard sample: hucre and exceljs', async () => {
    const bytes = sampleBytes('placement-standard.xlsx')
    const sheet = await byUs(bytes)
    expect(sheet.size).toBeGreaterThan(8000)
    expect(await byHucre(bytes)).toEqual(sheet)
    expect(await byExceljs(bytes)).toEqual(sheet)
  })

  it('in any workbook that exceljs writes', async () => {
    await fc.assert(
      fc.asyncProperty(book, async (plain) => {
        const bytes = await writeWithExceljs(plain)
        const sheet = await byUs(bytes)
        expect(await byHucre(bytes)).toEqual(sheet)
        expect(await byExceljs(bytes)).toEqual(sheet)
      }),
      { numRuns: 40 },
    )
  })

  // hucre ends a sheet at the end of the first chart in it, so its sheets have none.
  it('in any .xls: hucre', async () => {
    await fc.assert(
      fc.asyncProperty(book, async (plain) => {
        const bytes = writeBiff(plain, { withChart: false })
        const { sheets } = await readXls(bytes)
        // Rows without cells are holes in hucre's list.
        const list: (CellValue[] | undefined)[] = sheets[0]?.rows ?? []
        const rows = Array.from(list, (values, index) => ({ index, values: values ?? [] }))
        expect(hucreSheet(rows)).toEqual(await byUs(bytes))
      }),
      { numRuns: 60 },
    )
  })

  it('in workbooks that we write: exceljs', async () => {
    const rows = [
      ['王小明', '110101199003074567', 12.5, undefined],
      ['=HYPERLINK("x")', '+86', -1, 'a\u0000b'],
    ]
    const chunks: Uint8Array[] = []
    const table = { sheetName: '退回:[1]', columns: ['姓名', '证件号', '数', '注'], rows }
    for await (const chunk of spreadsheetWriter().write(table, 'xlsx')) chunks.push(chunk)
    const sheet = await byExceljs(Buffer.concat(chunks))
    expect([...sheet]).toEqual([
      ['A1', '姓名'],
      ['B1', '证件号'],
      ['C1', '数'],
      ['D1', '注'],
      ['A2', '王小明'],
      ['B2', '110101199003074567'],
      ['C2', '12.5'],
      ['A3', '=HYPERLINK("x")'],
      ['B3', '+86'],
      ['C3', '-1'],
      ['D3', 'a\ufffdb'],
    ])
  })
})
