import { createHash } from 'node:crypto'
import { type Reading, readCell, textOfCell } from '@fencun/app/import-placement/read-cell'
import type {
  DateSystem,
  SheetRow,
  Spreadsheet,
  SpreadsheetReader,
  SpreadsheetSource,
} from '@fencun/app/ports/spreadsheets'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { toHalfWidth } from '@fencun/core/text/half-width'
import { zoneTable } from '@fencun/core/time/zone'
import type { ResultCode } from '@fencun/core/timeline/result-codes'
import { numberForm } from '../read/number-form.ts'
import { type WallClock, wallClock } from '../read/wall-clock.ts'
import { codeOf } from './record-code.ts'
import {
  missingFields,
  type RecordField,
  type RecordHeader,
  recordHeader,
} from './record-columns.ts'
import type { RecordColumns } from './record-match.ts'
import { type WrittenTime, writtenTime } from './record-time.ts'

/** One note of a collector, without its words: they are personal data, and a mark of them will do. */
export interface WrittenRecord {
  readonly row: number
  readonly at: WrittenTime
  /** In the form of a call log; `null`: the note names none. */
  readonly number: string | null
  readonly caseNumber: string
  readonly collector: string
  readonly code: ResultCode | null
  /** Equal for texts that are the same but for blanks, signs and letter case. */
  readonly textMark: string
  /** Letters and digits of the text. */
  readonly textChars: number
  readonly writtenAt: WrittenTime | null
}

export interface WrittenRecords {
  readonly records: readonly WrittenRecord[]
  readonly columns: RecordColumns
  /** Rows that are no record of a call, by why: `no-time`, `no-number`, `other-channel`. */
  readonly leftOut: Readonly<Record<string, number>>
}

const HEADER_WITHIN_ROWS = 30
const ZONE = 'Asia/Shanghai'

/**
 * Reads what collectors wrote down, from a table in any of the usual forms. Fails as the reader does,
 * with `header-not-found`, and with `mapping-incomplete` when time or number and case are missing.
 */
export async function readRecords(
  reader: SpreadsheetReader,
  source: SpreadsheetSource,
  zone: string = ZONE,
): Promise<Result<WrittenRecords>> {
  const table = zoneTable(zone)
  if (table === undefined) {
    return err(failure('argument-invalid', 'there is no such time zone', zone))
  }
  const opened = await reader.open(source)
  if (!opened.ok) return opened
  const found = await findHeader(opened.value)
  if (!found.ok) return found
  return readRows(opened.value, found.value, wallClock(table))
}

interface Place {
  readonly sheet: number
  readonly header: RecordHeader
}

async function findHeader(book: Spreadsheet): Promise<Result<Place>> {
  let incomplete: readonly string[] | undefined
  for (const [sheet, { hidden }] of book.sheets.entries()) {
    if (hidden) continue
    let seen = 0
    for await (const row of book.rows(sheet)) {
      if (!row.ok) return row
      seen += 1
      const header = recordHeader(row.value)
      if (header !== undefined && missingFields(header).length === 0) return ok({ sheet, header })
      if (header !== undefined) incomplete ??= missingFields(header)
      if (seen >= HEADER_WITHIN_ROWS) break
    }
  }
  if (incomplete === undefined) {
    const detail = `no header of records in the first ${HEADER_WITHIN_ROWS} rows`
    return err(failure('header-not-found', detail))
  }
  const fields = incomplete.join(', ')
  return err(failure('mapping-incomplete', `no column of records gives ${fields}`, fields))
}

async function readRows(
  book: Spreadsheet,
  { sheet, header }: Place,
  wall: WallClock,
): Promise<Result<WrittenRecords>> {
  const records: WrittenRecord[] = []
  const leftOut: Record<string, number> = {}
  for await (const row of book.rows(sheet)) {
    if (!row.ok) return row
    if (row.value.row <= header.row) continue
    const read = readRow(row.value, header, book.dateSystem, wall)
    if (typeof read === 'string') leftOut[read] = (leftOut[read] ?? 0) + 1
    else records.push(read)
  }
  if (records.length === 0 && Object.keys(leftOut).length === 0) {
    return err(failure('sheet-empty', 'there are no records below the header'))
  }
  return ok({ records, columns: header.words, leftOut })
}

/** A record, or why the row is none. */
function readRow(
  row: SheetRow,
  { columns }: RecordHeader,
  system: DateSystem,
  wall: WallClock,
): WrittenRecord | 'no-time' | 'no-number' | 'other-channel' {
  const cellOf = (field: RecordField): Reading =>
    readCell(row.cells.find(({ column }) => column === columns[field]))
  const textOf = (field: RecordField): string => {
    const reading = cellOf(field)
    return reading.kind === 'blank' || reading.kind === 'uncalculated' ? '' : textOfCell(reading)
  }
  if (!isCall(textOf('channel'))) return 'other-channel'
  const at = writtenTime(cellOf('at'), system, wall)
  if (at === undefined) return 'no-time'
  const number = numberForm(textOf('number')) ?? null
  const caseNumber = toHalfWidth(textOf('caseNumber')).trim()
  if (number === null && caseNumber === '') return 'no-number'
  const text = textOf('text')
  const same = wordsAlone(text)
  return {
    row: row.row,
    at,
    number,
    caseNumber,
    collector: textOf('collector').trim(),
    code: codeOf(textOf('code'), text),
    textMark: same === '' ? '' : createHash('sha256').update(same).digest('base64url').slice(0, 22),
    textChars: [...same].length,
    writtenAt: writtenTime(cellOf('writtenAt'), system, wall) ?? null,
  }
}

/** Notes of visits, letters and messages are no notes of calls. What names no channel may be one. */
function isCall(channel: string): boolean {
  return channel === '' || /电话|语音|通话|外呼|来电|拨|call|phone|voice/i.test(channel)
}

/** Letters and digits of all scripts, in one form. */
function wordsAlone(text: string): string {
  return toHalfWidth(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
