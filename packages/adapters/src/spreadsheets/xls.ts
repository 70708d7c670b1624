import {
  addressOf,
  type Cell,
  type CellContent,
  type SheetRow,
  type Spreadsheet,
  type SpreadsheetLimits,
} from '@fencun/app/ports/spreadsheets'
import { damagedWorkbook } from './biff.ts'
import { openCompoundFile } from './compound-file.ts'
import { limitedRows } from './limited-rows.ts'
import { ReadProblem } from './read-problem.ts'
import { cellsFrom } from './xls-cells.ts'
import { readWorkbook, type XlsWorkbook } from './xls-workbook.ts'

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

/** Cells come row by row; those of one row are gathered and put in order. */
function* rowsFrom(
  stream: Uint8Array,
  at: number,
  context: Context,
): Generator<SheetRow, void, undefined> {
  let row = 0
  let cells: Cell[] = []
  for (const placed of cellsFrom(stream, at, context.book)) {
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

function charsOf(held: CellContent): number {
  if (held.kind === 'formula') return held.result === undefined ? 0 : charsOf(held.result)
  return held.kind === 'text' ? held.text.length : 0
}

function ordered(cells: readonly Cell[]): Cell[] {
  const inOrder = cells.toSorted((a, b) => a.column - b.column)
  if (inOrder.some((cell, i) => cell.column === inOrder[i - 1]?.column)) throw damagedWorkbook()
  return inOrder
}
