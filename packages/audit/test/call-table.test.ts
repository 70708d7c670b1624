import type { Cell, CellContent, SheetRow, SpreadsheetReader } from '@fencun/app/ports/spreadsheets'
import { addressOf } from '@fencun/app/ports/spreadsheets'
import {
  memoryFile,
  memorySpreadsheets,
  type PlainBook,
} from '@fencun/app/testing/memory-spreadsheets'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { day } from '@fencun/core/time/beijing'
import { expect, test } from 'vitest'
import { readCallFile } from '../src/read/read-call-file.ts'
import { readCallTable, type TableOptions } from '../src/read/read-call-table.ts'
import { callsOf, pieces } from './support/read-log.ts'

type Plain = CellContent | string | number | undefined

const MONDAY = day(20_766)

function sheet(rows: readonly (readonly Plain[])[]): Result<SheetRow>[] {
  return rows.map((cells, i) =>
    ok({
      row: i + 1,
      cells: cells.flatMap((cell, column): readonly Cell[] => {
        if (cell === undefined) return []
        const at = { column, address: addressOf(column, i + 1) }
        if (typeof cell === 'string') return [{ ...at, kind: 'text', text: cell }]
        if (typeof cell === 'number') return [{ ...at, kind: 'number', value: cell }]
        return [{ ...at, ...cell }]
      }),
    }),
  )
}

async function read(rows: readonly Result<SheetRow>[], options: TableOptions = {}) {
  const found = await readCallTable(rows, options)
  if (!found.ok) throw new Error(`${found.error.code}: ${found.error.detail}`)
  return found.value
}

const HEADER = ['开始时间', '被叫号码', '通话时长', '呼叫结果', '坐席']
const at = (minute: number, second?: number): CellContent =>
  second === undefined
    ? { kind: 'date', day: MONDAY, minute }
    : { kind: 'date', day: MONDAY, minute, second }

test('reads dates with their seconds, numbers stored as floats, and formulas by their result', async () => {
  const log = await read(
    sheet([
      ['通话记录'],
      HEADER,
      [at(21 * 60 + 59, 40), 13_900_000_001, 35, '接通', '1001'],
      [
        { kind: 'formula', result: { kind: 'date', day: MONDAY, minute: 485 } },
        { kind: 'formula', result: { kind: 'text', text: '13900000002' } },
        0,
        '未接',
      ],
      ['2026-11-09 08:06:00', '13900000003', 35 / 86_400, '接通', 1002],
    ]),
  )
  expect(callsOf(log)).toEqual([
    '3 2026-11-09T13:59:40 13900000001 answered-unknown 35s out /1001',
    '4 2026-11-09T00:05:00 13900000002 no-answer 0s out /',
    '5 2026-11-09T00:06:00 13900000003 answered-unknown 35s out /1002',
  ])
  expect(log.facts).toMatchObject({ rows: 5, encoding: 'workbook', format: 'mapped' })
})

test('a serial day without a format is a time, by the date system of the workbook', async () => {
  const serial = 20_766 + 25_569 + 8.5 / 24
  const rows = (value: number) => sheet([HEADER, [value, 13_900_000_001, 1, '接通']])
  const expected = ['2 2026-11-09T00:30:00 13900000001 answered-unknown 1s out /']
  expect(callsOf(await read(rows(serial)))).toEqual(expected)
  expect(callsOf(await read(rows(serial - 1462), { dateSystem: '1904' }))).toEqual(expected)
})

test('a cell with an error is a problem of its row where a call needs it, and empty elsewhere', async () => {
  const error: CellContent = { kind: 'error', text: '#N/A' }
  const log = await read(
    sheet([
      HEADER,
      [at(485), error, 1, '接通'],
      [{ kind: 'formula', result: undefined }, '13900000002', 1, '接通'],
      [at(485), '13900000003', 1, '接通', error],
    ]),
  )
  expect(log.facts.problems).toEqual([
    { row: 2, problem: 'cell-error' },
    { row: 3, problem: 'cell-error' },
  ])
  expect(callsOf(log)).toEqual(['4 2026-11-09T00:05:00 13900000003 answered-unknown 1s out /'])
})

test('days without times are refused, because midnight would be a breach in every row', async () => {
  const rows = [1, 2, 3].map((last) => [at(0), `1390000000${last}`, 1, '接通'])
  expect(await readCallTable(sheet([HEADER, ...rows]))).toMatchObject({
    ok: false,
    error: { code: 'log-mapping-invalid', place: '开始时间' },
  })
  const oneIsNot = [...rows, [at(600), '13900000004', 1, '接通']]
  expect((await read(sheet([HEADER, ...oneIsNot]))).log.count).toBe(4)
})

