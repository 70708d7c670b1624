import type { NoticeRows } from '@fencun/core/calendar/notice'
import type { LenderId, LineId, OrgId, StaffId } from '@fencun/core/ids'
import type { Day } from '@fencun/core/time/beijing'
import type { EventActor } from '@fencun/core/timeline/event'
import type { Role } from '../access/roles.ts'
import type { FactVersions } from './fact-versions.ts'
import type { Registers } from './registers.ts'

export interface Lender {
  readonly lender: LenderId
  readonly name: string
  /** The policy laid over the law, by the name of a profile of the law pack: `std`, `tender`. */
  readonly profile: string
  /** Demonstration data: marked on every screen. */
  readonly demonstration: boolean
}

/** The lender itself or an agency that collects for it. */
export interface Org {
  readonly org: OrgId
  readonly lender: LenderId
  readonly kind: 'lender' | 'agency'
  readonly name: string
  /** On the lender's published list (CN-O1). */
  readonly listed: boolean
  /** The contract's last day; null for the lender itself. */
  readonly contractUntil: Day | null
}

/** One employee with one account, never shared (R-N07). */
export interface Staff {
  readonly staff: StaffId
  readonly lender: LenderId
  readonly org: OrgId
  readonly role: Role
  readonly name: string
  /** What they type to sign in; unique in the installation. */
  readonly account: string
  readonly active: boolean
}

/** A telephone line that records (R-E07). */
export interface Line {
  readonly line: LineId
  readonly lender: LenderId
  readonly org: OrgId
  readonly label: string
  /** The line is recorded by design. */
  readonly recorded: boolean
  /** The recorder answers now; without it collection stops at once (R-E08). */
  readonly recorderUp: boolean
}

/**
 * Small tables that everybody reads: lenders, agencies, staff, lines, holiday notices. A write that
 * changes something raises the version of its scope in the same transaction, for every lender that
 * it concerns; one that changes nothing leaves it. `by` is who changes it, for the evidence; left out:
 * the program itself.
 */
export interface DirectoryStore extends Registers {
  /** How often the facts of a lender have changed; zeros for a lender nobody knows. */
  readonly versions: (lender: LenderId) => Promise<FactVersions>
  readonly isEmpty: () => Promise<boolean>
  readonly lenders: () => Promise<readonly Lender[]>
  readonly lender: (lender: LenderId) => Promise<Lender | undefined>
  readonly addLender: (lender: Lender, own: Org, by?: EventActor) => Promise<'added' | 'exists'>
  readonly orgs: (lender: LenderId) => Promise<readonly Org[]>
  readonly saveOrg: (org: Org, by?: EventActor) => Promise<void>
  readonly staff: (lender: LenderId) => Promise<readonly Staff[]>
  /** By id alone: who is signed in decides the lender. */
  readonly staffById: (id: StaffId) => Promise<Staff | undefined>
  readonly addStaff: (staff: Staff, by?: EventActor) => Promise<'added' | 'exists'>
  readonly setStaffActive: (
    lender: LenderId,
    id: StaffId,
    active: boolean,
    by?: EventActor,
  ) => Promise<void>
  /** Of one organisation, or of all. */
  readonly lines: (lender: LenderId, org?: OrgId) => Promise<readonly Line[]>
  readonly saveLine: (line: Line, by?: EventActor) => Promise<void>
  /** State Council notices loaded after the pack was made, for the whole installation. */
  readonly notices: () => Promise<readonly NoticeRows[]>
  readonly saveNotice: (rows: NoticeRows, by?: EventActor) => Promise<void>
}
