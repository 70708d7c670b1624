import type { Known } from '@fencun/core/gate/request'
import type { Day } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type { Window } from '@fencun/core/time/window'
import type { Channel, Outcome, Purpose, TargetRole } from '@fencun/core/timeline/contact'

/**
 * An example as people write it: a few facts, everything else benign. `cases.yaml` and files of
 * test vectors share this vocabulary; times are Beijing time.
 */
export interface Scenario {
  readonly at: Instant
  readonly profile: string
  readonly channel: Channel
  readonly target: TargetRole
  readonly inbound: boolean
  readonly role: string
  readonly purpose: Purpose
  readonly status: readonly Status[]
  /** Connected today by whomever, without saying to whom. */
  readonly connToday: number
  readonly unansweredSameNumberToday: number
  readonly dialsToday: number
  readonly lastCallDate: Day | null
  readonly agreement: AgreementGiven | null
  readonly debtorNoContact: readonly Window[]
  readonly debtorRefuses: 'for-ever' | Channel | null
  readonly loss: LossGiven | null
  readonly contactRefused: boolean
  /** Who refused: the person asked for, somebody unrelated, or an earlier holder of the number. */
  readonly refusedBy: 'target' | 'unrelated' | 'same-number'
  readonly refusalWithdrawn: boolean
  readonly contactSource: string
  readonly numberInvalid: boolean
  readonly caseKnown: boolean
  readonly numberOf: (typeof NUMBER_OWNERS)[number]
  readonly agency: boolean
  readonly agencyListed: Known<boolean>
  readonly debtorNotified: boolean
  readonly actorOk: Known<boolean>
  readonly assigned: Known<boolean>
  readonly recording: Known<boolean>
  readonly visitors: Known<number>
  readonly avRecording: Known<boolean>
  readonly debtorAsked: boolean
  readonly lastVisitDate: Day | null
  readonly visitsToday: number
  /** In the six days before today, and today. */
  readonly visitsThisWeek: number
  readonly calls: readonly CallGiven[]
  /** The calendar as if the days from here on were not published yet. */
  readonly calendarUntil: Day | null
}

export interface AgreementGiven {
  readonly window: Window | null
  readonly maxCalls: number | null
  readonly widens: boolean
  readonly evidence: boolean
  readonly expires: Day | null
  readonly revoked: boolean
}

export interface LossGiven {
  readonly proof: (typeof LOSSES)[number]
  readonly day: Day | null
}

/** One earlier call, for the examples in which who called whom matters. */
export interface CallGiven {
  readonly at: Instant
  readonly by: string
  readonly to: 'debtor' | 'contact'
  readonly outcome: Outcome | 'unknown'
  readonly inbound: boolean
}

/** On file for the person asked for, for them in another role, for another person, or not at all. */
export const NUMBER_OWNERS = ['target', 'other-role', 'another', 'nobody'] as const

export const STATUSES = [
  'settled',
  'returned',
  'written_off',
  'stop_list',
  'plan_active',
  'bankruptcy',
  'dispute',
  'complaint',
  'deceased',
  'incapacity',
  'prison',
  'identity_unverified',
  'note_review',
  'hardship',
] as const
export type Status = (typeof STATUSES)[number]

export const LOSSES = [
  'number_invalid',
  '3_calls_failed',
  '3_days_failed',
  'agreed_scenario',
] as const

/** The keys an example may use. Test vectors that use others ask about what is not built here. */
export const SCENARIO_KEYS: readonly string[] = [
  'at',
  'profile',
  'channel',
  'target',
  'initiator',
  'role',
  'purpose',
  'status',
  'connToday',
  'unansweredSameNumberToday',
  'dialsToday',
  'lastCallDate',
  'agreement',
  'debtorNoContact',
  'debtorRefuses',
  'loss',
  'lossDate',
  'contactRefused',
  'refusedBy',
  'refusalWithdrawn',
  'contactSource',
  'numberInvalid',
  'numberOf',
  'caseKnown',
  'agency',
  'agencyListed',
  'debtorNotified',
  'actorOk',
  'assigned',
  'recording',
  'calls',
  'visitors',
  'avRecording',
  'debtorAsked',
  'lastVisitDate',
  'visitsToday',
  'visitsThisWeek',
  'calendarUntil',
]
