import { columnsNotKept } from './kept-fields.ts'
import type { HeaderQuestion, LeftOutColumn, MappedColumn, PlacementMapping } from './mapping.ts'
import { NOT_STORED_WHY } from './not-stored.ts'
import type { NoteEffect, NoteKind } from './note-words.ts'
import type { CaseNote, ParsedPlacement } from './parse-placement.ts'
import type { CellFault, RejectedRow } from './placement-row.ts'

/** A parsed placement as plain data for people and programs: no personal data, amounts as text. */
export interface PlacementReport {
  readonly accepted: number
  readonly rejected: readonly RejectedRow[]
  readonly totals: {
    readonly rows: number
    readonly cases: number
    readonly rejected: number
    /** Fen, in decimal digits: no program may round it. */
    readonly placedAmountFen: string
  }
  readonly notes: readonly ReportedNote[]
  /** How often each value that could not be read was left out, and where first. */
  readonly warnings: readonly (CellFault & { readonly count: number })[]
  readonly mapping: ReportedMapping
}

export interface ReportedNote {
  readonly row: number
  readonly caseNumber: string
  readonly kind: NoteKind
  readonly header: string
  readonly effect: NoteEffect
}

export interface ReportedMapping extends Omit<PlacementMapping, 'columns' | 'notStored'> {
  readonly columns: readonly MappedColumn[]
  readonly questions: readonly HeaderQuestion[]
  readonly notStored: readonly (LeftOutColumn & {
    readonly because: { readonly zh: string; readonly en: string }
  })[]
}

/** What the import page, the API and the command line show before anything is registered. */
export function placementReport(parsed: ParsedPlacement): PlacementReport {
  const { totals, mapping } = parsed
  return {
    accepted: parsed.accepted.length,
    rejected: parsed.rejected,
    totals: { ...totals, placedAmountFen: totals.placedAmountFen.toString() },
    notes: parsed.notes.map(reportedNote),
    warnings: counted(parsed.accepted.flatMap(({ warnings }) => warnings)),
    mapping: {
      ...mapping,
      notStored: columnsNotKept(mapping).map((column) => ({
        ...column,
        because: NOT_STORED_WHY[column.why],
      })),
    },
  }
}

function reportedNote({ row, caseNumber, kind, header, effect }: CaseNote): ReportedNote {
  return { row, caseNumber, kind, header, effect }
}

function counted(faults: readonly CellFault[]): (CellFault & { count: number })[] {
  const byKind = new Map<string, CellFault & { count: number }>()
  for (const fault of faults) {
    const key = `${fault.field} ${fault.reason}`
    const before = byKind.get(key)
    byKind.set(
      key,
      before === undefined ? { ...fault, count: 1 } : { ...before, count: before.count + 1 },
    )
  }
  return [...byKind.values()]
}
