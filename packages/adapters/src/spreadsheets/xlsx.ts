import type { Spreadsheet, SpreadsheetLimits } from '@fencun/app/ports/spreadsheets'
import { limitedRows } from './limited-rows.ts'
import { ReadProblem } from './read-problem.ts'
import { readPackage } from './xlsx-package.ts'
import { rowsOf } from './xlsx-rows.ts'
import { openZip } from './zip.ts'

/** Opens a workbook in Office Open XML. @throws ReadProblem */
export async function openXlsx(bytes: Uint8Array, limits: SpreadsheetLimits): Promise<Spreadsheet> {
  const zip = openZip(bytes, limits)
  const book = await readPackage(zip, limits)
  if (book.sheets.length === 0) throw new ReadProblem('sheet-empty', 'the workbook has no sheets')
  return {
    format: 'xlsx',
    dateSystem: book.dateSystem,
    sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })),
    rows(index) {
      const sheet = book.sheets[index]
      if (sheet === undefined) throw new RangeError(`there is no sheet ${index}`)
      // Unpacked inside the loop, so that a missing part is a failure of the rows as well.
      const rows = async function* () {
        yield* rowsOf(zip.unpack(sheet.part), book, limits)
      }
      return limitedRows(rows(), limits, sheet.name)
    },
  }
}
