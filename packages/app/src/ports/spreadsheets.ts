import type { Result } from '@fencun/core/result'
import type { Day } from '@fencun/core/time/beijing'

/**
 * Reads and writes tables as lenders send them. What a file *is* decides, never its name: banks
 * send CSV called `.xls` and workbooks called `.csv`. A poisoned file gives a failure, no crash.
 */
export interface SpreadsheetReader {
  /**
   * Opens a file far enough to list its sheets.
   * Fails with `file-too-large`, `zip-bomb`, `not-a-spreadsheet`, `file-damaged`,
   * `encoding-unknown` or `sheet-empty`.
   */
  open(source: SpreadsheetSource): Promise<Result<Spreadsheet>>
}

export interface SpreadsheetSource {
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>
  /** As the sender called it. Shown to people; it decides nothing. */
  readonly fileName: string
}

export interface Spreadsheet {
  readonly format: 'xlsx' | 'xls' | 'csv'
  /** CSV only, e.g. `utf-8`, `gb18030`. */
  readonly encoding?: string
  /** CSV only: `,`, `;` or a tab. */
  readonly separator?: string
  readonly dateSystem: DateSystem
  readonly sheets: readonly SheetInfo[]
  /**
   * The rows of a sheet that hold anything, top to bottom, again from the start at each call.
   * A failure (`file-damaged`, `sheet-too-long`, `sheet-too-wide`, `cell-too-long`) is the last
   * thing yielded. @throws RangeError when there is no such sheet.
   */
  rows(sheet: number): AsyncIterable<Result<SheetRow>>
}

/** Day 1 is 1900-01-01, or 1904-01-02 in workbooks that come from old Macintosh programs. */
export type DateSystem = '1900' | '1904'

export interface SheetInfo {
  readonly name: string
  readonly hidden: boolean
}

export interface SheetRow {
  /** The number that a spreadsheet program shows at the left, from 1. */
  readonly row: number
  /** Cells that hold something, left to right. */
  readonly cells: readonly Cell[]
  /** CSV only: how many fields the line has, empty ones included. */
  readonly width?: number
}

/** What a cell holds, told apart because an identity number held as a number has lost digits. */
export type Cell = { readonly column: number; readonly address: string } & CellContent

export type CellContent = CellValue | CellError | CellFormula

export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'date'
      readonly day: Day
      readonly minute: number
      /** Of the minute; left out when it is 0. */
      readonly second?: number
    }
  | { readonly kind: 'boolean'; readonly value: boolean }

/** `#N/A`, `#REF!` … */
export interface CellError {
  readonly kind: 'error'
  readonly text: string
}

/** A formula with the result that was stored; programs other than Excel may store none. */
export interface CellFormula {
  readonly kind: 'formula'
  readonly result: CellValue | CellError | undefined
}

export interface SpreadsheetLimits {
  readonly fileBytesMax: number
  readonly unpackedBytesMax: number
  /** Bytes unpacked per byte packed, above which a part is taken for a bomb. */
  readonly unpackRatioMax: number
  readonly sheetsMax: number
  /** Rows that hold something. */
  readonly rowsMax: number
  readonly columnsMax: number
  readonly cellCharsMax: number
}

/** 100,000 cases of 150 columns fit; more is a mistake or an attack. */
export const SPREADSHEET_LIMITS: SpreadsheetLimits = {
  fileBytesMax: 64 * 1024 * 1024,
  unpackedBytesMax: 768 * 1024 * 1024,
  unpackRatioMax: 250,
  sheetsMax: 64,
  rowsMax: 300_000,
  columnsMax: 512,
  cellCharsMax: 32_767,
}

/** Writes tables for people to open in a spreadsheet program. */
export interface SpreadsheetWriter {
  /**
   * The bytes of a file with one sheet. Nothing in it can act as a formula when it is opened:
   * CSV text that begins with `=`, `+`, `-`, `@`, tab or return gets an apostrophe in front.
   */
  write(table: Table, format: 'xlsx' | 'csv'): AsyncIterable<Uint8Array>
}

export interface Table {
  readonly sheetName: string
  readonly columns: readonly string[]
  readonly rows: Iterable<readonly TableValue[]> | AsyncIterable<readonly TableValue[]>
}

/** Amounts and identifiers are given as text, so that no program rounds them. */
export type TableValue = string | number | undefined

/** `addressOf(11, 73)` is `L73`: column counted from 0, row from 1. */
export function addressOf(column: number, row: number): string {
  return `${columnLetters(column)}${row}`
}

/** `columnLetters(0)` is `A`, `columnLetters(27)` is `AB`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26))
}
