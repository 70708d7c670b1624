import type { Personal } from '@fencun/core/identity/personal'
import type { CaseId, ContactId, DebtorId, DebtorKey, LenderId, StaffId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import type { CaseState, DebtorState } from '@fencun/core/timeline/state'
import type { CaseFile } from './case-store.ts'
import type { FactVersions } from './fact-versions.ts'
import type { Reader } from './reader.ts'

/** A debtor's snapshot and the version it stands at: the number of events folded into it. */
export interface TimelineHead {
  readonly version: number
  readonly state: DebtorState
}

/** What somebody has to know before deciding: about a debtor, or about a case and its debtor. */
export interface TimelineAsk {
  readonly about: { readonly debtor: DebtorId } | { readonly case: CaseId }
  /** A request id that may have been answered before. */
  readonly request?: string
}

/** Everything that one decision needs, as it stood at one moment. */
export interface TimelineReading extends TimelineHead {
  readonly debtor: DebtorId
  /** The case that was asked about; undefined when a debtor was. */
  readonly file: CaseFile | undefined
  /** The decision event that answered the request id. */
  readonly answered: TimelineEvent | undefined
  /** Keys of the debtor's numbers that stand in the lender's register of refusals (CN-P4). */
  readonly refused: readonly string[]
}

/** One reading per ask, in order; undefined for a case that the lender does not have. */
export interface TimelineReadings {
  /** Of the lender's facts, at the moment of the readings. */
  readonly versions: FactVersions
  readonly found: readonly (TimelineReading | undefined)[]
}

/** What a decision rests on besides the timeline. */
export interface DecisionBasis {
  /** Versions of the facts that were looked at. */
  readonly versions: FactVersions
  /** The number that nobody had refused; null when the decision would be the same if so. */
  readonly notRefused: string | null
}

/**
 * Events for one debtor, to be appended only if the timeline still stands at `expected`. What
 * follows from them in the read models is written in the same transaction.
 */
export interface TimelineAppend {
  readonly key: DebtorKey
  readonly expected: number
  readonly events: readonly TimelineEvent[]
  /** The state after the events: `fold` of the whole timeline. */
  readonly state: DebtorState
  /** Left out by whoever writes what he was told, and decides nothing. */
  readonly basis?: DecisionBasis
  readonly cases?: readonly CasePatch[]
  readonly records?: readonly ContactRecord[]
  readonly notes?: readonly WrittenNote[]
}

/** Changes to what the worklist reads. Absent means unchanged. */
export interface CasePatch {
  readonly case: CaseId
  readonly collector?: StaffId | null
  readonly status?: CaseState['status']
  readonly nextStepAt?: Instant | null
  readonly lastContactAt?: Instant
}

/** The written record of one contact (催记). The note may name people, so it is sealed at rest. */
export interface ContactRecord {
  readonly record: string
  readonly contact: ContactId
  readonly case: CaseId
  readonly staff: StaffId
  readonly at: Instant
  readonly resultCode: string
  readonly note: Personal
  readonly nextStepAt: Instant | null
}

/** A record as it is read: the note is null when the reader holds no key to the debtor (any more). */
export interface ReadRecord extends Omit<ContactRecord, 'note'> {
  readonly note: Personal | null
}

/** What a note is about: a column of the lender's file, or a hold that somebody placed by hand. */
export type NoteSubject =
  | { readonly kind: 'lender-column'; readonly header: string }
  | { readonly kind: 'hold'; readonly hold: string }

/**
 * What the lender or an employee wrote about a case in words, for people to read (R-C03). It may
 * name people and illnesses, so it is sealed at rest and is no part of any event.
 */
export interface WrittenNote {
  /** Ids grow with time: notes are read in their order. */
  readonly note: string
  readonly case: CaseId
  readonly about: NoteSubject
  readonly text: Personal
}

/** A note as it is read: the text is null when the reader holds no key to the debtor (any more). */
export interface ReadNote extends Omit<WrittenNote, 'text'> {
  readonly text: Personal | null
}

export interface StoredEvent {
  /** Place in the debtor's timeline; the first event has 1. */
  readonly version: number
  readonly event: TimelineEvent
}

/**
 * - `appended`: durable
 * - `conflict`: another writer was first; nothing was written for this debtor: read and decide again
 * - `stale`: what the decision rests on has changed; nothing was written for this debtor either
 */
export type AppendResult = 'appended' | 'conflict' | 'stale'

/** How an engine likes its work. */
export interface Batching {
  /** Batches of one lender that it takes side by side. */
  readonly lanes: number
  /** Debtors in one batch at most. */
  readonly debtorsMax: number
  /** Debtors whose timelines a process remembers after it wrote to them, at most. */
  readonly rememberedMax: number
  /**
   * Passes between two batches: long enough for whoever was answered to ask again and for what has
   * arrived already to be taken up, and no longer.
   */
  readonly turn: () => Promise<void>
}

/**
 * The gate's memory. `append` takes several debtors so that a batch is one round trip; each stands
 * alone, and one debtor's conflict does not touch another's events. A request id is unique per
 * debtor: appending a second decision for it is a conflict. A contact's refusal enters the lender's
 * register with its event and leaves it only with the event of its withdrawal.
 */
export interface TimelineStore {
  readonly batching: Batching
  /** One round trip, however many asks. */
  readonly read: (lender: LenderId, asks: readonly TimelineAsk[]) => Promise<TimelineReadings>
  /** One head per key, in order; a debtor without events stands at version 0. */
  readonly load: (keys: readonly DebtorKey[]) => Promise<readonly TimelineHead[]>
  /** The decision event that answered a request id, if it was asked before. */
  readonly findRequest: (key: DebtorKey, request: string) => Promise<TimelineEvent | undefined>
  /** Newest first, from before a version. */
  readonly history: (
    key: DebtorKey,
    page: { readonly before?: number; readonly limit: number },
  ) => Promise<readonly StoredEvent[]>
  readonly append: (appends: readonly TimelineAppend[]) => Promise<readonly AppendResult[]>
  readonly records: (
    key: DebtorKey,
    contacts: readonly ContactId[],
    reader: Reader,
  ) => Promise<readonly ReadRecord[]>
  /** Everything written about the debtor's cases, in the order it was written. */
  readonly notes: (key: DebtorKey, reader: Reader) => Promise<readonly ReadNote[]>
}

/** The request id that an event answered; undefined for events that answer none. */
export function requestOf(event: TimelineEvent): string | undefined {
  return event.kind === 'contact-permitted' || event.kind === 'contact-withheld'
    ? event.request
    : undefined
}
