import { TABLE_FORMATS } from '../formats/all.ts'
import {
  headerWord,
  LOG_FIELDS,
  type LogColumnsOf,
  type LogField,
  type ShapeFound,
  type TableFormat,
} from '../formats/format.ts'
import type { SampleRow } from './sample.ts'

export interface Recognised {
  readonly format: TableFormat
  readonly by: 'header' | 'shape'
  readonly columns: LogColumnsOf
  /** The record that is the header; 0: there is none. */
  readonly headerRow: number
  readonly header: readonly string[]
  readonly widths: readonly number[]
  readonly zone?: string
}

/** Titles may stand above the header; more lines than this they are not. */
const TITLE_ROWS_MAX = 12

/** Which system wrote the rows: by the words of a header, or by the shape of rows without one. */
export function recognise(
  rows: readonly SampleRow[],
  formats: readonly TableFormat[] = TABLE_FORMATS,
): Recognised | undefined {
  for (const { row, fields } of rows.slice(0, TITLE_ROWS_MAX)) {
    const words = fields.map(headerWord)
    const format = formats.find((candidate) => isHeaderOf(candidate, words))
    if (format === undefined) continue
    return {
      format,
      by: 'header',
      columns: columnsByWords(format.words, words),
      headerRow: row,
      header: fields,
      widths: [fields.length],
    }
  }
  const fields = rows.map((row) => row.fields)
  for (const format of formats) {
    const found = format.shape?.(fields)
    if (found !== undefined) return fromShape(format, found)
  }
  return undefined
}

function fromShape(format: TableFormat, { columns, widths, zone }: ShapeFound): Recognised {
  return {
    format,
    by: 'shape',
    columns,
    headerRow: 0,
    header: [],
    widths,
    ...(zone === undefined ? {} : { zone }),
  }
}

function isHeaderOf({ marks }: TableFormat, words: readonly string[]): boolean {
  return marks.length > 0 && marks.every((mark) => mark.some((word) => words.includes(word)))
}

/** The first of a field's words that the header has gives its column. */
export function columnsByWords(
  wordsOf: TableFormat['words'],
  header: readonly string[],
): LogColumnsOf {
  const columns: Partial<Record<LogField, number>> = {}
  for (const field of LOG_FIELDS) {
    const word = wordsOf[field]?.find((candidate) => header.includes(candidate))
    if (word !== undefined) columns[field] = header.indexOf(word)
  }
  return columns
}
