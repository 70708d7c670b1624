import type { PlainBook, PlainCell } from '@fencun/app/testing/memory-spreadsheets'
import { formatDay } from '@fencun/core/time/beijing'
import exceljs from 'exceljs'

/** A workbook written by another program than ours. */
export async function writeWithExceljs(book: PlainBook): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  workbook.properties.date1904 = book.dateSystem === '1904'
  for (const { name, hidden, rows } of book.sheets) {
    const sheet = workbook.addWorksheet(name, { state: hidden === true ? 'hidden' : 'visible' })
    for (const [i, row] of rows.entries()) {
      for (const [j, value] of row.entries()) {
        if (value !== undefined) sheet.getCell(i + 1, j + 1).value = cellValue(value)
      }
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function cellValue(value: Exclude<PlainCell, undefined>): exceljs.CellValue {
  if (typeof value !== 'object') return value
  if ('day' in value) return new Date(`${formatDay(value.day)}T00:00:00Z`)
  if ('error' in value) return { error: value.error as exceljs.CellErrorValue['error'] }
  return value.formula === undefined
    ? { formula: '1+1' }
    : { formula: '1+1', result: value.formula }
}
