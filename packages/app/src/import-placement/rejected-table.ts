import type { Result } from '@fencun/core/result'
import type { SheetRow, Table, TableValue } from '../ports/spreadsheets.ts'
import type { PlacementMapping } from './mapping.ts'
import type { RejectedRow } from './placement-row.ts'
import { textOfCell } from './read-cell.ts'
import { REASONS } from './reasons.ts'

/**
 * The rejected rows as a table for the lender: their cells as they were, behind four columns that
 * say which row, which cell, what is wrong and how to mend it. Mended, it can be imported as it
 * is. Reads the file once more instead of keeping the personal data of rows that nobody took.
 */
export function rejectedTable(
  rows: AsyncIterable<Result<SheetRow>>,
  mapping: PlacementMapping,
  rejected: readonly RejectedRow[],
): Table {
  return {
    sheetName: '退回',
    columns: [...ADDED, ...headersOf(mapping)],
    rows: rejectedRows(rows, mapping, rejected),
  }
}

const ADDED = ['原行号', '问题单元格', '退回原因', '修正办法'] as const

function headersOf(mapping: PlacementMapping): string[] {
  const headers = Array.from({ length: mapping.width }, () => '')
  for (const { column, header } of [
    ...mapping.columns,
    ...mapping.notStored,
    ...mapping.questions,
  ]) {
    if (column < mapping.width) headers[column] = header
  }
  return headers
}

async function* rejectedRows(
  rows: AsyncIterable<Result<SheetRow>>,
  mapping: PlacementMapping,
  rejected: readonly RejectedRow[],
): AsyncGenerator<readonly TableValue[], void, undefined> {
  const byRow = new Map(rejected.map((rejection) => [rejection.row, rejection]))
  for await (const row of rows) {
    if (!row.ok) return
    const rejection = byRow.get(row.value.row)
    if (rejection === undefined) continue
    const { faults } = rejection
    yield [
      rejection.row,
      faults.map(({ cell }) => cell).join(' '),
      faults.map(({ reason }) => reason).join(' '),
      [...new Set(faults.map(({ reason }) => REASONS[reason].cure.zh))].join('；'),
      ...textsOf(row.value, mapping.width),
    ]
  }
}

function textsOf(row: SheetRow, width: number): TableValue[] {
  const texts: TableValue[] = Array.from({ length: width }, () => undefined)
  for (const cell of row.cells) {
    if (cell.column < width) texts[cell.column] = textOfCell(cell)
  }
  return texts
}
