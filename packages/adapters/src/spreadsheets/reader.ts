import {
  SPREADSHEET_LIMITS,
  type Spreadsheet,
  type SpreadsheetLimits,
  type SpreadsheetReader,
  type SpreadsheetSource,
} from '@fencun/app/ports/spreadsheets'
import { err, ok } from '@fencun/core/result'
import { collectBytes } from './collect-bytes.ts'
import { openCsv } from './csv.ts'
import { failureOf, ReadProblem } from './read-problem.ts'
import { openXls } from './xls.ts'
import { openXlsx } from './xlsx.ts'

/** Reads `.xlsx`, `.xls` and text with separators, told apart by their first bytes. */
export function spreadsheetReader(
  limits: SpreadsheetLimits = SPREADSHEET_LIMITS,
): SpreadsheetReader {
  return {
    async open(source) {
      try {
        return ok(await opened(source, limits))
      } catch (error) {
        return err(failureOf(error))
      }
    },
  }
}

const ZIP = [0x50, 0x4b]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

async function opened(source: SpreadsheetSource, limits: SpreadsheetLimits): Promise<Spreadsheet> {
  const bytes = await collectBytes(source.bytes, limits.fileBytesMax)
  if (bytes.length === 0) throw new ReadProblem('sheet-empty', 'the file is empty')
  const startsWith = (magic: readonly number[]): boolean =>
    magic.every((byte, i) => bytes[i] === byte)
  // Text never begins with these: PK is followed by control characters in every archive.
  if (startsWith(ZIP) && (bytes[2] ?? 32) < 32) return openXlsx(bytes, limits)
  if (startsWith(COMPOUND_FILE)) return openXls(bytes, limits)
  return openCsv(bytes, limits)
}
