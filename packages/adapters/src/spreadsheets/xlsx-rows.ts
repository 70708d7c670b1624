import {
  type Cell,
  columnLetters,
  type SheetRow,
  type SpreadsheetLimits,
} from '@fencun/app/ports/spreadsheets'
import { ReadProblem } from './read-problem.ts'
import { cellContent, type RawCell } from './xlsx-cell.ts'
import type { XlsxPackage } from './xlsx-package.ts'
import { textCollector } from './xlsx-strings.ts'
import { attributeOf, type XmlHandlers, xmlScanner } from './xml.ts'

/**
 * The rows of a sheet's XML that hold anything, while it is being unpacked.
 * @throws ReadProblem
 */
export async function* rowsOf(
  chunks: AsyncIterable<Uint8Array>,
  book: XlsxPackage,
  limits: SpreadsheetLimits,
): AsyncGenerator<SheetRow, void, undefined> {
  let ready: SheetRow[] = []
  const scanner = xmlScanner(rowHandlers(book, limits, (row) => ready.push(row)))
  for await (const chunk of chunks) {
    scanner.push(chunk)
    yield* ready
    ready = []
  }
  scanner.end()
  yield* ready
}

function rowHandlers(
  book: XlsxPackage,
  limits: SpreadsheetLimits,
  take: (row: SheetRow) => void,
): XmlHandlers {
  const cell = cellScanner(book, limits)
  let row = 0
  let cells: Cell[] = []
  return {
    open(name, attributes) {
      if (name === 'c') cell.begin(attributes, row)
      else if (name === 'row') {
        row = nextRow(attributes, row)
        cells = []
        cell.beginRow()
      } else cell.open(name)
    },
    text: (text) => cell.text(text),
    close(name) {
      if (name === 'c') {
        const finished = cell.finish()
        if (finished !== undefined) cells.push(finished)
      } else cell.close(name)
      if (name === 'row' && cells.length > 0) {
        take({ row, cells })
        cells = []
      }
    },
  }
}

interface CellScanner {
  beginRow(): void
  begin(attributes: string, row: number): void
  open(name: string): void
  text(text: string): void
  close(name: string): void
  /** The cell, unless it holds nothing. */
  finish(): Cell | undefined
}

function cellScanner(book: XlsxPackage, limits: SpreadsheetLimits): CellScanner {
  const inline = textCollector(limits.cellCharsMax)
  let column = -1
  let raw: RawCell | undefined
  let inValue = false
  return {
    beginRow() {
      column = -1
    },
    begin(attributes, row) {
      const address = quickAttribute(attributes, 'r')
      column = address === undefined ? column + 1 : placed(address, { row, after: column })
      const style = quickAttribute(attributes, 's')
      raw = {
        address: address ?? `${columnLetters(column)}${row}`,
        type: quickAttribute(attributes, 't') ?? 'n',
        isDate: style !== undefined && book.dateStyles[Number(style)] === true,
        hasFormula: false,
        value: undefined,
      }
      inline.reset()
    },
    open(name) {
      if (raw === undefined) return
      if (name === 'v') inValue = true
      if (name === 'f') raw.hasFormula = true
      inline.open(name)
    },
    text(text) {
      if (raw === undefined) return
      if (inValue) raw.value = appended(raw, text, limits)
      else inline.text(text)
    },
    close(name) {
      if (name === 'v') inValue = false
      inline.close(name)
    },
    finish() {
      if (raw === undefined) return undefined
      const { address } = raw
      const inlineText = raw.type === 'inlineStr' ? inline.value() : undefined
      const content = cellContent(raw, inlineText, book)
      raw = undefined
      if (content === undefined) return undefined
      if (column >= limits.columnsMax) {
        throw new ReadProblem('sheet-too-wide', `over ${limits.columnsMax} columns`, address)
      }
      return { column, address, ...content }
    },
  }
}

function appended(raw: RawCell, text: string, limits: SpreadsheetLimits): string {
  const value = (raw.value ?? '') + text
  if (value.length > limits.cellCharsMax) {
    const detail = `a cell holds more than ${limits.cellCharsMax} characters`
    throw new ReadProblem('cell-too-long', detail, raw.address)
  }
  return value
}

function nextRow(attributes: string, before: number): number {
  const given = quickAttribute(attributes, 'r')
  const row = given === undefined ? before + 1 : Number(given)
  if (!Number.isInteger(row) || row <= before) {
    throw new ReadProblem('file-damaged', 'the rows of a sheet are not in order', `${before + 1}`)
  }
  return row
}

/** The column, from 0, of an address in the current row, which must lie right of the last one. */
function placed(address: string, at: { row: number; after: number }): number {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address)
  const column = [...(match?.[1] ?? '')].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1
  if (match === null || Number(match[2]) !== at.row || column <= at.after) {
    throw new ReadProblem('file-damaged', 'a cell is not where it says', `${at.row}`)
  }
  return column
}

/** `attributeOf` for the usual spelling, many times faster; a sheet asks millions of times. */
function quickAttribute(attributes: string, name: string): string | undefined {
  const from = attributes.indexOf(` ${name}="`)
  if (from === -1) return /[\t\r\n']/.test(attributes) ? attributeOf(attributes, name) : undefined
  const start = from + name.length + 3
  return attributes.slice(start, attributes.indexOf('"', start))
}
