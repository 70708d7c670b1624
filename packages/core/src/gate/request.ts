import type { CaseId, LineId, OrgId, PartyId, PointId, StaffId } from '../ids.ts'
import type { Fen } from '../money/fen.ts'
import type { Day } from '../time/beijing.ts'
import type { Channel, Purpose, TargetRole } from '../timeline/contact.ts'
import type { Place } from '../timeline/event.ts'

/** One contact that somebody wants to make, or that came in. */
export interface ContactRequest {
  readonly case: CaseId
  readonly point: PointId | null
  readonly party: PartyId
  readonly role: TargetRole
  readonly channel: Channel
  readonly purpose: Purpose
  readonly direction: 'outbound' | 'inbound'
  /** How a visit is planned. A visit asked for without its plan has no leave. */
  readonly visit?: VisitPlan
  /** What the script, template or letter says. Absent: a free talk, about which nothing is declared. */
  readonly content?: DeclaredContent
  /** IANA zones in which the person may be, by numbers and addresses on file; absent: unknown. */
  readonly zones?: readonly string[]
  /** Where the point leads, or where the person is known to be; absent: not known. */
  readonly place?: Place
  /** Why this contact is said to be permitted where others are not. */
  readonly exception?: ContactException
}

/** Grounds on which a contact may be made that a rule otherwise stops; each rule names its own. */
export const CONTACT_EXCEPTIONS = [
  'opt-out-confirmation',
  'final-notice',
  'required-by-law',
  'court-permission',
  'lawyer-permits',
  'active-litigation',
  'information-asked',
  'call-dropped',
  'time-critical',
] as const
export type ContactException = (typeof CONTACT_EXCEPTIONS)[number]

/** What may not be said, or only under conditions (CN-C1 to C9, CN-H4). */
export const CONTENT_CATEGORIES = [
  'criminal-law',
  'public-body',
  'credit-repair-promise',
  'credit-reporting',
  'undisclosed-fee',
  'marketing',
  'collector-receives-cash',
  'threat',
  'false-identity',
  'false-fact',
  'borrow-to-repay',
  'court-will-enforce',
] as const
export type ContentCategory = (typeof CONTENT_CATEGORIES)[number]

/** What a listener other than the debtor would learn (CN-P5). */
export const DISCLOSURES = ['debt', 'amount', 'overdue-time', 'case-detail'] as const
export type Disclosure = (typeof DISCLOSURES)[number]

/** What a collection letter about a credit card shows (CN-C4). */
export const LETTER_FIELDS = [
  'name-and-balance',
  'reason-and-basis',
  'rights-and-duties',
  'how-to-check',
  'how-to-object',
  'issuer-contact',
  'seal',
] as const
export type LetterField = (typeof LETTER_FIELDS)[number]

export interface DeclaredContent {
  /** Version of the script or template; null when the text follows none. */
  readonly template: string | null
  readonly templateApproved: Known<boolean>
  readonly categories: readonly ContentCategory[]
  readonly discloses: readonly Disclosure[]
  /** The amount that is asked for; absent when none is named. */
  readonly demandsFen?: Fen
  /** Names of the cost items that are asked for; each must stand on the disclosure sheet (CN-C6). */
  readonly costItems?: readonly string[]
  /** Card number, ID number and the like are masked as CN-V3 wants. */
  readonly masked?: Known<boolean>
  /** What a letter shows of the things that CN-C4 wants of it. Absent: unknown. */
  readonly shows?: readonly LetterField[]
  /** The voice or text is made by a machine: is that said (CN-C9)? Absent: a person speaks. */
  readonly machineLabelled?: Known<boolean>
  /** The listener is not liable, but said of their own accord that they would pay (CN-P5). */
  readonly listenerOffersToPay?: boolean
}

export interface VisitPlan {
  readonly visitors: number
  /** Sound and picture recorder are issued and run. */
  readonly recording: Known<boolean>
  readonly askedByDebtor: boolean
}

/** A fact that may not be known. Unknown never leads to ALLOW. */
export type Known<T> = T | 'unknown'

/** What must be true of the one who asks, at the moment of asking. */
export interface GateFacts {
  readonly org: OrgId
  readonly orgKind: 'lender' | 'agency'
  /** On the lender's published list with a contract in force; the lender itself needs none. */
  readonly agencyListed: Known<boolean>
  readonly staff: StaffId
  readonly role: string
  readonly staffActive: Known<boolean>
  /** The case is this person's to work: theirs, or they supervise it. */
  readonly assigned: Known<boolean>
  readonly line: LineId | null
  /** The line records, and the recorder answers. */
  readonly recording: Known<boolean>
  /**
   * A contact's refusal anywhere at this lender, of this person or this number (CN-P4).
   * Absent: unknown.
   */
  readonly refusedElsewhere?: Known<boolean>
  /** Lender, product and money behind the case. Absent: unknown, and then every instrument binds. */
  readonly account?: AccountFacts
  /** The agency's engagement; null for the lender itself. Absent: unknown (CN-O1, O3, O4, I1). */
  readonly engagement?: EngagementFacts | null
  /** What the person who acts has shown to be fit for (CN-W1, W2). Absent: unknown. */
  readonly qualification?: QualificationFacts
}

/** Kinds of lender; which instruments bind depends on it. */
export const LENDER_TYPES = ['bank', 'consumer-finance', 'micro-loan', 'asset-manager'] as const
export type LenderType = (typeof LENDER_TYPES)[number]

export const PRODUCTS = ['credit-card', 'consumer-loan', 'auto-loan'] as const
export type Product = (typeof PRODUCTS)[number]

export interface AccountFacts {
  readonly lenderType: Known<LenderType>
  readonly product: Known<Product>
  readonly originatedOn: Known<Day>
  /** Unpaid principal on the principal-first ledger, as of now (CN-C3). */
  readonly principalFen: Known<Fen>
  /** All that is due on the lender's ledger as of now. */
  readonly dueFen: Known<Fen>
  /** Cost items on the disclosure sheet of the loan (CN-C6). */
  readonly disclosedCosts: Known<readonly string[]>
  /** The debtor consented to offers in messages (CN-H4). */
  readonly marketingConsent: Known<boolean>
  /** The last day on which a court would still enforce the claim (CN-S6). Absent: unknown. */
  readonly limitationUntil?: Known<Day>
}

export interface EngagementFacts {
  /** The impact assessment before data were entrusted (PIPL 55). */
  readonly impactAssessed: Known<boolean>
  /** The last evaluation of the agency; null when there was none. */
  readonly evaluatedOn: Known<Day | null>
  readonly subcontracted: Known<boolean>
}

export interface QualificationFacts {
  /** The last training with a passed exam; null when there was none. */
  readonly trainedOn: Known<Day | null>
  readonly confidentialitySigned: Known<boolean>
  readonly suspended: Known<boolean>
}
