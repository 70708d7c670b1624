import {
  addressOf,
  type Cell,
  type CellContent,
  type CellError,
  type CellValue,
  type SheetRow,
  type Spreadsheet,
  type SpreadsheetLimits,
} from '@fencun/app/ports/spreadsheets'
import {
  type BiffReader,
  biffReader,
  damagedWorkbook,
  RECORD,
  recordsFrom,
  unpackedRk,
} from './biff.ts'
import { openCompoundFile } from './compound-file.ts'
import { limitedRows } from './limited-rows.ts'
import { ReadProblem } from './read-problem.ts'
import { readWorkbook, type XlsWorkbook } from './xls-workbook.ts'
import { numberOrDate } from './xlsx-cell.ts'

/** Opens a workbook of Excel 97–2003. @throws ReadProblem */
export function openXls(bytes: Uint8Array, limits: SpreadsheetLimits): Spreadsheet {
  const file = openCompoundFile(bytes)
  if (file.has('EncryptedPackage')) {
    throw new ReadProblem('not-a-spreadsheet', 'the file is protected by a password')
  }
  if (!file.has('Workbook')) {
    const detail = file.has('Book') ? 'the workbook is older than Excel 97' : 'no workbook in it'
    throw new ReadProblem('not-a-spreadsheet', detail)
  }
  const stream = file.stream('Workbook')
  const book = readWorkbook(stream, limits)
  if (book.sheets.length === 0) throw new ReadProblem('sheet-empty', 'the workbook has no sheets')
  return {
    format: 'xls',
    dateSystem: book.dateSystem,
    sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })),
    rows(index) {
      const sheet = book.sheets[index]
      if (sheet === undefined) throw new RangeError(`there is no sheet ${index}`)
      return limitedRows(rowsFrom(stream, sheet.at, { book, limits }), limits, sheet.name)
    },
  }
}

interface Context {
  readonly book: XlsWorkbook
  readonly limits: SpreadsheetLimits
}

interface Placed {
  readonly row: number
  readonly column: number
  readonly content: CellContent | undefined
}

/** Cells come row by row; those of one row are gathered and put in order. */
function* rowsFrom(
  stream: Uint8Array,
  at: number,
  context: Context,
): Generator<SheetRow, void, undefined> {
  let row = 0
  let cells: Cell[] = []
  for (const placed of cellsFrom(stream, at, context)) {
    if (placed.content === undefined) continue
    if (placed.row < row) throw damagedWorkbook()
    if (placed.row > row && cells.length > 0) {
      yield { row, cells: ordered(cells) }
      cells = []
    }
    row = placed.row
    const address = addressOf(placed.column, row)
    if (placed.column >= context.limits.columnsMax) {
      throw new ReadProblem('sheet-too-wide', `over ${context.limits.columnsMax} columns`, address)
    }
    if (charsOf(placed.content) > context.limits.cellCharsMax) {
      throw new ReadProblem('cell-too-long', 'a cell holds too many characters', address)
    }
    cells.push({ column: placed.column, address, ...placed.content })
  }
  if (cells.length > 0) yield { row, cells: ordered(cells) }
}

function charsOf(content: CellContent): number {
  if (content.kind === 'formula') return content.result === undefined ? 0 : charsOf(content.result)
  return content.kind === 'text' ? content.text.length : 0
}

function ordered(cells: readonly Cell[]): Cell[] {
  const inOrder = cells.toSorted((a, b) => a.column - b.column)
  if (inOrder.some((cell, i) => cell.column === inOrder[i - 1]?.column)) throw damagedWorkbook()
  return inOrder
}

function* cellsFrom(stream: Uint8Array, at: number, { book }: Context): Generator<Placed> {
  let depth = 0
  // The text that a formula gives comes in a record of its own, not always the next one.
  let waiting: Placed | undefined
  for (const { id, parts } of recordsFrom(stream, at)) {
    if (depth === 0 && id !== RECORD.begin) throw damagedWorkbook()
    // Charts are sheets within the sheet.
    if (id === RECORD.begin) depth += 1
    if (id === RECORD.end) depth -= 1
    if (depth === 0) break
    if (depth > 1) continue
    const reader = biffReader(parts)
    if (id === RECORD.string && waiting !== undefined) {
      const text = reader.characters(reader.u16())
      yield { ...waiting, content: { kind: 'formula', result: textValue(text) } }
      waiting = undefined
    } else if (CELL_RECORDS.has(id)) {
      if (waiting !== undefined) yield waiting
      waiting = undefined
      const placed = cellOf(id, reader, book)
      if (id === RECORD.formula && placed[0]?.content === 'text-follows') {
        waiting = { ...placed[0], content: { kind: 'formula', result: undefined } }
      } else {
        for (const { row, column, content } of placed) {
          if (content !== 'text-follows') yield { row, column, content }
        }
      }
    }
  }
  if (depth !== 0) throw damagedWorkbook()
  if (waiting !== undefined) yield waiting
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

type Raw = Omit<Placed, 'content'> & { content: CellContent | 'text-follows' | undefined }

function cellOf(id: number, reader: BiffReader, book: XlsWorkbook): Raw[] {
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
): Raw['content'] {
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

function multipleRk(reader: BiffReader, at: Omit<Placed, 'content'>, book: XlsWorkbook): Raw[] {
  const cells: Raw[] = []
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
function formulaResult(reader: BiffReader, number: (value: number) => CellValue): Raw['content'] {
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
