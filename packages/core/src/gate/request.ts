import type { CaseId, LineId, OrgId, PartyId, PointId, StaffId } from '../ids.ts'
import type { Channel, Purpose, TargetRole } from '../timeline/contact.ts'

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
}
