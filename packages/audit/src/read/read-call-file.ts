import type { ArchiveReader } from '@fencun/app/ports/archives'
import {
  SPREADSHEET_LIMITS,
  type Spreadsheet,
  type SpreadsheetLimits,
  type SpreadsheetReader,
  type SpreadsheetSource,
} from '@fencun/app/ports/spreadsheets'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, type Result } from '@fencun/core/result'
import type { ReadLog } from '../call-log.ts'
import { headOf } from './head.ts'
import { failureOf, LogProblem } from './log-problem.ts'
import { isArchive, isWorkbook, MAGIC_BYTES } from './magic.ts'
import { type ReadOptions, readCallLog } from './read-call-log.ts'
import { readCallTable } from './read-call-table.ts'

/** A call log has more rows than a list of cases: as many as a sheet can have. */
export const CALL_BOOK_LIMITS: SpreadsheetLimits = {
  ...SPREADSHEET_LIMITS,
  fileBytesMax: 256 * 1024 * 1024,
  rowsMax: 1_048_576,
}

/** Where an archive is unpacked to: ten million calls. */
export const CALL_ARCHIVE_LIMITS: SpreadsheetLimits = {
  ...CALL_BOOK_LIMITS,
  unpackedBytesMax: 1024 * 1024 * 1024,
  unpackRatioMax: 120,
}

export interface FileReaders {
  readonly spreadsheets: SpreadsheetReader
  /** Absent: an archive is a workbook or nothing. */
  readonly archives?: ArchiveReader
}

/**
 * Reads a call log from a file of any kind: text as `readCallLog`, workbooks through the reader of
 * spreadsheets, the one file of an archive as if it had come alone. What the file is decides, never
 * its name. Fails as these do.
 */
export async function readCallFile(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  readers: FileReaders,
): Promise<Result<ReadLog>> {
  try {
    return await readAny(source, options, readers)
  } catch (error) {
    return err(failureOf(error))
  }
}

async function readAny(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  { spreadsheets, archives }: FileReaders,
): Promise<Result<ReadLog>> {
  const { head, chunks } = await headOf(source, MAGIC_BYTES)
  if (!isWorkbook(head)) return readCallLog(chunks, options)
  const { onProgress, ...others } = options
  let bytes = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.length
      onProgress?.({ bytes, rows: 0 })
      // Held until all are there, while the source may write over it.
      yield new Uint8Array(chunk)
    }
  }
  const within: ReadOptions = {
    ...others,
    ...(onProgress && { onProgress: ({ rows }) => onProgress({ bytes, rows }) }),
  }
  if (archives === undefined || !isArchive(head)) return readBook(counted(), within, spreadsheets)
  const archived = await archives.open(counted())
  if (!archived.ok) return archived
  return archived.value.kind === 'workbook'
    ? readBook(archived.value.bytes, within, spreadsheets)
    : readAny(unwrapped(archived.value.chunks), within, { spreadsheets })
}

/** @throws LogProblem of the failure that ends the bytes */
async function* unwrapped(
  chunks: AsyncIterable<Result<Uint8Array>>,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    if (!chunk.ok) throw new LogProblem(chunk.error.code, chunk.error.detail, chunk.error.place)
    yield chunk.value
  }
}

async function readBook(
  bytes: SpreadsheetSource['bytes'],
  options: ReadOptions,
  spreadsheets: SpreadsheetReader,
): Promise<Result<ReadLog>> {
  const opened = await spreadsheets.open({ bytes, fileName: '' })
  return opened.ok ? readSheets(opened.value, options) : opened
}

/** What a cover sheet or a summary in front of the calls is refused with. */
const OF_OTHER_SHEETS: readonly Failure['code'][] = [
  'log-unrecognised',
  'log-empty',
  'log-mapping-invalid',
]

/** Rows of a further sheet that are looked at. */
const ROWS_LOOKED_AT = 100

/**
 * The first sheet that people see and that holds a log; the first one's failure where none does. A
 * log that goes on over a further sheet is refused: half of it would be judged as the whole.
 */
async function readSheets(book: Spreadsheet, options: ReadOptions): Promise<Result<ReadLog>> {
  let first: Failure | undefined
  const { dateSystem } = book
  for (const [index, { hidden, name }] of book.sheets.entries()) {
    if (hidden) continue
    const read = await readCallTable(book.rows(index), { ...options, dateSystem })
    if (read.ok) {
      const further = await furtherSheet(book, { after: index, read: read.value }, options)
      return further === undefined ? read : err(severalSheets(name, further))
    }
    const { code, detail, place } = read.error
    first ??= failure(code, detail, place === undefined ? name : `${name}: ${place}`)
    if (!OF_OTHER_SHEETS.includes(code)) break
  }
  return err(first ?? failure('log-empty', 'the workbook shows no sheet'))
}

/** The name of a sheet that people see and that has calls in the same columns. */
async function furtherSheet(
  book: Spreadsheet,
  { after, read }: { readonly after: number; readonly read: ReadLog },
  { onProgress: _told, ...options }: ReadOptions,
): Promise<string | undefined> {
  const layout = ({ facts }: ReadLog): string => JSON.stringify([facts.format, facts.columns])
  const { dateSystem } = book
  for (const [index, { hidden, name }] of book.sheets.entries()) {
    if (hidden || index <= after) continue
    const rows = firstOf(book.rows(index), ROWS_LOOKED_AT)
    const other = await readCallTable(rows, { ...options, dateSystem })
    if (other.ok && layout(other.value) === layout(read)) return name
  }
  return undefined
}

async function* firstOf<T>(rows: AsyncIterable<T>, most: number): AsyncGenerator<T> {
  let given = 0
  for await (const row of rows) {
    if (given === most) return
    given += 1
    yield row
  }
}

function severalSheets(name: string, further: string): Failure {
  const detail = 'the calls go on over another sheet; rows are named by one sheet alone'
  return failure('log-several-sheets', detail, `${name}, ${further}`)
}
