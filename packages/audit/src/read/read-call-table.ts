import type { Cell, DateSystem, SheetRow } from '@fencun/app/ports/spreadsheets'
import { err, ok, type Result } from '@fencun/core/result'
import type { LogFacts, ReadLog } from '../call-log.ts'
import { callTaker } from './call-taker.ts'
import { partsBuilder } from './log-parts.ts'
import { failureOf, LogProblem } from './log-problem.ts'
import { logText } from './log-text.ts'
import type { LogPlan } from './plan.ts'
import { planOf } from './plan-of.ts'
import type { ReadOptions } from './read-call-log.ts'
import { COLUMNS_MAX } from './record.ts'
import { SAMPLE_ROWS, type SampleRow } from './sample.ts'
import { recordBuilder, textOfCell } from './sheet-record.ts'

export type TableRows = AsyncIterable<Result<SheetRow>> | Iterable<Result<SheetRow>>

export interface TableOptions extends ReadOptions {
  readonly dateSystem?: DateSystem
}

/**
 * Reads a call log from the rows of a spreadsheet, as `SpreadsheetReader` gives them. Dates, formulas
 * with a result and numbers are read by what they say. Fails as `readCallLog` does, and with the
 * failure that ends the rows.
 */
export async function readCallTable(
  rows: TableRows,
  options: TableOptions = {},
): Promise<Result<ReadLog>> {
  try {
    return ok(await readRows(rows, options))
  } catch (error) {
    return err(failureOf(error))
  }
}

async function readRows(rows: TableRows, options: TableOptions): Promise<ReadLog> {
  const dateSystem = options.dateSystem ?? '1900'
  const source = rowsOf(rows)
  const head: SheetRow[] = []
  while (head.length < SAMPLE_ROWS) {
    const next = await source.next()
    if (next.done === true) break
    head.push(next.value)
  }
  if (head.length === 0) throw new LogProblem('log-empty', 'the sheet is empty')
  const sample = head.map((row) => sampleOf(row, dateSystem))
  const { plan, found } = planOf(sample, logText('utf-8'), options)
  refuseDaysAlone(plan, head)
  const builder = partsBuilder(undefined)
  // A spreadsheet leaves out empty cells at the end of a row.
  const taker = callTaker({ ...plan, widths: [] }, builder.sink)
  const records = recordBuilder()
  let last = 0
  const take = (row: SheetRow): void => {
    last = row.row
    if (row.row > plan.headerRow && hasError(row, plan, dateSystem))
      taker.problem(row.row, 'cell-error')
    else taker.take(records.build(row, (cell) => textIn(plan, cell, dateSystem)))
    options.onProgress?.({ bytes: 0, rows: last })
  }
  for (const row of head) take(row)
  for await (const row of source) take(row)
  const taken = taker.finish()
  const { signals, parts } = builder.done(taken)
  const facts: LogFacts = {
    ...found,
    ...taken.facts,
    signals,
    rows: last,
    encoding: 'workbook',
    compressed: false,
  }
  for (const log of parts()) return { log, facts }
  throw new Error('a log without spill has one part')
}

/** @throws LogProblem of the failure that ends the rows */
async function* rowsOf(rows: TableRows): AsyncGenerator<SheetRow, void, undefined> {
  for await (const row of rows) {
    if (!row.ok) throw new LogProblem(row.error.code, row.error.detail, row.error.place)
    yield row.value
  }
}

function sampleOf({ row, cells }: SheetRow, dateSystem: DateSystem): SampleRow {
  const width = Math.max(0, ...cells.map(({ column }) => column + 1))
  const fields = Array.from({ length: Math.min(width, COLUMNS_MAX) }, () => '')
  for (const cell of cells) {
    if (cell.column < fields.length) {
      fields[cell.column] = (textOfCell(cell, dateSystem) ?? '').trim()
    }
  }
  return { row, fields }
}

/** Errors where a call needs a value; elsewhere they read as empty. */
function hasError({ cells }: SheetRow, { columns }: LogPlan, dateSystem: DateSystem): boolean {
  return cells.some(
    (cell) =>
      (cell.column === columns.start || cell.column === columns.number) &&
      textOfCell(cell, dateSystem) === undefined,
  )
}

/** A length under a format of time is stored as a part of a day. */
function textIn({ columns }: LogPlan, cell: Cell, dateSystem: DateSystem): string {
  const text = textOfCell(cell, dateSystem) ?? ''
  const isLength = cell.column === columns.talk || cell.column === columns.duration
  return isLength && /^0?\.\d+(?:e-\d+)?$|^\d(?:\.\d+)?e-\d+$/i.test(text)
    ? String(Math.round(Number(text) * 86_400))
    : text
}

/** Rows that must agree before a column is taken for days without times. */
const DAYS_ALONE_MIN = 3

/** Midnight in every row is no time of a call, and would be a breach in every row. */
function refuseDaysAlone(
  { columns, headerRow, columnName }: LogPlan,
  head: readonly SheetRow[],
): void {
  if (columns.clock !== undefined) return
  const column = columns.start ?? -1
  const cells = head.flatMap(({ row, cells: all }) =>
    row > headerRow ? all.filter((cell) => cell.column === column) : [],
  )
  const isDayAlone = (cell: Cell): boolean =>
    cell.kind === 'date' && cell.minute === 0 && cell.second === undefined
  if (cells.length < DAYS_ALONE_MIN || !cells.every(isDayAlone)) return
  const detail = 'the column of the start holds days without a time of day'
  throw new LogProblem('log-mapping-invalid', detail, columnName(column))
}
