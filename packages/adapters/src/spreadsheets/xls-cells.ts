import type { CellContent, CellError, CellValue } from '@fencun/app/ports/spreadsheets'
import {
  type BiffReader,
  type BiffRecord,
  biffReader,
  damagedWorkbook,
  RECORD,
  recordsFrom,
  unpackedRk,
} from './biff.ts'
import type { XlsWorkbook } from './xls-workbook.ts'
import { numberOrDate } from './xlsx-cell.ts'

export interface PlacedContent {
  /** From 1. */
  readonly row: number
  /** From 0. */
  readonly column: number
  readonly content: CellContent | undefined
}

/** The cells of the sheet that begins at a place in the stream. @throws ReadProblem */
export function* cellsFrom(
  stream: Uint8Array,
  at: number,
  book: XlsWorkbook,
): Generator<PlacedContent, void, undefined> {
  // The text that a formula gives comes in a record of its own, not always the next one.
  let waiting: PlacedContent | undefined
  for (const { id, parts } of sheetRecords(stream, at)) {
    const reader = biffReader(parts)
    if (id === RECORD.string && waiting !== undefined) {
      const text = reader.characters(reader.u16())
      yield { ...waiting, content: { kind: 'formula', result: textValue(text) } }
      waiting = undefined
    }
    if (!CELL_RECORDS.has(id)) continue
    if (waiting !== undefined) yield waiting
    waiting = undefined
    for (const cell of cellsOf(id, reader, book)) {
      if (cell.content === 'text-follows') {
        waiting = { ...cell, content: { kind: 'formula', result: undefined } }
      } else yield { ...cell, content: cell.content }
    }
  }
  if (waiting !== undefined) yield waiting
}

/** The records of a sheet without those of the charts in it, which are sheets within the sheet. */
function* sheetRecords(stream: Uint8Array, at: number): Generator<BiffRecord, void, undefined> {
  let depth = 0
  for (const record of recordsFrom(stream, at)) {
    if (record.id === RECORD.begin) depth += 1
    else if (depth === 0) throw damagedWorkbook()
    if (record.id === RECORD.end) depth -= 1
    if (depth === 0) return
    if (depth === 1) yield record
  }
  throw damagedWorkbook()
}

const CELL_RECORDS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.multipleRk,
  RECORD.richString,
  RECORD.labelShared,
  RECORD.number,
  RECORD.label,
  RECORD.boolOrError,
  RECORD.rk,
])

type RawContent = Omit<PlacedContent, 'content'> & {
  content: CellContent | 'text-follows' | undefined
}

function cellsOf(id: number, reader: BiffReader, book: XlsWorkbook): RawContent[] {
  const row = reader.u16() + 1
  const column = reader.u16()
  if (id === RECORD.multipleRk) return multipleRk(reader, { row, column }, book)
  const style = reader.u16()
  const number = (value: number): CellValue =>
    numberOrDate(value, book.dateStyles[style] === true, book.dateSystem)
  return [{ row, column, content: content(id, reader, { number, strings: book.strings }) }]
}

function content(
  id: number,
  reader: BiffReader,
  { number, strings }: { number: (value: number) => CellValue; strings: readonly string[] },
): RawContent['content'] {
  switch (id) {
    case RECORD.labelShared: {
      const text = strings[reader.u32()]
      if (text === undefined) throw damagedWorkbook()
      return textValue(text)
    }
    case RECORD.label:
    case RECORD.richString:
      return textValue(reader.characters(reader.u16()))
    case RECORD.rk:
      return number(unpackedRk(reader.u32()))
    case RECORD.number:
      return number(finite(reader.f64()))
    case RECORD.boolOrError: {
      const value = reader.u8()
      return boolOrError(value, reader.u8() === 1)
    }
    default:
      return formulaResult(reader, number)
  }
}

function multipleRk(
  reader: BiffReader,
  at: Omit<PlacedContent, 'content'>,
  book: XlsWorkbook,
): RawContent[] {
  const cells: RawContent[] = []
  let column = at.column
  let style = reader.u16()
  // The last two bytes are the number of the last column.
  while (!reader.isAtEnd()) {
    const value = unpackedRk(reader.u32())
    const isDate = book.dateStyles[style] === true
    cells.push({ row: at.row, column, content: numberOrDate(value, isDate, book.dateSystem) })
    column += 1
    style = reader.u16()
  }
  return cells
}

/** Eight bytes that are a number, or say by their end what else they are. */
function formulaResult(
  reader: BiffReader,
  number: (value: number) => CellValue,
): RawContent['content'] {
  const bytes = Uint8Array.from({ length: 8 }, () => reader.u8())
  const [kind, , value = 0] = bytes
  if (bytes[6] !== 0xff || bytes[7] !== 0xff) {
    const result = finite(new DataView(bytes.buffer).getFloat64(0, true))
    return { kind: 'formula', result: number(result) }
  }
  if (kind === 0) return 'text-follows'
  return { kind: 'formula', result: kind === 3 ? undefined : boolOrError(value, kind === 2) }
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

function boolOrError(value: number, isError: boolean): CellValue | CellError {
  return isError
    ? { kind: 'error', text: ERRORS.get(value) ?? '#VALUE!' }
    : { kind: 'boolean', value: value !== 0 }
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw damagedWorkbook()
  return value
}

function textValue(text: string): CellValue | undefined {
  return text === '' ? undefined : { kind: 'text', text }
}