test('a number that lost its digits is a problem of its row', async () => {
  const log = await read(
    sheet([HEADER, [at(485), '1.39E+10', 1, '接通'], [at(486), '1.3900000001E+10', 1, '接通']]),
  )
  expect(log.facts.problems).toEqual([{ row: 2, problem: 'number-rounded', column: '被叫号码' }])
  expect(log.log.numbers).toEqual(['13900000001'])
})

test('the failure that ends the rows of a workbook is the failure of the log', async () => {
  const rows = [...sheet([HEADER]), err(failure('zip-bomb', 'too much', 'Sheet1'))]
  expect(await readCallTable(rows)).toMatchObject({ ok: false, error: { code: 'zip-bomb' } })
  expect(await readCallTable([])).toMatchObject({ ok: false, error: { code: 'log-empty' } })
})

const ARCHIVE = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0])

/** The port, whose files are written down plainly, behind the first bytes of a workbook. */
function bookReader(book: PlainBook): SpreadsheetReader {
  return { open: () => memorySpreadsheets().open(memoryFile(book)) }
}

const LOG_ROWS = [HEADER, ['2026-11-09 08:06:00', 13_900_000_001, 35, '接通', '1001']]

test('of a workbook the first sheet is read that people see and that holds a log', async () => {
  const reader = bookReader({
    sheets: [
      { name: '旧', hidden: true, rows: LOG_ROWS },
      { name: '说明', rows: [['本表由系统导出']] },
      { name: '明细', rows: [...LOG_ROWS, ...LOG_ROWS.slice(1)] },
    ],
  })
  const found = await readCallFile(pieces(ARCHIVE, 4), {}, { spreadsheets: reader })
  expect(found).toMatchObject({ ok: true, value: { log: { count: 2 } } })
})

test('a log that goes on over another sheet is refused: half of it would be judged as all', async () => {
  const note = ['说明', '备注', '日期']
  const sheets = [
    { name: '一', rows: LOG_ROWS },
    { name: '附注', rows: [note, note] },
    { name: '二', rows: LOG_ROWS },
  ]
  const found = await readCallFile(pieces(ARCHIVE), {}, { spreadsheets: bookReader({ sheets }) })
  expect(found).toMatchObject({
    ok: false,
    error: { code: 'log-several-sheets', place: '一, 二' },
  })
  const alone = { spreadsheets: bookReader({ sheets: sheets.slice(0, 2) }) }
  expect(await readCallFile(pieces(ARCHIVE), {}, alone)).toMatchObject({ ok: true })
})

test('columns that are named are looked for behind a cover sheet, too', async () => {
  const reader = bookReader({
    sheets: [
      { name: '说明', rows: [['本表由系统导出']] },
      { name: '明细', rows: [['甲', '乙'], ...LOG_ROWS.slice(1).map((row) => row.slice(0, 2))] },
    ],
  })
  const mapping = { start: '甲', number: '乙' }
  const found = await readCallFile(pieces(ARCHIVE), { mapping }, { spreadsheets: reader })
  expect(found).toMatchObject({ ok: true, value: { log: { count: 1 } } })
})

test('where no sheet holds a log, the first one says why, and a hidden one is no sheet', async () => {
  const other = bookReader({ sheets: [{ name: '说明', rows: [['甲', '乙']] }] })
  expect(await readCallFile(pieces(ARCHIVE), {}, { spreadsheets: other })).toMatchObject({
    ok: false,
    error: { code: 'log-unrecognised', place: '说明: row 1' },
  })
  const hidden = bookReader({ sheets: [{ name: '明细', hidden: true, rows: LOG_ROWS }] })
  expect(await readCallFile(pieces(ARCHIVE), {}, { spreadsheets: hidden })).toMatchObject({
    ok: false,
    error: { code: 'log-empty' },
  })
})

test('text is read as text, whatever the file is called', async () => {
  const text = `${HEADER.join(',')}\n2026-11-09 08:06:00,13900000001,35,接通,1001`
  const reader = bookReader({ sheets: [] })
  const found = await readCallFile(pieces(text, 3), {}, { spreadsheets: reader })
  expect(found).toMatchObject({ ok: true, value: { log: { count: 1 } } })
})
