import type { OrgId, StaffId } from '@fencun/core/ids'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import type { Actor } from '../access/roles.ts'
import { may } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Staff } from '../ports/directory-store.ts'
import type { ExportRecord } from '../ports/exports.ts'

/** An approval is for now: who got it makes the file within three days. */
export const APPROVAL_MS = 3 * 24 * 60 * 60_000

/**
 * - `asked`: waits for another person's word
 * - `approved`: the file can be made
 * - `lapsed`: nobody made the file in time
 * - `made`: the file can be fetched, once
 * - `expired`: nobody fetched it in time
 */
export type ExportState = 'asked' | 'refused' | 'approved' | 'lapsed' | 'made' | 'taken' | 'expired'

export interface ExportView extends ExportRecord {
  readonly state: ExportState
  readonly byName: string
  readonly decidedByName: string
  /** Each time that somebody fetched the file, the oldest first: none or one. */
  readonly fetches: readonly { readonly byName: string; readonly at: Instant }[]
  /** Whether it waits for a word of the one who looks. */
  readonly awaitsYou: boolean
  /** Whether the one who looks asked for it. */
  readonly yours: boolean
  /** Until when the next step can be taken; null: there is none, or no limit. */
  readonly until: Instant | null
}

export function stateOf({ verdict, made, takenAt }: ExportRecord, now: Instant): ExportState {
  if (verdict === null) return 'asked'
  if (!verdict.approved) return 'refused'
  if (made === null) return now < plusMs(verdict.at, APPROVAL_MS) ? 'approved' : 'lapsed'
  if (takenAt !== null) return 'taken'
  return now < made.until ? 'made' : 'expired'
}

export function viewOf(
  record: ExportRecord,
  {
    actor,
    staff,
    now,
  }: { readonly actor: Actor; readonly staff: readonly Staff[]; readonly now: Instant },
): ExportView {
  const state = stateOf(record, now)
  const name = (id: StaffId | undefined) => staff.find((one) => one.staff === id)?.name ?? ''
  const { verdict, made, takenAt } = record
  return {
    ...record,
    state,
    byName: name(record.by),
    decidedByName: name(verdict?.by),
    // The store hands a file to nobody but who asked.
    fetches: takenAt === null ? [] : [{ byName: name(record.by), at: takenAt }],
    awaitsYou: state === 'asked' && mayDecide(actor, record),
    yours: record.by === actor.staff,
    until:
      state === 'approved' && verdict !== null
        ? plusMs(verdict.at, APPROVAL_MS)
        : state === 'made'
          ? (made?.until ?? null)
          : null,
  }
}

/** Another person who answers for the same cases: of the organisation, or of the lender. */
export function mayDecide(actor: Actor, { by, org }: Pick<ExportRecord, 'by' | 'org'>): boolean {
  return may(actor.role, 'decide-exports') && actor.staff !== by && maySeeOf(actor, org)
}

/** An agency sees what its own people did, the lender what everybody did. */
export function maySeeOf(actor: Actor, org: OrgId): boolean {
  return isLenders(actor) || actor.org === org
}

/** Whose matters the actor sees: null is everybody's. */
export function orgSeenBy(actor: Actor): OrgId | null {
  return isLenders(actor) ? null : actor.org
}
