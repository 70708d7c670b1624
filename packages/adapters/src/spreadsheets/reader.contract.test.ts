import type { PlainBook } from '@fencun/app/testing/memory-spreadsheets'
import { describeSpreadsheetReader } from '@fencun/app/testing/spreadsheet-reader.contract'
import iconv from 'iconv-lite'
import { spreadsheetReader } from './reader.ts'
import { writeBiff } from './testing/write-biff.ts'
import { writeWithExceljs } from './testing/write-exceljs.ts'

const csv = (book: PlainBook): string => {
  const quoted = (value: unknown): string =>
    typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : ''
  return (book.sheets[0]?.rows ?? []).map((row) => row.map(quoted).join(',')).join('\r\n')
}

describeSpreadsheetReader('the .xlsx reader, from exceljs', {
  reader: spreadsheetReader,
  write: async (book) => ({ bytes: await writeWithExceljs(book), fileName: 'misnamed.csv' }),
  isPlainText: false,
})

describeSpreadsheetReader('the .xls reader', {
  reader: spreadsheetReader,
  write: async (book) => ({ bytes: writeBiff(book), fileName: 'misnamed.xlsx' }),
  isPlainText: false,
})

describeSpreadsheetReader('the CSV reader, from UTF-8', {
  reader: spreadsheetReader,
  write: async (book) => ({ bytes: new TextEncoder().encode(csv(book)), fileName: 'a.xls' }),
  isPlainText: true,
})

describeSpreadsheetReader('the CSV reader, from GB18030', {
  reader: spreadsheetReader,
  write: async (book) => ({
    bytes: new Uint8Array(iconv.encode(csv(book), 'gb18030')),
    fileName: 'a.xls',
  }),
  isPlainText: true,
})
