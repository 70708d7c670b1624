import type { DecisionRecord } from '../gate/decision.ts'
import type {
  CaseId,
  ContactId,
  LineId,
  OrgId,
  PartyId,
  PlacementId,
  PointId,
  StaffId,
} from '../ids.ts'
import type { Day } from '../time/beijing.ts'
import type { Instant } from '../time/instant.ts'
import type { Window } from '../time/window.ts'
import type { CaptureSource } from './capture-source.ts'
import type { Channel, Outcome, Purpose, TargetRole } from './contact.ts'
import type { KeptDeclaration } from './declared.ts'
import type { KeptFacts } from './kept-facts.ts'

/**
 * The debtor's timeline, version 1. Events are appended, never changed; a correction is a new one.
 * No event holds personal data: people, numbers and texts are named by id.
 */
export type TimelineEvent = EventBody & EventFrame

export interface EventFrame {
  readonly v: 1
  readonly id: string
  /** When it happened. */
  readonly at: Instant
  /** When it was written down: never before `at` by more than clock error. */
  readonly recordedAt: Instant
  readonly actor: EventActor
}

export interface EventActor {
  /** The person who acted, or `system`. */
  readonly staff: StaffId | 'system'
  readonly org: OrgId
  /** How it was captured; absent in events that did not keep it yet. */
  readonly via?: CaptureSource
}

/** Why collection stops. `note-review`: a person must first read what the lender wrote. */
export type HoldReason =
  | 'dispute'
  | 'complaint'
  | 'stop-list'
  | 'deceased'
  | 'incapacity'
  | 'prison'
  | 'plan'
  | 'bankruptcy'
  | 'identity-unverified'
  | 'note-review'

export const HOLD_REASONS: readonly HoldReason[] = [
  'dispute',
  'complaint',
  'stop-list',
  'deceased',
  'incapacity',
  'prison',
  'plan',
  'bankruptcy',
  'identity-unverified',
  'note-review',
]

/** Special hardship (特殊困难): the debtor is contacted less often, never more. */
export type HardshipFlag = 'illness' | 'pregnancy' | 'poverty'
export const HARDSHIP_FLAGS: readonly HardshipFlag[] = ['illness', 'pregnancy', 'poverty']

/** Lawful sources of a contact point (CN-P6); `unknown` is kept so that the gate can refuse it. */
export type PointSource =
  | 'contract'
  | 'reserved'
  | 'authorised'
  | 'public'
  | 'told-by-contact'
  | 'credit-bureau'
  | 'unknown'

export const POINT_SOURCES: readonly PointSource[] = [
  'contract',
  'reserved',
  'authorised',
  'public',
  'told-by-contact',
  'credit-bureau',
  'unknown',
]

export type PointKind = 'mobile' | 'landline' | 'address' | 'email'
export const POINT_KINDS: readonly PointKind[] = ['mobile', 'landline', 'address', 'email']

/** How the lender may show that a debtor is lost (CN-P3). */
export type LossProof = 'number-invalid' | 'three-calls-failed' | 'three-days-failed' | 'agreed'
export const LOSS_PROOFS: readonly LossProof[] = [
  'number-invalid',
  'three-calls-failed',
  'three-days-failed',
  'agreed',
]

/** How a guarantor is bound; without an agreement about it the guarantee is general (CN-P8). */
export type GuaranteeKind = 'joint' | 'general'
export const GUARANTEE_KINDS: readonly GuaranteeKind[] = ['joint', 'general']

/**
 * - `sensitive`: a supervisor decides before this person is contacted (R-F04)
 * - `represented`: a lawyer acts for them (12 CFR 1006.6(b)(2))
 * - `employer-forbids`: they may not take such contacts at work (12 CFR 1006.6(b)(3))
 * - `professional`: a lawyer, a creditor or a credit bureau, whom call limits do not protect
 *   (12 CFR 1006.14(b)(3)(iii))
 */
export const PARTY_FLAGS = ['sensitive', 'represented', 'employer-forbids', 'professional'] as const
export type PartyFlag = (typeof PARTY_FLAGS)[number]

/** Where a number or an address may lead. */
export const PLACES = ['home', 'work'] as const
export type Place = (typeof PLACES)[number]

/** What a refusal covers. A contact's refusal is always for ever and for the whole lender. */
export type RefusalScope =
  | { readonly kind: 'for-ever' }
  | {
      readonly kind: 'windows'
      readonly windows: readonly Window[]
      /** The weekdays it speaks of, Monday 1 to Sunday 7; absent: all. */
      readonly weekdays?: readonly number[]
      /** The place it speaks of; absent: everywhere. */
      readonly place?: Place
    }
  | {
      readonly kind: 'channel'
      readonly channel: Channel
      /** The number or address it speaks of; absent: all of that channel. */
      readonly point?: PointId
    }

