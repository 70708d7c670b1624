import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import {
  type PlacementReport,
  placementReport,
} from '@fencun/app/import-placement/placement-report'
import { readPlacement } from '@fencun/app/import-placement/read-placement'
import { REASONS } from '@fencun/app/import-placement/reasons'
import { failure } from '@fencun/core/errors/failure'
import { fen, formatYuan } from '@fencun/core/money/fen'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'

/** `fencun import FILE --dry-run`: what the file would give, without a database. */
export async function importDryRun(file: string, json: boolean): Promise<ExitCode> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) {
    return fail(failure('argument-invalid', 'the file cannot be read', file), json)
  }
  const parsed = await readPlacement(spreadsheetReader(), { bytes, fileName: basename(file) })
  if (!parsed.ok) return fail(parsed.error, json)
  const report = placementReport(parsed.value)
  if (json) printJson(report)
  else printReport(report)
  return EXIT.ok
}

export function printReport(report: PlacementReport): void {
  const { totals, rejected, notes, mapping } = report
  print(`sheet ${mapping.sheet.name}, header in row ${mapping.headerRow}`)
  print(`${report.accepted} accepted, ${rejected.length} rejected of ${totals.rows} rows`)
  print(`placed amount ¥${formatYuan(fen(BigInt(totals.placedAmountFen)))}`)
  for (const { letters, header, kind } of mapping.questions) {
    print(`column ${letters} \`${header}\`: ${kind}, not stored until somebody says what it is`)
  }
  for (const { letters, header, because } of mapping.notStored) {
    print(`column ${letters} \`${header}\` is not stored: ${because.zh}`)
  }
  for (const { row, caseNumber, kind, effect } of notes) {
    print(`row ${row} ${caseNumber}: ${kind} → ${JSON.stringify(effect)}`)
  }
  for (const { row, faults } of rejected) {
    for (const { cell, reason } of faults) {
      print(
        `row ${row} cell ${cell}: ${reason}, ${REASONS[reason].detail}; ${REASONS[reason].cure.zh}`,
      )
    }
  }
}
