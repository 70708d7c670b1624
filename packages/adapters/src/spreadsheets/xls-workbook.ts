import type { DateSystem, SheetInfo, SpreadsheetLimits } from '@fencun/app/ports/spreadsheets'
import { type BiffRecord, biffReader, damagedWorkbook, RECORD, recordsFrom } from './biff.ts'
import { ReadProblem } from './read-problem.ts'
import { isBuiltInDate, isDateFormat } from './xlsx-styles.ts'

/** What the sheets of an `.xls` workbook need in order to be read. */
export interface XlsWorkbook {
  readonly sheets: readonly (SheetInfo & { readonly at: number })[]
  readonly dateSystem: DateSystem
  readonly strings: readonly string[]
  /** Whether the extended format of that number shows numbers as dates. */
  readonly dateStyles: readonly boolean[]
}

const EXCEL_97 = 0x0600
const WORKSHEET = 0

/** Reads the records before the first sheet. @throws ReadProblem */
export function readWorkbook(stream: Uint8Array, limits: SpreadsheetLimits): XlsWorkbook {
  const sheets: (SheetInfo & { at: number })[] = []
  const strings: string[] = []
  const formats: number[] = []
  const ownFormats = new Map<number, boolean>()
  let dateSystem: DateSystem = '1900'
  for (const record of recordsFrom(stream, 0)) {
    const reader = biffReader(record.parts)
    if (record.at === 0) assertExcel97(record)
    if (record.id === RECORD.end) break
    if (record.id === RECORD.filePass) {
      throw new ReadProblem('not-a-spreadsheet', 'the file is protected by a password')
    }
    switch (record.id) {
      case RECORD.dateMode:
        dateSystem = reader.u16() === 1 ? '1904' : '1900'
        break
      case RECORD.format:
        ownFormats.set(reader.u16(), isDateFormat(reader.characters(reader.u16())))
        break
      case RECORD.extendedFormat:
        reader.skip(2)
        formats.push(reader.u16())
        break
      case RECORD.boundSheet:
        sheets.push(...boundSheet(record))
        break
      case RECORD.sharedStrings:
        for (const text of sharedStrings(record, limits)) strings.push(text)
        break
      default:
    }
  }
  if (sheets.length > limits.sheetsMax) {
    throw new ReadProblem('file-too-large', `the workbook has over ${limits.sheetsMax} sheets`)
  }
  const dateStyles = formats.map((format) => ownFormats.get(format) ?? isBuiltInDate(format))
  return { sheets, dateSystem, strings, dateStyles }
}

function assertExcel97(first: BiffRecord): void {
  if (first.id !== RECORD.begin) throw damagedWorkbook()
  if (biffReader(first.parts).u16() !== EXCEL_97) {
    throw new ReadProblem('not-a-spreadsheet', 'the workbook is older than Excel 97')
  }
}

function boundSheet(record: BiffRecord): (SheetInfo & { at: number })[] {
  const reader = biffReader(record.parts)
  const at = reader.u32()
  const hidden = (reader.u8() & 3) !== 0
  if (reader.u8() !== WORKSHEET) return []
  return [{ at, hidden, name: reader.characters(reader.u8()) }]
}

function* sharedStrings(record: BiffRecord, limits: SpreadsheetLimits): Generator<string> {
  const reader = biffReader(record.parts)
  reader.skip(4)
  const count = reader.u32()
  for (let i = 0; i < count; i += 1) {
    const text = reader.richText()
    if (text.length > limits.cellCharsMax) {
      const detail = `a cell holds more than ${limits.cellCharsMax} characters`
      throw new ReadProblem('cell-too-long', detail)
    }
    yield text
  }
}
