import { open, readFile } from 'node:fs/promises'
import { constants, gunzipSync } from 'node:zlib'
import { archiveReader } from '@fencun/adapters/spreadsheets/archive-reader'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import { textOfCell } from '@fencun/app/import-placement/read-cell'
import type { AuditField, AuditLook } from '@fencun/app/ports/audits'
import type { Spreadsheet } from '@fencun/app/ports/spreadsheets'
import { headerWord, type LogField } from '@fencun/audit/formats/format'
import { GUESS_WORDS } from '@fencun/audit/formats/guess-words'
import { isArchive, isWorkbook } from '@fencun/audit/read/magic'
import { CALL_ARCHIVE_LIMITS, CALL_BOOK_LIMITS } from '@fencun/audit/read/read-call-file'
import { columnsByWords } from '@fencun/audit/read/recognise'
import { unnumbered } from '@fencun/audit/report/unnumbered'
import type { Bilingual } from '@fencun/core/errors/codes'
import { maskIdNumber, maskName } from '@fencun/core/identity/mask'
import type { Result } from '@fencun/core/result'

const LOOK_BYTES = 256 * 1024
const ROWS_SHOWN = 6
const CELL_CHARS_MAX = 80
const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/g
/** Columns that hold names of people, whatever else they are called. */
const NAMED = /姓名|客户名|用户名|联系人|name|clid/i

/** What a person can point at, in the order in which it matters. */
const FIELDS: readonly (readonly [LogField, Bilingual, boolean])[] = [
  ['start', { zh: '通话开始时间', en: 'start of the call' }, true],
  ['number', { zh: '被叫（对方）号码', en: 'number called' }, true],
  ['outcome', { zh: '通话结果', en: 'result of the call' }, false],
  ['talk', { zh: '通话时长（秒）', en: 'length of the talk (s)' }, false],
  ['answered', { zh: '接通时间', en: 'time of answer' }, false],
  ['direction', { zh: '呼叫方向', en: 'direction' }, false],
  ['caller', { zh: '主叫号码', en: 'number of the caller' }, false],
  ['org', { zh: '机构', en: 'organisation' }, false],
  ['staff', { zh: '坐席或催收员', en: 'seat or collector' }, false],
  ['end', { zh: '通话结束时间', en: 'end of the call' }, false],
  ['duration', { zh: '总时长（含振铃，秒）', en: 'length with ringing (s)' }, false],
]

/**
 * The first rows of a call log as a person may see them to say what is what: numbers and names are
 * masked. Undefined when the file is no table.
 */
export async function lookAt(
  path: string,
  columns: Readonly<Record<string, string>>,
): Promise<AuditLook | undefined> {
  const opened = await spreadsheetReader(CALL_BOOK_LIMITS).open({
    bytes: await beginningOf(path),
    fileName: '',
  })
  if (!opened.ok) return undefined
  const rows = await widestSheet(opened.value)
  const [first] = rows
  if (first === undefined) return undefined
  const width = Math.max(...rows.map(({ length }) => length))
  const header = hasHeader(first) ? first : []
  const shown = header.length > 0 ? rows.slice(1) : rows.slice(0, ROWS_SHOWN)
  const usual = columnsByWords(GUESS_WORDS, header.map(headerWord))
  return {
    header: Array.from({ length: width }, (_, at) => header[at] ?? ''),
    rows: shown.map((row) => row.map((text, at) => masked(text, header[at] ?? ''))),
    fields: FIELDS.map(([field, label, required]): AuditField => {
      const said = placeOf(columns[field], header)
      return { field, label, required, guess: said ?? placeFrom0(usual[field]) }
    }),
  }
}

/** The first rows of the sheet that most looks like a table: covers and summaries are narrow. */
async function widestSheet(book: Spreadsheet): Promise<readonly (readonly string[])[]> {
  let widest: readonly (readonly string[])[] = []
  for (const [index, { hidden }] of book.sheets.entries()) {
    const rows = hidden ? [] : await firstRows(book, index)
    if (widthOf(rows) > widthOf(widest)) widest = rows
  }
  return widest
}

function widthOf(rows: readonly (readonly string[])[]): number {
  return Math.max(0, ...rows.map(({ length }) => length))
}

async function firstRows(
  book: Spreadsheet,
  sheet: number,
): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = []
  for await (const row of book.rows(sheet)) {
    if (!row.ok || rows.length > ROWS_SHOWN) break
    const cells: string[] = []
    for (const cell of row.value.cells) cells[cell.column] = textOfCell(cell)
    rows.push(Array.from({ length: cells.length }, (_, at) => (cells[at] ?? '').trim()))
  }
  return rows
}

/** Of text the beginning is enough; a workbook is read from its end, and so is an archive. */
async function beginningOf(path: string): Promise<Uint8Array> {
  const text = await textAt(path)
  if (!isWorkbook(text)) return wholeLines(unpacked(text))
  const bytes = await readFile(path)
  if (!isArchive(text)) return bytes
  const archived = await archiveReader(CALL_ARCHIVE_LIMITS).open(oneChunk(bytes))
  if (!archived.ok) return new Uint8Array()
  if (archived.value.kind === 'workbook') return archived.value.bytes
  return firstBytes(archived.value.chunks)
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The beginning of a text in an archive; a workbook in one is as long as it is. */
async function firstBytes(chunks: AsyncIterable<Result<Uint8Array>>): Promise<Uint8Array> {
  let bytes = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (!chunk.ok) return new Uint8Array()
    bytes = Buffer.concat([bytes, chunk.value])
    if (bytes.length >= LOOK_BYTES && !isWorkbook(bytes)) break
    if (bytes.length > CALL_BOOK_LIMITS.fileBytesMax) return new Uint8Array()
  }
  return isWorkbook(bytes) ? bytes : wholeLines(unpacked(bytes.subarray(0, LOOK_BYTES)))
}

async function textAt(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOK_BYTES), 0, LOOK_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** As much as the beginning of a packed file gives. */
function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    const most = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * LOOK_BYTES }
    return gunzipSync(bytes, most).subarray(0, LOOK_BYTES)
  } catch {
    return Buffer.alloc(0)
  }
}

/** A line that was cut off may end within a character. */
function wholeLines(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(0x0a)
  return bytes.length < LOOK_BYTES || end < 0 ? bytes : bytes.subarray(0, end + 1)
}

/** A header has words alone: neither a time nor a number of a telephone stands in it. */
function hasHeader(cells: readonly string[]): boolean {
  return cells.length > 1 && !cells.some((text) => /\d{5}|\d:\d\d|\d{4}[-/]\d/.test(text))
}

function masked(text: string, header: string): string {
  const plain = unnumbered(text.replace(ID_NUMBER, (number) => maskIdNumber(number)))
  const told = NAMED.test(header) && /\p{Script=Han}/u.test(plain) ? maskName(plain) : plain
  return told.length > CELL_CHARS_MAX ? `${told.slice(0, CELL_CHARS_MAX)}…` : told
}

/** Columns are told by header word, or by place from 1 with or without the word for it. */
function placeOf(column: string | undefined, header: readonly string[]): number | null {
  if (column === undefined) return null
  const named = header.indexOf(column)
  if (named >= 0) return named + 1
  const place = Number(/^(?:column )?([1-9]\d{0,3})$/.exec(column)?.[1])
  return Number.isInteger(place) ? place : null
}

function placeFrom0(column: number | undefined): number | null {
  return column === undefined ? null : column + 1
}
