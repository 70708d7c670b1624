import type { SpreadsheetWriter, Table, TableValue } from '@fencun/app/ports/spreadsheets'
import { writeXlsxStream } from 'hucre/xlsx'

/** Writes `.xlsx`, and CSV that Excel opens as UTF-8. Memory does not grow with the rows. */
export function spreadsheetWriter(): SpreadsheetWriter {
  return { write: (table, format) => (format === 'xlsx' ? xlsxBytes(table) : csvBytes(table)) }
}

/** Excel refuses these characters and names over 31 characters. */
export function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/*?:[\]']/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet1'
  )
}

// What XML cannot hold would make a workbook that no program opens.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A text as a workbook can hold it. */
export function cellText(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd')
}

async function* xlsxBytes(table: Table): AsyncGenerator<Uint8Array, void, undefined> {
  const rows = async function* () {
    for await (const row of table.rows) {
      yield row.map((value) => (typeof value === 'string' ? cellText(value) : (value ?? null)))
    }
  }
  const columns = table.columns.map((header) => ({ header: cellText(header) }))
  yield* writeXlsxStream(rows(), {
    name: sheetName(table.sheetName),
    columns,
    freezePane: { rows: 1 },
  })
}

const BYTE_ORDER_MARK = '\ufeff'

async function* csvBytes(table: Table): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder()
  yield encoder.encode(BYTE_ORDER_MARK + csvLine(table.columns))
  for await (const row of table.rows) yield encoder.encode(csvLine(row))
}

function csvLine(values: readonly TableValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`
}

function csvField(value: TableValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n\t;]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
