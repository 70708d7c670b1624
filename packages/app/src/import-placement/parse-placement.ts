import { type Failure, failure } from '@fencun/core/errors/failure'
import { type Fen, fen, ZERO_FEN } from '@fencun/core/money/fen'
import { err, ok, type Result } from '@fencun/core/result'
import type { DateSystem, SheetRow } from '../ports/spreadsheets.ts'
import { rowChecker } from './check-row.ts'
import type { LenderNote } from './lender-notes.ts'
import type { PlacementMapping } from './mapping.ts'
import type { CheckedRow, PlacementRow, RejectedRow } from './placement-row.ts'

/** Control totals of the rows that can be registered (R-C02). */
export interface PlacementTotals {
  /** Rows that hold anything, accepted and rejected. */
  readonly rows: number
  readonly cases: number
  readonly rejected: number
  readonly placedAmountFen: Fen
}

/** A lender's note with the case that it is about. */
export interface CaseNote extends LenderNote {
  readonly row: number
  readonly caseNumber: string
}

/** Everything that a placement file says, before anything is stored. */
export interface ParsedPlacement {
  readonly mapping: PlacementMapping
  readonly accepted: readonly PlacementRow[]
  readonly rejected: readonly RejectedRow[]
  readonly totals: PlacementTotals
  readonly notes: readonly CaseNote[]
}

type Rows = AsyncIterable<Result<SheetRow>> | Iterable<Result<SheetRow>>

/**
 * Checks the rows below the header one by one; nothing is kept but the case numbers.
 * Fails with `mapping-incomplete` before the first row, and with the reader's failure (which ends
 * the file) at any: then nothing of the file may be registered.
 */
export async function* checkRows(
  rows: Rows,
  mapping: PlacementMapping,
  dateSystem: DateSystem,
): AsyncGenerator<Result<CheckedRow>, void, undefined> {
  const incomplete = incompleteMapping(mapping)
  if (incomplete !== undefined) {
    yield err(incomplete)
    return
  }
  const check = rowChecker(mapping, dateSystem)
  for await (const row of rows) {
    if (!row.ok) {
      yield row
      return
    }
    if (row.value.row > mapping.headerRow) yield ok(check(row.value))
  }
}

function incompleteMapping(mapping: PlacementMapping): Failure | undefined {
  if (mapping.missing.length === 0) return undefined
  const fields = mapping.missing.join(', ')
  return failure('mapping-incomplete', `no column is mapped to ${fields}`, fields)
}

/** All rows of a file with their totals. 100,000 rows fit in memory; `checkRows` needs none. */
export async function parsePlacement(
  rows: Rows,
  mapping: PlacementMapping,
  dateSystem: DateSystem,
): Promise<Result<ParsedPlacement>> {
  const accepted: PlacementRow[] = []
  const rejected: RejectedRow[] = []
  for await (const checked of checkRows(rows, mapping, dateSystem)) {
    if (!checked.ok) return checked
    if (checked.value.kind === 'accepted') accepted.push(checked.value.placement)
    if (checked.value.kind === 'rejected') rejected.push(checked.value.rejection)
  }
  if (accepted.length + rejected.length === 0) {
    return err(failure('sheet-empty', 'there are no rows below the header', mapping.sheet.name))
  }
  return ok({
    mapping,
    accepted,
    rejected,
    totals: {
      rows: accepted.length + rejected.length,
      cases: accepted.length,
      rejected: rejected.length,
      placedAmountFen: accepted.reduce((sum, row) => fen(sum + row.placedAmountFen), ZERO_FEN),
    },
    notes: accepted.flatMap(({ row, caseNumber, notes }) =>
      notes.map((note) => ({ row, caseNumber, ...note })),
    ),
  })
}
