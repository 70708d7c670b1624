import type { Bilingual } from '@fencun/core/errors/codes'
import type { Failure } from '@fencun/core/errors/failure'
import type { OrgId } from '@fencun/core/ids'
import { type Fen, ZERO_FEN } from '@fencun/core/money/fen'
import type { Instant } from '@fencun/core/time/instant'
import type { FieldId } from '../import-placement/fields.ts'
import { columnsNotKept } from '../import-placement/kept-fields.ts'
import type { PlacementMapping } from '../import-placement/mapping.ts'
import { NOT_STORED_WHY } from '../import-placement/not-stored.ts'
import type { NoteEffect, NoteKind } from '../import-placement/note-words.ts'
import type { ParsedPlacement } from '../import-placement/parse-placement.ts'
import type { RejectedRow } from '../import-placement/placement-row.ts'
import type { ShelvedPlacement } from '../import-placement/preview-shelf.ts'
import type { Placement } from '../ports/placement-store.ts'
import { reasonWords } from '../words/reject-reasons.ts'
import { type ColumnView, columnsOf } from './columns-view.ts'
import { ALL_FIELDS, type FieldView, fieldView } from './field-labels.ts'

/** More rejected rows than these are in the file to download. */
const REJECTED_SHOWN_MAX = 200

/** What the import page shows of a file before anything is stored. No personal data unmasked. */
export interface PlacementPreview {
  readonly id: string
  readonly fileName: string
  readonly handler: OrgId | null
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly headerRow: number | null
  /** Why the file could not be read to the end; a choice of sheet, row or columns may cure it. */
  readonly problem: Failure | null
  readonly mapping: readonly ColumnView[]
  readonly missing: readonly FieldView[]
  readonly fields: readonly FieldView[]
  readonly totals: {
    readonly rows: number
    readonly accepted: number
    readonly rejected: number
    readonly placedAmountFen: Fen
    readonly debtors: number
  }
  readonly rejected: readonly RejectedView[]
  readonly rejectedTotal: number
  readonly notes: readonly NoteView[]
  readonly notStored: readonly { readonly header: string; readonly why: Bilingual }[]
  readonly existing: {
    readonly placement: Placement | null
    readonly caseNumbers: readonly string[]
  }
  /** Nothing but the confirmation is missing. */
  readonly ready: boolean
  readonly expiresAt: Instant
}

export interface RejectedView {
  readonly row: number
  readonly cell: string
  readonly field: FieldId | 'line'
  readonly reason: string
  readonly detail: Bilingual
  readonly cure: Bilingual
}

/** What a lender's note makes happen before anyone is called. */
export interface NoteView {
  readonly row: number
  readonly caseNumber: string
  readonly column: string
  readonly kind: NoteKind
  readonly effect: NoteEffect['kind']
  readonly name: string
}

export function previewView(shelved: ShelvedPlacement): PlacementPreview {
  const { reading, id, fileName, handler, expiresAt } = shelved
  const { problem, sameFile, sheets, knownNumbers } = reading
  const rejected = reading.parsed?.rejected ?? []
  const totals = totalsOf(reading.parsed)
  return {
    id,
    fileName,
    handler,
    sheets,
    problem,
    ...layoutOf(reading.mapping),
    fields: ALL_FIELDS.map(fieldView),
    totals,
    rejected: rejected.slice(0, REJECTED_SHOWN_MAX).map(rejectedView),
    rejectedTotal: rejected.length,
    notes: notesOf(reading.parsed),
    existing: { placement: sameFile, caseNumbers: knownNumbers },
    ready: totals.accepted > 0 && problem === null && sameFile === null,
    expiresAt,
  }
}

type Layout = Pick<PlacementPreview, 'sheet' | 'headerRow' | 'mapping' | 'missing' | 'notStored'>

function layoutOf(mapping: PlacementMapping | null): Layout {
  if (mapping === null) {
    return { sheet: null, headerRow: null, mapping: [], missing: [], notStored: [] }
  }
  return {
    sheet: mapping.sheet.name,
    headerRow: mapping.headerRow,
    mapping: columnsOf(mapping),
    missing: mapping.missing.map(fieldView),
    notStored: columnsNotKept(mapping).map(({ header, why }) => {
      return { header, why: NOT_STORED_WHY[why] }
    }),
  }
}

function totalsOf(parsed: ParsedPlacement | null): PlacementPreview['totals'] {
  if (parsed === null) {
    return { rows: 0, accepted: 0, rejected: 0, placedAmountFen: ZERO_FEN, debtors: 0 }
  }
  const { accepted, totals } = parsed
  return {
    rows: totals.rows,
    accepted: totals.cases,
    rejected: totals.rejected,
    placedAmountFen: totals.placedAmountFen,
    debtors: new Set(accepted.map(({ idNumber }) => idNumber.reveal())).size,
  }
}

function rejectedView({ row, cell, field, reason, detail, cure }: RejectedRow): RejectedView {
  return { row, cell, field, reason, detail: reasonWords(reason, detail), cure }
}

function notesOf(parsed: ParsedPlacement | null): readonly NoteView[] {
  if (parsed === null) return []
  const names = new Map(parsed.accepted.map(({ row, name }) => [row, name.masked]))
  return parsed.notes.map(({ row, caseNumber, header, kind, effect }) => {
    const name = names.get(row) ?? ''
    return { row, caseNumber, column: header, kind, effect: effect.kind, name }
  })
}
