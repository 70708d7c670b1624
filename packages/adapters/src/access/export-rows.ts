import {
  type ExportField,
  type ExportFilter,
  type ExportPurpose,
  type ExportRecord,
  exportId,
} from '@fencun/app/ports/exports'
import { type LenderId, orgId, staffId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'

export interface ExportRow {
  readonly export_id: string
  readonly org_id: string
  readonly asked_by: string
  readonly asked_at: number
  readonly filter: ExportFilter
  readonly full_fields: readonly ExportField[]
  readonly purpose: ExportPurpose
  readonly words: string
  readonly cases: number
  readonly decided_by: string | null
  readonly decided_at: number | null
  readonly approved: boolean | null
  readonly note: string | null
  readonly made_at: number | null
  readonly sha256: string | null
  readonly file_bytes: number | null
  readonly file_rows: number | null
  readonly until: number | null
  readonly taken_at: number | null
}

export function exportOf(lender: LenderId, row: ExportRow): ExportRecord {
  return {
    export: exportId(row.export_id),
    lender,
    org: orgId(row.org_id),
    by: staffId(row.asked_by),
    at: instant(row.asked_at),
    filter: row.filter,
    full: row.full_fields,
    purpose: row.purpose,
    words: row.words,
    cases: row.cases,
    verdict: verdictOf(row),
    made: madeOf(row),
    takenAt: row.taken_at === null ? null : instant(row.taken_at),
  }
}

function verdictOf(row: ExportRow): ExportRecord['verdict'] {
  const { decided_by: by, decided_at: at, approved, note } = row
  if (by === null || at === null || approved === null) return null
  return { by: staffId(by), at: instant(at), approved, note: note ?? '' }
}

function madeOf(row: ExportRow): ExportRecord['made'] {
  const { made_at: at, sha256, file_bytes: bytes, file_rows: rows, until } = row
  if (at === null || sha256 === null || bytes === null || rows === null || until === null) {
    return null
  }
  return { at: instant(at), sha256, bytes, rows, until: instant(until) }
}
