import type { CaseId, ContactId, OrgId, PartyId, PlacementId, PointId } from '@fencun/core/ids'
import type { Fen } from '@fencun/core/money/fen'
import type { Day } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type { Channel, Outcome, TargetRole } from '@fencun/core/timeline/contact'
import type {
  AgreementState,
  GuaranteeState,
  HoldState,
  RefusalState,
} from '@fencun/core/timeline/state'
import type { Line } from '../ports/directory-store.ts'
import type { CaseRow } from './case-row.ts'
import type { Counters } from './limits.ts'
import type { LenderNoteView } from './notes-view.ts'
import type { PointView } from './points-view.ts'

/** All that a collector needs to work one case. Everything personal is masked. */
export interface CaseView extends Omit<CaseRow, 'holds'> {
  readonly placedOn: Day
  readonly recallOn: Day | null
  readonly principalFen: Fen | null
  readonly interestFen: Fen | null
  readonly penaltyFen: Fen | null
  readonly feeFen: Fen | null
  readonly placement: PlacementId
  readonly handler: { readonly org: OrgId; readonly name: string }
  readonly person: {
    readonly party: PartyId
    readonly name: string
    readonly idNumber: string | null
  } | null
  readonly others: readonly OtherPerson[]
  readonly points: readonly PointView[]
  readonly holds: readonly HoldView[]
  readonly lenderNotes: readonly LenderNoteView[]
  readonly refusals: readonly (RefusalState & { readonly refusal: string })[]
  readonly agreements: readonly (AgreementState & { readonly agreement: string })[]
  readonly counters: Counters
  readonly pending: readonly PendingContact[]
  /** The next case of the worklist after this one. */
  readonly next: CaseId | null
  readonly lines: readonly Line[]
  readonly now: Instant
}

export interface HoldView extends HoldState {
  readonly hold: string
  /** What was written when it was placed by hand. */
  readonly notes: readonly string[]
}

export interface OtherPerson {
  readonly party: PartyId
  readonly role: TargetRole
  readonly name: string
  readonly relation: string | null
  /** A supervisor decides before they are contacted (R-F04). */
  readonly sensitive: boolean
  /** Until when a wish to be called again stands; null: there is none. */
  readonly callbackUntil: Instant | null
  /** The terms of a guarantor of this case, when they are on file. */
  readonly guarantee: GuaranteeState | null
}

/** A contact of the one who looks, permitted or come in, that has no record yet. */
export interface PendingContact {
  readonly contact: ContactId
  readonly direction: 'outbound' | 'inbound'
  readonly party: PartyId
  readonly role: TargetRole
  readonly point: PointId | null
  readonly channel: Channel
  readonly startBy: Instant | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly outcome: Outcome | null
}
