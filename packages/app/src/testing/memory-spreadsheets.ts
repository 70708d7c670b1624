import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { Day } from '@fencun/core/time/beijing'
import {
  addressOf,
  type Cell,
  type CellContent,
  type CellValue,
  type DateSystem,
  type SheetRow,
  SPREADSHEET_LIMITS,
  type Spreadsheet,
  type SpreadsheetLimits,
  type SpreadsheetReader,
  type SpreadsheetSource,
} from '../ports/spreadsheets.ts'

/** A workbook written down plainly in a test. `undefined` is an empty cell. */
export interface PlainBook {
  readonly sheets: readonly PlainSheet[]
  readonly dateSystem?: DateSystem
}

export interface PlainSheet {
  readonly name: string
  readonly hidden?: boolean
  readonly rows: readonly (readonly PlainCell[])[]
}

export type PlainCell =
  | string
  | number
  | boolean
  | undefined
  | { readonly day: Day }
  | { readonly error: string }
  | { readonly formula: string | number | undefined }

const MARK = '#plain-book '

/** A file that `memorySpreadsheets` reads: the book as JSON in ASCII. */
export function memoryFile(book: PlainBook, fileName = 'book.plain'): SpreadsheetSource {
  const json = JSON.stringify(book, (_, value: unknown) => (value === undefined ? null : value))
  const ascii = json.replace(
    /[\u0080-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return { bytes: Uint8Array.from(MARK + ascii, (c) => c.charCodeAt(0)), fileName }
}

/** The spreadsheet port without files: reads what `memoryFile` makes. */
export function memorySpreadsheets(
  limits: SpreadsheetLimits = SPREADSHEET_LIMITS,
): SpreadsheetReader {
  return {
    async open(source) {
      const text = await textOf(source)
      if (text.length > limits.fileBytesMax) {
        return err(failure('file-too-large', `the file has more than ${limits.fileBytesMax} bytes`))
      }
      if (text === '') return err(failure('sheet-empty', 'the file is empty'))
      const book = bookOf(text)
      if (book === undefined) return err(failure('not-a-spreadsheet', 'not a plain book'))
      return ok(spreadsheet(book, limits))
    },
  }
}

async function textOf({ bytes }: SpreadsheetSource): Promise<string> {
  let text = ''
  const add = (chunk: Uint8Array): void => {
    for (const byte of chunk) text += String.fromCharCode(byte)
  }
  if (bytes instanceof Uint8Array) add(bytes)
  else for await (const chunk of bytes) add(chunk)
  return text
}

function bookOf(text: string): PlainBook | undefined {
  if (!text.startsWith(MARK)) return undefined
  try {
    // Only `memoryFile` writes the mark, so what follows is a book.
    return JSON.parse(text.slice(MARK.length)) as PlainBook
  } catch {
    return undefined
  }
}

function spreadsheet(book: PlainBook, limits: SpreadsheetLimits): Spreadsheet {
  return {
    format: 'xlsx',
    dateSystem: book.dateSystem ?? '1900',
    sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden: hidden ?? false })),
    rows(index) {
      const sheet = book.sheets[index]
      if (sheet === undefined) throw new RangeError(`there is no sheet ${index}`)
      return rowsOf(sheet, limits)
    },
  }
}

async function* rowsOf(
  sheet: PlainSheet,
  limits: SpreadsheetLimits,
): AsyncGenerator<Result<SheetRow>, void, undefined> {
  let count = 0
  for (const [index, plain] of sheet.rows.entries()) {
    const row = index + 1
    const cells = cellsOf(plain, row)
    if (cells.length === 0) continue
    count += 1
    const wide = cells.find(({ column }) => column >= limits.columnsMax)
    const long = cells.find((cell) => lengthOf(cell) > limits.cellCharsMax)
    if (count > limits.rowsMax) yield err(failure('sheet-too-long', 'too many rows', sheet.name))
    else if (wide) yield err(failure('sheet-too-wide', 'too many columns', wide.address))
    else if (long) yield err(failure('cell-too-long', 'a cell is too long', long.address))
    else {
      yield ok({ row, cells })
      continue
    }
    return
  }
}

function lengthOf(cell: CellContent): number {
  return cell.kind === 'text' ? cell.text.length : 0
}

function cellsOf(plain: readonly PlainCell[], row: number): Cell[] {
  return plain.flatMap((value, column) => {
    const content = contentOf(value)
    return content === undefined ? [] : [{ column, address: addressOf(column, row), ...content }]
  })
}

function formulaResult(result: string | number | null | undefined): CellValue | undefined {
  if (result === undefined || result === null) return undefined
  return typeof result === 'string'
    ? { kind: 'text', text: result }
    : { kind: 'number', value: result }
}

function contentOf(value: PlainCell | null): CellContent | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if ('day' in value) return { kind: 'date', day: value.day, minute: 0 }
  if ('error' in value) return { kind: 'error', text: value.error }
  return { kind: 'formula', result: formulaResult(value.formula) }
}
