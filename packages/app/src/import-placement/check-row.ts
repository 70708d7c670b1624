import { addressOf, type Cell, type DateSystem, type SheetRow } from '../ports/spreadsheets.ts'
import { type CaseFieldId, FIELDS, type FieldId, isCaseField, NEEDED_FIELDS } from './fields.ts'
import type { MappedColumn, PlacementMapping } from './mapping.ts'
import { placementRow } from './placement-from-draft.ts'
import type { CellFault, CheckedRow } from './placement-row.ts'
import { readCell } from './read-cell.ts'
import { isResidentType, readText } from './read-value.ts'
import { byGravity, REASONS, type ReasonCode } from './reasons.ts'
import { type Draft, newDraft } from './row-draft.ts'
import { type RowContext, takeCell } from './take-cell.ts'

/**
 * Checks the rows of one file, in order: it remembers the case numbers, so that the later row of
 * two with one case number is refused, even when the earlier one was refused for another fault
 * (which of the two is meant, only the lender knows).
 */
export function rowChecker(
  mapping: PlacementMapping,
  dateSystem: DateSystem,
): (row: SheetRow) => CheckedRow {
  const seen = new Set<string>()
  const known = knownColumns(mapping)
  const idTypeAt = mapping.columns.find(({ field }) => field === 'idType')?.column
  return (row) => {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
    const context: RowContext = {
      draft: newDraft(),
      dateSystem,
      isResident: isResidentRow(idTypeAt === undefined ? undefined : cells.get(idTypeAt)),
    }
    const found: CellFault[] = []
    let hasAny = false
    for (const column of mapping.columns) {
      const reading = readCell(cells.get(column.column))
      if (reading.kind === 'blank') continue
      hasAny = true
      const reason = takeCell(column.field, reading, context)
      if (reason !== undefined) found.push(faultAt(column, row.row, reason))
    }
    if (!hasAny) return { kind: 'blank', row: row.row }
    found.push(...rowFaults(row, { mapping, draft: context.draft, seen, found }))
    found.push(...outside(row, known))
    const fatal = found.filter(isFatal).toSorted(graverFirst)
    const [first] = fatal
    if (first !== undefined) return rejected(row.row, first, fatal)
    const warnings = found.toSorted(graverFirst)
    return { kind: 'accepted', placement: placementRow(row.row, context, { mapping, warnings }) }
  }
}

function isResidentRow(cell: Cell | undefined): boolean {
  const idType = readText(readCell(cell))
  return isResidentType(idType.kind === 'value' ? idType.value : undefined)
}

function faultAt(column: MappedColumn, row: number, reason: ReasonCode): CellFault {
  const { field, header } = column
  return { cell: addressOf(column.column, row), field, header, reason }
}

/** Among equals the field decides, never the order of columns. */
function graverFirst(a: CellFault, b: CellFault): number {
  return byGravity(a.reason, b.reason) || (a.field < b.field ? -1 : 1)
}

function isFatal({ field, reason }: CellFault): boolean {
  if (reason === 'outside-table') return false
  return field === 'line' || (isCaseField(field) && 'strict' in FIELDS[field])
}

function rejected(row: number, first: CellFault, faults: readonly CellFault[]): CheckedRow {
  const { detail, cure } = REASONS[first.reason]
  return { kind: 'rejected', rejection: { row, ...first, detail, cure, faults } }
}

interface RowState {
  readonly mapping: PlacementMapping
  readonly draft: Draft
  readonly seen: Set<string>
  readonly found: readonly CellFault[]
}

/** What is wrong with a row as a whole: missing values, dates out of order, a case seen before. */
function rowFaults(row: SheetRow, state: RowState): CellFault[] {
  const { mapping, draft, seen } = state
  const faults: CellFault[] = []
  const add = (field: FieldId, reason: ReasonCode): void => {
    const column = mapping.columns.find((mapped) => mapped.field === field)
    if (column !== undefined) faults.push(faultAt(column, row.row, reason))
  }
  if (isShifted(row, mapping)) {
    const cell = addressOf(0, row.row)
    faults.push({ cell, field: 'line', header: '', reason: 'column-count' })
  }
  for (const field of missing(mapping, state)) add(field, MISSING[field] ?? 'cell-error')
  const amountField = mapping.placedAmountFrom
  if (amountField !== undefined && draft.amounts[amountField] === 0n)
    add(amountField, 'amount-zero')
  const { placedOn, recallOn } = draft.days
  if (placedOn !== undefined && recallOn !== undefined && recallOn < placedOn) {
    add('recallOn', 'date-order')
  }
  if (draft.caseNumber !== undefined) {
    if (seen.has(draft.caseNumber)) add('caseNumber', 'duplicate')
    seen.add(draft.caseNumber)
  }
  return faults
}

const MISSING: Readonly<Partial<Record<CaseFieldId, ReasonCode>>> = {
  caseNumber: 'case-missing',
  placedOn: 'date-missing',
  name: 'name-missing',
  idNumber: 'id-missing',
  placedAmountFen: 'amount-missing',
  totalDueFen: 'amount-missing',
}

/** Needed fields that gave neither a value nor a fault. */
function missing(mapping: PlacementMapping, { draft, found }: RowState): CaseFieldId[] {
  const given: Readonly<Partial<Record<CaseFieldId, unknown>>> = {
    caseNumber: draft.caseNumber,
    placedOn: draft.days.placedOn,
    name: draft.name,
    idNumber: draft.idNumber,
    placedAmountFen: draft.amounts.placedAmountFen,
    totalDueFen: draft.amounts.totalDueFen,
  }
  const amount = mapping.placedAmountFrom
  return [...NEEDED_FIELDS, ...(amount === undefined ? [] : [amount])].filter(
    (field) => given[field] === undefined && !found.some((at) => at.field === field),
  )
}

/** A CSV line with too few fields, or with text in fields beyond the header, has lost its order. */
function isShifted(row: SheetRow, mapping: PlacementMapping): boolean {
  if (row.width === undefined) return false
  const last = row.cells.at(-1)?.column ?? 0
  return row.width < mapping.width || last >= mapping.width
}

function knownColumns(mapping: PlacementMapping): ReadonlySet<number> {
  const { columns, questions, notStored } = mapping
  return new Set([...columns, ...questions, ...notStored].map(({ column }) => column))
}

function outside(row: SheetRow, known: ReadonlySet<number>): CellFault[] {
  return row.cells
    .filter((cell) => !known.has(cell.column) && readCell(cell).kind !== 'blank')
    .map((cell) => ({
      cell: cell.address,
      field: 'line',
      header: '',
      reason: 'outside-table',
    }))
}
