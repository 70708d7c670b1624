import { TABLE_FORMATS } from '../formats/all.ts'
import {
  headerWord,
  LOG_FIELDS,
  type LogColumnsOf,
  type LogField,
  type Meaning,
  type ShapeFound,
  type TableFormat,
} from '../formats/format.ts'
import { CLOCK_WORDS, DAY_WORDS, GUESS_WORDS } from '../formats/guess-words.ts'
import { mappedMeaning } from '../formats/mapped.ts'
import { type LogMapping, mappedColumns } from './log-mapping.ts'
import { LogProblem } from './log-problem.ts'
import { refuseTwoSystems, unrecognised } from './not-a-log.ts'
import type { SampleRow } from './sample.ts'

/** What a file was taken for. */
export interface Recognised {
  readonly format: string
  readonly by: 'header' | 'shape' | 'mapping'
  readonly meaning: Meaning
  readonly columns: LogColumnsOf
  /** The record that is the header; 0: there is none. */
  readonly headerRow: number
  readonly header: readonly string[]
  /** How many fields a row may have; empty: not known yet. */
  readonly widths: readonly number[]
  readonly zone?: string
}

/** Titles may stand above the header; more lines than this they are not. */
const TITLE_ROWS_MAX = 12
/** The name under which logs of no known system go. */
export const MAPPED = 'mapped'

export interface RecogniseOptions {
  readonly mapping?: LogMapping | undefined
  readonly format?: string | undefined
}

/**
 * Which system wrote the rows: by the words of a header, by the shape of rows without one, by what
 * the user says, or, failing that, by header words that anybody might use.
 * @throws LogProblem `log-unrecognised`, `log-mixed`, `log-mapping-invalid`
 */
export function recognise(rows: readonly SampleRow[], options: RecogniseOptions): Recognised {
  const formats = formatsFor(options.format)
  const known = recogniseSystem(rows, formats) ?? guessed(rows)
  const mapped = hasColumns(options.mapping) ? overlaid(known, options.mapping, rows) : known
  const missing = mapped === undefined ? 'all' : missingField(mapped.columns)
  if (mapped !== undefined && missing === undefined) return mapped
  if (mapped === undefined || mapped.by !== 'mapping') throw unrecognised(rows, formats)
  const place = `row ${rows[0]?.row ?? 1}`
  throw new LogProblem('log-mapping-invalid', `no column is named for \`${missing}\``, place)
}

function formatsFor(id: string | undefined): readonly TableFormat[] {
  if (id === undefined || id === MAPPED) return TABLE_FORMATS
  const formats = TABLE_FORMATS.filter((format) => format.id === id)
  if (formats.length === 0)
    throw new LogProblem('log-mapping-invalid', 'there is no such format', id)
  return formats
}

function recogniseSystem(
  rows: readonly SampleRow[],
  formats: readonly TableFormat[],
): Recognised | undefined {
  for (const { row, fields } of rows.slice(0, TITLE_ROWS_MAX)) {
    const header = fields.map(headerWord)
    const format = formats.find((candidate) => isHeaderOf(candidate, header))
    if (format === undefined) continue
    const columns = columnsByWords(format.words, header)
    if (missingField(columns) !== undefined) continue
    const { id, meaning } = format
    return {
      format: id,
      by: 'header',
      meaning,
      columns,
      headerRow: row,
      header: fields,
      widths: [],
    }
  }
  const fields = rows.map((row) => row.fields)
  for (const format of formats) {
    const found = format.shape?.(fields)
    if (found === undefined) continue
    refuseTwoSystems(rows, format, formats)
    return fromShape(format, found, headerAbove(rows, found.columns))
  }
  return undefined
}

function fromShape(
  { id, meaning }: TableFormat,
  { columns, widths, zone }: ShapeFound,
  above: SampleRow | undefined,
): Recognised {
  const found = {
    format: id,
    by: 'shape',
    meaning,
    columns,
    headerRow: above?.row ?? 0,
    header: above?.fields ?? [],
    widths,
  } as const
  return zone === undefined ? found : { ...found, zone }
}

