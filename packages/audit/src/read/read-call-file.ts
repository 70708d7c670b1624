import {
  SPREADSHEET_LIMITS,
  type Spreadsheet,
  type SpreadsheetLimits,
  type SpreadsheetReader,
} from '@fencun/app/ports/spreadsheets'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, type Result } from '@fencun/core/result'
import type { ReadLog } from '../call-log.ts'
import { headOf } from './head.ts'
import { isWorkbook, MAGIC_BYTES } from './magic.ts'
import { type ReadOptions, readCallLog } from './read-call-log.ts'
import { readCallTable } from './read-call-table.ts'

/** A call log has more rows than a list of cases: as many as a sheet can have. */
export const CALL_BOOK_LIMITS: SpreadsheetLimits = {
  ...SPREADSHEET_LIMITS,
  fileBytesMax: 256 * 1024 * 1024,
  rowsMax: 1_048_576,
}

/**
 * Reads a call log from a file of any kind: text as `readCallLog`, workbooks through the reader of
 * spreadsheets. What the file is decides, never its name. Fails as these do.
 */
export async function readCallFile(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  spreadsheets: SpreadsheetReader,
): Promise<Result<ReadLog>> {
  const { head, chunks } = await headOf(source, MAGIC_BYTES)
  if (!isWorkbook(head)) return readCallLog(chunks, options)
  let bytes = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.length
      options.onProgress?.({ bytes, rows: 0 })
      // Held until all are there, while the source may write over it.
      yield new Uint8Array(chunk)
    }
  }
  const opened = await spreadsheets.open({ bytes: counted(), fileName: '' })
  if (!opened.ok) return opened
  const { onProgress, ...others } = options
  return readSheets(opened.value, {
    ...others,
    ...(onProgress && { onProgress: ({ rows }) => onProgress({ bytes, rows }) }),
  })
}

/** The first sheet that people see and that holds a log; the first one's failure where none does. */
async function readSheets(book: Spreadsheet, options: ReadOptions): Promise<Result<ReadLog>> {
  let first: Failure | undefined
  for (const [index, { hidden, name }] of book.sheets.entries()) {
    if (hidden) continue
    const { dateSystem } = book
    const read = await readCallTable(book.rows(index), { ...options, dateSystem })
    if (read.ok) return read
    const { code, detail, place } = read.error
    first ??= failure(code, detail, place === undefined ? name : `${name}: ${place}`)
    if (code !== 'log-unrecognised' && code !== 'log-empty') break
  }
  return err(first ?? failure('log-empty', 'the workbook shows no sheet'))
}
