import type { ParameterValue, Scope } from '@fencun/core/gate/parameter'
import type { Id, LenderId, OrgId, StaffId } from '@fencun/core/ids'
import type { Day } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type { EventActor } from '@fencun/core/timeline/event'

/** One proposal to change a lender's or an agency's own layer over the law. */
export type PolicyChangeId = Id<'policy-change'>

export const policyChangeId = (text: string): PolicyChangeId => text as PolicyChangeId

/** A number of a layer. */
export interface PolicySetting {
  readonly parameter: string
  readonly value: ParameterValue
  /** The debtor's own agreement may widen it, where the layers above let it. */
  readonly relaxable: boolean
  readonly applies?: Scope
}

export interface NewPolicyChange {
  readonly change: PolicyChangeId
  readonly lender: LenderId
  /** Whose layer it is; absent: the lender's own. */
  readonly agency?: OrgId
  /** The whole layer as it is to be from that day on, not only what is different. */
  readonly settings: readonly PolicySetting[]
  readonly effectiveFrom: Day
  readonly reason: string
  readonly author: StaffId
  readonly proposedAt: Instant
}

export interface PolicyVerdict {
  readonly by: StaffId
  readonly at: Instant
  readonly approved: boolean
  readonly note: string
}

/** A proposal, and what another person said to it. */
export interface PolicyChange extends NewPolicyChange {
  readonly verdict: PolicyVerdict | null
  /**
   * 1, 2, 3 … in the order of approval, all layers of a lender together; null for what was not
   * approved.
   */
  readonly version: number | null
}

/**
 * What a lender and its agencies lay over the law. Nothing is changed or deleted: a change is a new version. `by` is
 * who acts, for the evidence.
 */
export interface PolicyStore {
  /** Newest proposal first. */
  readonly changes: (lender: LenderId) => Promise<readonly PolicyChange[]>
  readonly propose: (change: NewPolicyChange, by?: EventActor) => Promise<void>
  /** Once per proposal. An approval raises the version `policy` in the same transaction. */
  readonly decide: (
    lender: LenderId,
    change: PolicyChangeId,
    verdict: PolicyVerdict,
    by?: EventActor,
  ) => Promise<'decided' | 'not-open'>
}
