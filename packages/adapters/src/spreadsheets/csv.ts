import type { Cell, SheetRow, Spreadsheet, SpreadsheetLimits } from '@fencun/app/ports/spreadsheets'
import { addressOf } from '@fencun/app/ports/spreadsheets'
import { CsvError, parse } from 'csv-parse'
import { limitedRows } from './limited-rows.ts'
import { ReadProblem } from './read-problem.ts'
import { decoded, encodingOf, type TextEncoding } from './text-encoding.ts'

const SEPARATORS = [',', '\t', ';'] as const
type Separator = (typeof SEPARATORS)[number]

/** Lines looked at to tell which separator is used: titles may precede the header. */
const SAMPLE_CHARS = 64 * 1024

/** Opens text with separators. @throws ReadProblem */
export function openCsv(bytes: Uint8Array, limits: SpreadsheetLimits): Spreadsheet {
  const encoding = encodingOf(bytes)
  const separator = separatorOf(sampleOf(bytes, encoding))
  return {
    format: 'csv',
    encoding,
    separator,
    dateSystem: '1900',
    sheets: [{ name: 'CSV', hidden: false }],
    rows(index) {
      if (index !== 0) throw new RangeError(`there is no sheet ${index}`)
      return limitedRows(csvRows(decoded(bytes, encoding), separator, limits), limits, 'CSV')
    },
  }
}

function sampleOf(bytes: Uint8Array, encoding: TextEncoding): string {
  const decoder = new TextDecoder(encoding)
  return decoder.decode(bytes.subarray(0, SAMPLE_CHARS))
}

/** The separator that the widest line of the sample uses most, quoted text left out. */
export function separatorOf(sample: string): Separator {
  const lines = sample.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/)
  const widest = (separator: Separator): number =>
    Math.max(...lines.map((line) => line.split(separator).length))
  return SEPARATORS.reduce((best, next) => (widest(next) > widest(best) ? next : best))
}

async function* csvRows(
  text: Iterable<string>,
  separator: Separator,
  limits: SpreadsheetLimits,
): AsyncGenerator<SheetRow, void, undefined> {
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: limits.cellCharsMax * 8,
  })
  const feeding = feed(parser, text)
  let row = 0
  try {
    for await (const record of parser) {
      row += 1
      const fields: readonly unknown[] = Array.isArray(record) ? record : []
      const cells = cellsOf(fields, row, limits)
      if (cells.length > 0) yield { row, cells, width: fields.length }
    }
    await feeding
  } catch (error) {
    throw csvProblem(error, row + 1)
  } finally {
    parser.destroy()
  }
}

/** Pushes the text into the parser no faster than rows are taken out. */
async function feed(parser: ReturnType<typeof parse>, text: Iterable<string>): Promise<void> {
  for (const piece of text) {
    if (parser.destroyed) return
    if (piece !== '' && !parser.write(piece.replaceAll('\u001a', ''))) await drained(parser)
  }
  parser.end()
}

async function drained(parser: ReturnType<typeof parse>): Promise<void> {
  await new Promise<void>((resolve) => {
    const go = (): void => {
      parser.off('drain', go)
      parser.off('close', go)
      resolve()
    }
    parser.on('drain', go)
    parser.on('close', go)
  })
}

function cellsOf(fields: readonly unknown[], row: number, limits: SpreadsheetLimits): Cell[] {
  const cells: Cell[] = []
  for (const [column, field] of fields.entries()) {
    if (typeof field !== 'string' || field === '') continue
    const address = addressOf(column, row)
    if (column >= limits.columnsMax) {
      throw new ReadProblem('sheet-too-wide', `over ${limits.columnsMax} columns`, address)
    }
    if (field.length > limits.cellCharsMax) {
      const detail = `a cell holds more than ${limits.cellCharsMax} characters`
      throw new ReadProblem('cell-too-long', detail, address)
    }
    cells.push({ kind: 'text', column, address, text: field })
  }
  return cells
}

function csvProblem(error: unknown, row: number): unknown {
  if (!(error instanceof CsvError)) return error
  const place = `row ${row}`
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new ReadProblem('cell-too-long', 'a line is too long; is a quote missing?', place)
  }
  return new ReadProblem('file-damaged', 'a double quote is out of place or never closed', place)
}
