import { type DueRow, type LegalHold, legalHoldId } from '@fencun/app/ports/retention'
import { debtorId, type LenderId, staffId } from '@fencun/core/ids'
import type { HoldKind } from '@fencun/core/retention/keep'
import { parseDay } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'

export interface HoldRow {
  readonly hold_id: string
  readonly of_debtor: string
  readonly kind: LegalHold['kind']
  readonly reason: string
  readonly placed_by: string
  readonly placed_at: number
  readonly lift_reason: string | null
  readonly lifted_by: string | null
  readonly lifted_at: number | null
}

export function holdOf(lender: LenderId, row: HoldRow): LegalHold {
  const { lift_reason: reason, lifted_by: by, lifted_at: at } = row
  const isLifted = reason !== null && by !== null && at !== null
  return {
    hold: legalHoldId(row.hold_id),
    lender,
    debtor: debtorId(row.of_debtor),
    kind: row.kind,
    reason: row.reason,
    placedBy: staffId(row.placed_by),
    placedAt: instant(row.placed_at),
    lifted: isLifted ? { reason, by: staffId(by), at: instant(at) } : null,
  }
}

export interface DueRowStored {
  readonly debtor_id: string
  readonly record: DueRow['record']
  readonly state: DueRow['state']
  readonly due_on: string | null
  readonly rules: string
  readonly holds: string
}

export function dueRowOf(row: DueRowStored): DueRow {
  const { due_on: on } = row
  return {
    debtor: debtorId(row.debtor_id),
    record: row.record,
    state: row.state,
    on: on === null ? null : (parseDay(on) ?? null),
    rules: storedRules(row.rules),
    holds: storedHolds(row.holds),
  }
}

/** Nobody but this program writes them: what they are, they are as they were written. */
function storedRules(text: string): readonly string[] {
  return JSON.parse(text) as readonly string[]
}

function storedHolds(text: string): readonly HoldKind[] {
  return JSON.parse(text) as readonly HoldKind[]
}
