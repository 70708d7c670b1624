import type { DebtorId, LenderId } from '@fencun/core/ids'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { DebtorState } from '@fencun/core/timeline/state'
import type { CaseFile } from './case-store.ts'

/** One event as it lies in the store, believed in nothing. */
export interface ArchivedEvent {
  /** The place under which it is stored. */
  readonly version: number
  /** Undefined when what is stored is no event. */
  readonly event: TimelineEvent | undefined
  /** What the store keeps beside the event, its kind, time and request, says what the event says. */
  readonly agrees: boolean
}

/** One debtor's whole timeline as it lies in the store at one moment. */
export interface ArchivedTimeline {
  readonly debtor: DebtorId
  /** Undefined when there are events without a snapshot. */
  readonly head: ArchivedHead | undefined
  /** In the order of their versions. */
  readonly events: readonly ArchivedEvent[]
  readonly cases: readonly CaseFile[]
}

export interface ArchivedHead {
  readonly version: number
  /** Undefined when what is stored is no snapshot. */
  readonly state: DebtorState | undefined
}

/**
 * The history of a lender, to be walked through from its first event. Nothing is taken for granted
 * that a store promises elsewhere: who looks here wants to see what somebody did to it.
 */
export interface TimelineArchive {
  /** How many debtors of the lender have a timeline. */
  readonly count: (lender: LenderId) => Promise<number>
  /**
   * Every timeline of the lender, by debtor id; each as it stood at one moment. Timelines that come
   * to be meanwhile may be among them or not. A few are held in memory at a time.
   */
  readonly timelines: (lender: LenderId) => AsyncIterable<ArchivedTimeline>
}
