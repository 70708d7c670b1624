import type { CaseId, ContactId, OrgId, PartyId, PointId, StaffId } from '../ids.ts'
import type { Day } from '../time/beijing.ts'
import type { Instant } from '../time/instant.ts'
import type { Window } from '../time/window.ts'
import type { Channel, Outcome, TargetRole } from './contact.ts'
import type {
  GuaranteeKind,
  HardshipFlag,
  HoldReason,
  LossProof,
  PartyFlag,
  PointKind,
  PointSource,
  RefusalScope,
} from './event.ts'

/**
 * All that bears on "may we contact now?", folded from one debtor's timeline.
 * A plain JSON value: snapshots are stored as they are and must equal a fresh fold.
 */
export interface DebtorState {
  readonly cases: Readonly<Record<CaseId, CaseState>>
  readonly points: Readonly<Record<PointId, PointState>>
  /** Contacts that can still count; old ones are dropped (see `prune`). */
  readonly contacts: Readonly<Record<ContactId, ContactState>>
  /** What was said of contacts whose permit has not come yet. They count nowhere until it does. */
  readonly tombstones: Readonly<Record<ContactId, TombstoneState>>
  /** Points declared void, whether or not they are on file yet. */
  readonly struck: Readonly<Record<PointId, StruckState>>
  /** What contacts proved that are no longer kept. */
  readonly remembered: RememberedState
  readonly holds: Readonly<Record<string, HoldState>>
  readonly hardship: readonly HardshipFlag[]
  /** Grow-only: a refusal leaves this list only through its own evidenced withdrawal. */
  readonly refusals: Readonly<Record<string, RefusalState>>
  readonly agreements: Readonly<Record<string, AgreementState>>
  /** Who was announced to the debtor as collecting, and since when. */
  readonly notified: Readonly<Record<OrgId, Instant>>
  readonly lost: readonly { readonly proof: LossProof; readonly day: Day }[]
  /** The last time the debtor in person was reached, in either direction. */
  readonly reachedAt: Instant | null
  readonly guarantees: Readonly<Record<string, GuaranteeState>>
  /** Third parties who asked to be called again, and until when that holds. */
  readonly callbacks: readonly CallbackState[]
  readonly partyFlags: Readonly<Record<PartyId, readonly PartyFlag[]>>
  readonly reviews: Readonly<Record<string, ReviewState>>
  readonly consents: Readonly<Record<string, ConsentState>>
  /** Calls of an earlier creditor or agency, handed over with the file; they count on their day. */
  readonly carried: Readonly<Record<string, CarriedState>>
}

/** A guarantor's terms (CN-P8). */
export interface GuaranteeState {
  readonly party: PartyId
  readonly case: CaseId
  readonly kind: GuaranteeKind
  readonly signed: boolean
  /** The last day of the guarantee period; null when it was not agreed and not computed. */
  readonly periodUntil: Day | null
  /** A claim was made on the guarantor within the period. */
  readonly claimedInTime: boolean
  /** A general guarantor answers only after enforcement against the debtor. */
  readonly enforcedFirst: boolean
}

export interface CallbackState {
  readonly party: PartyId
  readonly from: Instant
  readonly until: Instant
}

/** A person's answer to a REVIEW. */
export interface ReviewState {
  readonly rule: string
  readonly party: PartyId
  readonly allows: boolean
  readonly from: Instant
  readonly until: Instant
  readonly by: StaffId | 'system'
}

/** Prior consent to further calls about one case (12 CFR 1006.14(b)(3)(i)). */
export interface ConsentState {
  readonly case: CaseId
  /** To whom it was given; nobody else may rely on it. */
  readonly org: OrgId
  readonly from: Instant
  readonly until: Instant
}

/** Daily counts that came with a transfer. */
export interface CarriedState {
  readonly day: Day
  readonly case: CaseId
  readonly connected: number
  readonly dials: number
  /** Tries in vain by number key. */
  readonly unanswered: Readonly<Record<string, number>>
}

export interface CaseState {
  readonly handler: OrgId
  readonly collector: StaffId | null
  readonly status: 'open' | 'settled' | 'returned' | 'written-off'
}

export interface PointState {
  readonly party: PartyId
  readonly role: TargetRole
  readonly kind: PointKind
  readonly source: PointSource
  readonly numberKey: string
  readonly reserved: boolean
  readonly invalid: PointInvalidity | null
  /** Since when it has been invalid; null while it is good. */
  readonly invalidSince: Instant | null
}

/**
 * What was said of one contact. Every field only grows, whatever the order and however often it is
 * said, so that a late, doubled or overtaken word changes nothing.
 */
export interface ContactReports {
  /** The earliest time at which it is said to have begun. */
  readonly startedAt: Instant | null
  /** Every outcome that was said, each with the earliest time it is said of. */
  readonly reported: Readonly<Partial<Record<Outcome, Instant>>>
  /** The longest talk that was said, in seconds. */
  readonly talkSec: number | null
  /** It reached somebody who has nothing to do with the debt. */
  readonly misdirected: boolean
  readonly recorded: boolean
}

export interface ContactState extends ContactReports {
  readonly at: Instant
  readonly case: CaseId
  readonly point: PointId | null
  readonly party: PartyId
  readonly role: TargetRole
  readonly channel: Channel
  readonly direction: 'outbound' | 'inbound'
  readonly org: OrgId
  readonly staff: StaffId | 'system'
  /** Null until the point is on file. */
  readonly numberKey: string | null
  readonly startBy: Instant | null
  /** The weightiest outcome of those reported, and its time; null while nobody knows. */
  readonly outcome: Outcome | null
  readonly endedAt: Instant | null
}

export interface TombstoneState extends ContactReports {
  /** The latest time anything is said of. */
  readonly at: Instant
}

export interface StruckState {
  readonly why: PointInvalidity
  readonly since: Instant
}

export type PointInvalidity = 'not-in-service' | 'wrong-person' | 'withdrawn'

export interface RememberedState {
  readonly reachedAt: Instant | null
  /** Since when numbers have been out of service, by number key. */
  readonly dead: Readonly<Record<string, Instant>>
}

export interface HoldState {
  readonly reason: HoldReason
  readonly origin: string
  readonly since: Instant
  readonly releasedAt: Instant | null
}

export interface RefusalState {
  readonly party: PartyId
  readonly role: TargetRole
  readonly scope: RefusalScope
  readonly at: Instant
  readonly withdrawn: boolean
}

export interface AgreementState {
  readonly widens: boolean
  readonly window: Window | null
  readonly callsPerDayMax: number | null
  /** The channels it speaks of; null: all. */
  readonly channels: readonly Channel[] | null
  readonly from: Instant
  readonly until: Instant
  readonly evidence: string | null
  readonly revoked: boolean
  /** When it was first taken back. */
  readonly revokedAt: Instant | null
}

export const EMPTY_STATE: DebtorState = {
  cases: {},
  points: {},
  contacts: {},
  tombstones: {},
  struck: {},
  remembered: { reachedAt: null, dead: {} },
  holds: {},
  hardship: [],
  refusals: {},
  agreements: {},
  notified: {},
  lost: [],
  reachedAt: null,
  guarantees: {},
  callbacks: [],
  partyFlags: {},
  reviews: {},
  consents: {},
  carried: {},
}
