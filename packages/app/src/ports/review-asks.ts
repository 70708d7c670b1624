import type { DebtorId, LenderId, OrgId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'

export type WithheldEvent = Extract<TimelineEvent, { kind: 'contact-withheld' }>

/** A request for a contact that the gate left for a person to decide. */
export interface ReviewAsk {
  readonly debtor: DebtorId
  readonly event: WithheldEvent
}

/** Finds among a lender's timelines what waits for a person, without reading every timeline. */
export interface ReviewAsks {
  /** Asked at `since` or later, by one organisation or by any; newest first, `limit` at most. */
  readonly asked: (
    lender: LenderId,
    query: { readonly since: Instant; readonly org: OrgId | null; readonly limit: number },
  ) => Promise<readonly ReviewAsk[]>
}
