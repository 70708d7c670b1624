import type {
  ContentCategory,
  Disclosure,
  Known,
  LenderType,
  LetterField,
  Product,
} from '@fencun/core/gate/request'
import type { Fen } from '@fencun/core/money/fen'
import type { Day } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type { Window } from '@fencun/core/time/window'
import type { Channel, Outcome, Purpose, TargetRole } from '@fencun/core/timeline/contact'
import type { GuaranteeKind } from '@fencun/core/timeline/event'

/**
 * An example as people write it: a few facts, everything else benign. `cases.yaml` and files of
 * test vectors share this vocabulary; times are Beijing time.
 */
export interface Scenario extends ThirdPartyGiven, ContentGiven, AccountGiven, StandingGiven {
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
  /** Null: in the contract for the debtor's number, reserved by the debtor for that of others. */
  readonly contactSource: string | null
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
  /** Calls of today that an earlier creditor or agency handed over with the file. */
  readonly carried: CarriedGiven | null
  /** Rules whose REVIEW somebody else has answered with yes. */
  readonly approved: readonly string[]
  /** The calendar as if the days from here on were not published yet. */
  readonly calendarUntil: Day | null
}

/** About people who are not the debtor. */
export interface ThirdPartyGiven {
  readonly contactConnectedTotal: number
  readonly contactAsked: boolean
  readonly contactOffersToPay: boolean
  readonly contactSensitive: boolean
  /** What the lender's register of refusals says of this person or number. */
  readonly refusedElsewhere: Known<boolean>
  readonly guarantee: GuaranteeGiven | null
}

/** What script, template or letter says. */
export interface ContentGiven {
  readonly content: readonly ContentCategory[]
  readonly discloses: readonly Disclosure[]
  readonly template: (typeof TEMPLATES)[number] | null
  readonly demands: Fen | null
  readonly costItems: readonly string[]
  readonly masked: Known<boolean>
  readonly letterShows: readonly LetterField[] | 'unknown'
  readonly machineVoice: (typeof MACHINE_VOICES)[number]
}

/** The account behind the case. */
export interface AccountGiven {
  readonly accountKnown: boolean
  readonly lenderType: Known<LenderType>
  readonly product: Known<Product>
  readonly principal: Known<Fen>
  readonly due: Known<Fen>
  readonly originated: Known<Day>
  readonly disclosedCosts: Known<readonly string[]>
  readonly marketingConsent: Known<boolean>
  /** Null: so far away that no example need think of it. */
  readonly limitationUntil: Known<Day> | null
}

/** The agency's engagement and the collector's fitness; `null` dates: shortly before the question. */
export interface StandingGiven {
  readonly engagementKept: boolean
  readonly subcontract: Known<boolean>
  readonly impactAssessed: Known<boolean>
  readonly evaluatedOn: Known<Day> | 'none' | null
  readonly qualificationKept: boolean
  readonly trainedOn: Known<Day> | 'none' | null
  readonly confidentialitySigned: Known<boolean>
  readonly suspended: Known<boolean>
}

export interface GuaranteeGiven {
  readonly signed: boolean
  readonly kind: GuaranteeKind
  /** Null: long after the question; `unknown`: neither agreed nor computed. */
  readonly periodEnd: Known<Day> | null
  readonly claimedInTime: boolean
  readonly preEnforced: boolean
}

export interface CarriedGiven {
  readonly connected: number
  readonly dials: number
  readonly unanswered: number
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
  readonly channel: Channel
}

/** On file for the person asked for, for them in another role, for another person, or not at all. */
export const NUMBER_OWNERS = ['target', 'other-role', 'another', 'nobody'] as const

/** How the text stands; `undeclared`: nothing is said about it. */
export const TEMPLATES = ['approved', 'unapproved', 'unknown', 'none', 'undeclared'] as const

/** Whether a machine speaks, and says so. */
export const MACHINE_VOICES = ['none', 'labelled', 'unlabelled', 'unknown'] as const

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
  'contactConnectedTotal',
  'contactAsked',
  'contactOffersToPay',
  'contactSensitive',
  'refusedElsewhere',
  'guarantee',
  'content',
  'discloses',
  'template',
  'demands',
  'costItems',
  'masked',
  'letterShows',
  'machineVoice',
  'accountKnown',
  'lenderType',
  'product',
  'principal',
  'due',
  'originated',
  'disclosedCosts',
  'marketingConsent',
  'limitationUntil',
  'subcontract',
  'engagementKept',
  'impactAssessed',
  'evaluatedOn',
  'qualificationKept',
  'trainedOn',
  'confidentialitySigned',
  'suspended',
  'carried',
  'approved',
  'calendarUntil',
]
