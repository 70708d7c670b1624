import { memoryFile, memorySpreadsheets } from './memory-spreadsheets.ts'
import { describeSpreadsheetReader } from './spreadsheet-reader.contract.ts'

describeSpreadsheetReader('memory', {
  reader: memorySpreadsheets,
  write: async (book) => memoryFile(book),
  isPlainText: false,
})
