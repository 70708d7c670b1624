import type { SheetRow, SpreadsheetLimits } from '@fencun/app/ports/spreadsheets'
import { err, ok, type Result } from '@fencun/core/result'
import { failureOf, ReadProblem } from './read-problem.ts'

/** Rows as results: held to the limit of rows, and ended by a failure where reading breaks. */
export async function* limitedRows(
  rows: AsyncIterable<SheetRow> | Iterable<SheetRow>,
  limits: SpreadsheetLimits,
  sheetName: string,
): AsyncGenerator<Result<SheetRow>, void, undefined> {
  let count = 0
  try {
    for await (const row of rows) {
      count += 1
      if (count > limits.rowsMax) {
        throw new ReadProblem('sheet-too-long', `over ${limits.rowsMax} rows`, sheetName)
      }
      yield ok(row)
    }
  } catch (error) {
    yield err(failureOf(error, sheetName))
  }
}