export type EventBody =
  | {
      readonly kind: 'case-placed'
      readonly case: CaseId
      readonly placement: PlacementId
      readonly handler: OrgId
    }
  | { readonly kind: 'case-assigned'; readonly case: CaseId; readonly collector: StaffId | null }
  | {
      readonly kind: 'case-closed'
      readonly case: CaseId
      readonly why: 'settled' | 'returned' | 'written-off'
    }
  | {
      readonly kind: 'point-added'
      readonly point: PointId
      readonly party: PartyId
      readonly role: TargetRole
      readonly pointKind: PointKind
      readonly source: PointSource
      /** Keyed hash of the normalised number: one number is one key, whoever brought it. */
      readonly numberKey: string
      /** The mobile the debtor reserved with the lender; the loss test looks at this one. */
      readonly reserved: boolean
    }
  | {
      readonly kind: 'point-invalidated'
      readonly point: PointId
      readonly why: 'not-in-service' | 'wrong-person' | 'withdrawn'
    }
  | {
      readonly kind: 'hold-placed'
      readonly hold: string
      readonly reason: HoldReason
      /** Where it came from, for example `lender-note:备注1`. */
      readonly origin: string
    }
  | { readonly kind: 'hold-released'; readonly hold: string; readonly evidence: string }
  | { readonly kind: 'hardship-flagged'; readonly flag: HardshipFlag; readonly origin: string }
  | { readonly kind: 'hardship-cleared'; readonly flag: HardshipFlag; readonly evidence: string }
  | {
      readonly kind: 'refusal-recorded'
      readonly refusal: string
      readonly party: PartyId
      readonly role: TargetRole
      readonly scope: RefusalScope
      /** The contact in which it was said, when there was one. */
      readonly contact?: ContactId
    }
  | { readonly kind: 'refusal-withdrawn'; readonly refusal: string; readonly evidence: string }
  | {
      readonly kind: 'agreement-made'
      readonly agreement: string
      readonly widens: boolean
      readonly window?: Window
      readonly callsPerDayMax?: number
      /** The channels it speaks of; absent: all. */
      readonly channels?: readonly Channel[]
      readonly until: Instant
      readonly evidence: string | null
    }
  | { readonly kind: 'agreement-revoked'; readonly agreement: string }
  | { readonly kind: 'notice-delivered'; readonly org: OrgId; readonly evidence: string }
  | { readonly kind: 'debtor-lost'; readonly proof: LossProof; readonly day: Day }
  | {
      readonly kind: 'guarantee-recorded'
      readonly guarantee: string
      readonly party: PartyId
      readonly case: CaseId
      readonly guaranteeKind: GuaranteeKind
      readonly signed: boolean
      readonly periodUntil: Day | null
      readonly claimedInTime: boolean
      readonly enforcedFirst: boolean
      readonly evidence: string
    }
  | {
      readonly kind: 'callback-asked'
      readonly party: PartyId
      readonly until: Instant
      readonly evidence: string
    }
  | { readonly kind: 'party-flagged'; readonly party: PartyId; readonly flag: PartyFlag }
  | {
      readonly kind: 'review-decided'
      readonly review: string
      readonly rule: string
      readonly party: PartyId
      readonly allows: boolean
      readonly until: Instant
      readonly evidence: string
    }
  | {
      readonly kind: 'call-consented'
      readonly consent: string
      readonly case: CaseId
      readonly until: Instant
      readonly evidence: string
    }
  | {
      readonly kind: 'calls-carried'
      readonly transfer: string
      readonly case: CaseId
      readonly day: Day
      readonly connected: number
      readonly dials: number
      readonly unanswered: Readonly<Record<string, number>>
    }
  | ({
      readonly kind: 'contact-permitted'
      readonly contact: ContactId
      /** The permit must be used before this instant. */
      readonly startBy: Instant
    } & ContactAsked)
  | ({ readonly kind: 'contact-withheld' } & ContactAsked)
  | { readonly kind: 'contact-started'; readonly contact: ContactId }
  | {
      readonly kind: 'contact-ended'
      readonly contact: ContactId
      readonly outcome: Outcome
      readonly talkSec?: number
    }
  | {
      readonly kind: 'contact-inbound'
      readonly contact: ContactId
      readonly case: CaseId
      readonly party: PartyId
      readonly role: TargetRole
      readonly channel: Channel
    }
  | {
      readonly kind: 'contact-misdirected'
      readonly contact: ContactId
      readonly evidence: string
    }
  | {
      readonly kind: 'contact-recorded'
      readonly contact: ContactId
      readonly record: string
      readonly resultCode: string
      readonly nextStepAt?: Instant
    }

/** What was asked of the gate and what it answered. */
export interface ContactAsked extends KeptDeclaration {
  readonly request: string
  readonly case: CaseId
  readonly point: PointId
  readonly party: PartyId
  readonly role: TargetRole
  readonly channel: Channel
  readonly purpose: Purpose
  readonly line: LineId | null
  /** What the decision rested on beside the timeline; absent in events that did not keep it yet. */
  readonly facts?: KeptFacts
  readonly decision: DecisionRecord
}

export type EventKind = EventBody['kind']
