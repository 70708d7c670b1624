import type { LenderType } from '@fencun/core/gate/request'
import type { LenderId, OrgId, StaffId } from '@fencun/core/ids'
import type { Day } from '@fencun/core/time/beijing'
import type { EventActor } from '@fencun/core/timeline/event'

/** What the lender holds of an agency's engagement (CN-O3, O4, I1). Days are Beijing days. */
export interface Engagement {
  readonly org: OrgId
  /** When the impact assessment was made; null: never. */
  readonly impactAssessedOn: Day | null
  /** The last evaluation of conduct, quality and information security; null: never. */
  readonly evaluatedOn: Day | null
  readonly subcontracted: boolean
}

/** What a person has shown to be fit for (CN-W1, W2). */
export interface Qualification {
  readonly staff: StaffId
  /** The last training with a passed exam; null: never. */
  readonly trainedOn: Day | null
  readonly confidentialitySigned: boolean
  readonly suspended: boolean
}

/**
 * The registers that the gate asks besides who is employed where. Nothing on a register is not known
 * and never a yes. A write that changes something raises the version `directory`. `by` is who changes
 * it, for the evidence.
 */
export interface Registers {
  /** Null: nobody said what kind of lender this is, and every instrument binds. */
  readonly lenderType: (lender: LenderId) => Promise<LenderType | null>
  readonly saveLenderType: (lender: LenderId, type: LenderType, by?: EventActor) => Promise<void>
  readonly engagements: (lender: LenderId) => Promise<readonly Engagement[]>
  readonly saveEngagement: (
    lender: LenderId,
    engagement: Engagement,
    by?: EventActor,
  ) => Promise<void>
  readonly qualifications: (lender: LenderId) => Promise<readonly Qualification[]>
  readonly saveQualification: (
    lender: LenderId,
    qualification: Qualification,
    by?: EventActor,
  ) => Promise<void>
}
