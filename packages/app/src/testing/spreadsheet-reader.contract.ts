import { type Day, day, parseDay } from '@fencun/core/time/beijing'
import { describe, expect, it } from 'vitest'
import {
  type SheetRow,
  SPREADSHEET_LIMITS,
  type SpreadsheetLimits,
  type SpreadsheetReader,
  type SpreadsheetSource,
} from '../ports/spreadsheets.ts'
import type { PlainBook } from './memory-spreadsheets.ts'

/** A reader and a way to make the files that it reads. */
export interface ReaderUnderTest {
  readonly reader: (limits?: SpreadsheetLimits) => SpreadsheetReader
  readonly write: (book: PlainBook) => Promise<SpreadsheetSource>
  /** Whether files hold one sheet of texts only, as CSV does. */
  readonly isPlainText: boolean
}

const DAY: Day = parseDay('2026-11-02') ?? day(0)

/** Rows of a sheet and the code of the failure at their end, if there is one. */
export async function readAll(
  reader: SpreadsheetReader,
  source: SpreadsheetSource,
  sheet = 0,
): Promise<{ rows: SheetRow[]; failed: string | undefined }> {
  const opened = await reader.open(source)
  if (!opened.ok) return { rows: [], failed: opened.error.code }
  const rows: SheetRow[] = []
  for await (const row of opened.value.rows(sheet)) {
    if (!row.ok) return { rows, failed: row.error.code }
    rows.push(row.value)
  }
  return { rows, failed: undefined }
}

const sheet = (...rows: PlainBook['sheets'][number]['rows']): PlainBook => ({
  sheets: [{ name: '委案明细', rows }],
})

/** What every spreadsheet reader promises. */
export function describeSpreadsheetReader(name: string, under: ReaderUnderTest): void {
  const { write, reader } = under
  /** Promises that make no sense of plain text are not made for it. */
  const workbook = (promise: string, test: () => Promise<void>): void => {
    if (!under.isPlainText) it(promise, test)
  }
  const open = async (book: PlainBook) => {
    const opened = await reader().open(await write(book))
    if (!opened.ok) throw new Error(opened.error.code)
    return opened.value
  }

  describe(`spreadsheets read by ${name}`, () => {
    it('gives rows their numbers and cells their addresses, empty ones left out', async () => {
      const source = await write(
        sheet(['甲', undefined, '𠮷野家'], [undefined, undefined], [undefined, 'b']),
      )
      const { rows } = await readAll(reader(), source)
      expect(rows.map(({ row }) => row)).toEqual([1, 3])
      expect(rows[0]?.cells).toEqual([
        { column: 0, address: 'A1', kind: 'text', text: '甲' },
        { column: 2, address: 'C1', kind: 'text', text: '𠮷野家' },
      ])
      expect(rows[1]?.cells).toEqual([{ column: 1, address: 'B3', kind: 'text', text: 'b' }])
    })

    it('keeps text as it is: blanks, line breaks, quotes, leading zeros, long digits', async () => {
      const texts = [' 联系人1关系', '甲\n乙', '说"好",的', '007', '110101199003074567', '=1+1']
      const { rows } = await readAll(reader(), await write(sheet(texts, ['z'])))
      expect(rows[0]?.cells.map((cell) => (cell.kind === 'text' ? cell.text : cell))).toEqual(texts)
    })

    it('reads a sheet as often as asked, and may be left in the middle', async () => {
      const book = await open(sheet(['a'], ['b'], ['c']))
      for await (const row of book.rows(0)) {
        expect(row.ok).toBe(true)
        break
      }
      let count = 0
      for await (const row of book.rows(0)) count += row.ok ? 1 : 0
      expect(count).toBe(3)
    })

    it('reads a file that arrives in pieces', async () => {
      const source = await write(sheet(['客户姓名', '金额'], ['王小明', '12']))
      const whole = source.bytes
      if (!(whole instanceof Uint8Array)) throw new Error('bytes expected')
      const pieces = async function* () {
        for (let at = 0; at < whole.length; at += 7) yield whole.subarray(at, at + 7)
      }
      expect(await readAll(reader(), { ...source, bytes: pieces() })).toEqual(
        await readAll(reader(), source),
      )
    })

    it('throws when asked for a sheet that does not exist', async () => {
      const book = await open(sheet(['a']))
      expect(() => book.rows(1)).toThrow(RangeError)
    })

    it('refuses an empty file', async () => {
      const { failed } = await readAll(reader(), { bytes: new Uint8Array(), fileName: 'x.xlsx' })
      expect(failed).toBe('sheet-empty')
    })

    it.each([
      ['sheet-too-long', { rowsMax: 2 }, 2],
      ['sheet-too-wide', { columnsMax: 2 }, 1],
      ['cell-too-long', { cellCharsMax: 5 }, 1],
      ['file-too-large', { fileBytesMax: 20 }, 0],
    ] as const)('ends with %s beyond %o, and not before', async (code, limit, rowsBefore) => {
      const source = await write(sheet(['a', 'b'], ['c', 'd', '十分长的单元格'], ['e', 'f']))
      const whole = await readAll(reader(), source)
      expect([whole.rows.length, whole.failed]).toEqual([3, undefined])
      const { rows, failed } = await readAll(reader({ ...SPREADSHEET_LIMITS, ...limit }), source)
      expect(failed).toBe(code)
      // A shared table of texts is read before the first row, so a long text may end it sooner.
      expect(rows.length).toBeLessThanOrEqual(rowsBefore)
    })

    workbook('tells what cells hold apart', async () => {
      const book = sheet([
        'text',
        12.5,
        -3,
        { day: DAY },
        true,
        { error: '#N/A' },
        { formula: 7 },
        { formula: 'seven' },
      ])
      const { rows } = await readAll(reader(), await write(book))
      expect(rows[0]?.cells).toMatchObject([
        { kind: 'text', text: 'text' },
        { kind: 'number', value: 12.5 },
        { kind: 'number', value: -3 },
        { kind: 'date', day: DAY, minute: 0 },
        { kind: 'boolean', value: true },
        { kind: 'error', text: '#N/A' },
        { kind: 'formula', result: { kind: 'number', value: 7 } },
        { kind: 'formula', result: { kind: 'text', text: 'seven' } },
      ])
    })

    workbook('lists sheets in order and says which are hidden', async () => {
      const book = await open({
        sheets: [
          { name: '说明', rows: [['请勿修改']] },
          { name: '明细 (1)', hidden: true, rows: [['a']] },
          { name: '汇总', rows: [['b']] },
        ],
      })
      expect(book.sheets).toEqual([
        { name: '说明', hidden: false },
        { name: '明细 (1)', hidden: true },
        { name: '汇总', hidden: false },
      ])
      for await (const row of book.rows(2)) {
        expect(row.ok && row.value.cells[0]).toMatchObject({ kind: 'text', text: 'b' })
      }
    })

    workbook('gives the same days in the 1904 date system', async () => {
      const source = await write({ ...sheet([{ day: DAY }]), dateSystem: '1904' })
      const opened = await reader().open(source)
      expect(opened.ok && opened.value.dateSystem).toBe('1904')
      const { rows } = await readAll(reader(), source)
      expect(rows[0]?.cells[0]).toMatchObject({ kind: 'date', day: DAY })
    })
  })
}
