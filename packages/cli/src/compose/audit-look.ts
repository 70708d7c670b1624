import { open } from 'node:fs/promises'
import { constants, gunzipSync } from 'node:zlib'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import { textOfCell } from '@fencun/app/import-placement/read-cell'
import type { AuditField, AuditLook } from '@fencun/app/ports/audits'
import { headerWord, type LogField } from '@fencun/audit/formats/format'
import { GUESS_WORDS } from '@fencun/audit/formats/guess-words'
import { columnsByWords } from '@fencun/audit/read/recognise'
import { unnumbered } from '@fencun/audit/report/unnumbered'
import type { Bilingual } from '@fencun/core/errors/codes'
import { maskIdNumber, maskName } from '@fencun/core/identity/mask'

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
  const bytes = wholeLines(unpacked(await beginningOf(path)))
  const opened = await spreadsheetReader().open({ bytes, fileName: '' })
  if (!opened.ok) return undefined
  const rows: (readonly string[])[] = []
  for await (const row of opened.value.rows(0)) {
    if (!row.ok || rows.length > ROWS_SHOWN) break
    const cells: string[] = []
    for (const cell of row.value.cells) cells[cell.column] = textOfCell(cell)
    rows.push(Array.from({ length: cells.length }, (_, at) => (cells[at] ?? '').trim()))
  }
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

async function beginningOf(path: string): Promise<Buffer> {
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