/** The first row, where it holds words in a language that no format knows: no time and no number. */
function headerAbove(
  [first]: readonly SampleRow[],
  { start = -1, number = -1 }: LogColumnsOf,
): SampleRow | undefined {
  const isHeader = [start, number].every((column) =>
    /^\D*\p{L}\D*$/u.test(first?.fields[column] ?? ''),
  )
  return isHeader ? first : undefined
}

/** The first row near the top that names a start and a number in words that anybody might use. */
function guessed(rows: readonly SampleRow[]): Recognised | undefined {
  for (const { row, fields } of rows.slice(0, TITLE_ROWS_MAX)) {
    const first = rows.find((candidate) => candidate.row > row)?.fields ?? []
    const byWords = columnsByWords(GUESS_WORDS, fields.map(headerWord))
    const columns = { ...byWords, ...dayAndClock(fields.map(headerWord), first) }
    if (missingField(columns) !== undefined) continue
    const meaning = mappedMeaning(columns, fields[columns.outcome ?? -1] ?? '')
    return {
      format: MAPPED,
      by: 'header',
      meaning,
      columns,
      headerRow: row,
      header: fields,
      widths: [],
    }
  }
  return undefined
}

function overlaid(
  known: Recognised | undefined,
  mapping: LogMapping,
  rows: readonly SampleRow[],
): Recognised {
  const named = mappedColumns(mapping, rows)
  // Another row was meant to be the header: what was recognised is about something else.
  const base = named.headerRow === 0 || named.headerRow === known?.headerRow ? known : undefined
  const columns = { ...base?.columns, ...named.columns }
  if (base !== undefined && base.format !== MAPPED) return { ...base, by: 'mapping', columns }
  const { header, headerRow } = base ?? named
  const { start } = columns
  return {
    format: MAPPED,
    by: 'mapping',
    meaning: mappedMeaning(columns, header[columns.outcome ?? -1] ?? ''),
    columns,
    headerRow: headerRow === 0 && start !== undefined ? rowsAbove(rows, start) : headerRow,
    header,
    widths: [],
  }
}

/** Rows above the first that has a time where calls begin: titles and a header that nobody named. */
function rowsAbove(rows: readonly SampleRow[], start: number): number {
  const first = rows
    .slice(0, TITLE_ROWS_MAX)
    .find(({ fields }) => /\d.*\d/.test(fields[start] ?? ''))
  return first === undefined ? 0 : first.row - 1
}

const DAY = /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{8})(?: 00:00:00)?$/
const CLOCK = /^(?:\d{1,2}:\d{2}(?::\d{2})?|0\.\d+)$/

/** The two columns of the start where day and time of the day stand apart, by what the first call has. */
function dayAndClock(
  header: readonly string[],
  call: readonly string[],
): Pick<LogColumnsOf, 'start' | 'clock'> | undefined {
  const find = (words: readonly string[], shape: RegExp): number =>
    header.findIndex((word, at) => words.includes(word) && shape.test(call[at] ?? ''))
  const start = find(DAY_WORDS, DAY)
  const clock = find(CLOCK_WORDS, CLOCK)
  return start < 0 || clock < 0 ? undefined : { start, clock }
}

function hasColumns(mapping: LogMapping | undefined): mapping is LogMapping {
  return mapping !== undefined && LOG_FIELDS.some((field) => mapping[field] !== undefined)
}

function isHeaderOf({ marks }: TableFormat, header: readonly string[]): boolean {
  return marks.every((mark) => mark.some((word) => header.includes(word)))
}

/** The columns of a row that is a header, of a known system or of anybody's; undefined: it is none. */
export function columnsOfHeader(fields: readonly string[]): LogColumnsOf | undefined {
  const header = fields.map(headerWord)
  const format = TABLE_FORMATS.find((candidate) => isHeaderOf(candidate, header))
  const columns = columnsByWords(format?.words ?? GUESS_WORDS, header)
  return missingField(columns) === undefined ? columns : undefined
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

/** A call has a beginning and somebody who was called. */
function missingField(columns: LogColumnsOf): LogField | undefined {
  if (columns.number === undefined) return 'number'
  const { start, end, duration, talk } = columns
  const hasStart = start !== undefined || (end !== undefined && (duration ?? talk) !== undefined)
  return hasStart ? undefined : 'start'
}
