import type {
  CaseId,
  DebtorId,
  DebtorKey,
  LenderId,
  OrgId,
  PlacementId,
  StaffId,
} from '@fencun/core/ids'
import type { Fen } from '@fencun/core/money/fen'
import type { Day } from '@fencun/core/time/beijing'
import type { Instant } from '@fencun/core/time/instant'
import type { CaseState } from '@fencun/core/timeline/state'
import type { Reader } from './reader.ts'

/** One overdue account placed with one agency in one placement. Days are Beijing days. */
export interface CaseFile {
  readonly case: CaseId
  readonly lender: LenderId
  readonly debtor: DebtorId
  readonly placement: PlacementId
  /** The lender's own number. */
  readonly caseNumber: string
  readonly handler: OrgId
  readonly collector: StaffId | null
  readonly status: CaseState['status']
  readonly product: string | null
  /** First, second, third hand … as the lender's file says. */
  readonly hand: string | null
  /** M1…M6+ */
  readonly stage: string | null
  readonly overdueDays: number | null
  readonly placedOn: Day
  readonly recallOn: Day | null
  readonly placedAmountFen: Fen
  readonly principalFen: Fen | null
  readonly interestFen: Fen | null
  readonly penaltyFen: Fen | null
  readonly feeFen: Fen | null
  readonly nextStepAt: Instant | null
  readonly lastContactAt: Instant | null
}

export interface CaseFilter {
  readonly handler?: OrgId
  readonly collector?: StaffId | null
  readonly placement?: PlacementId
  readonly status?: CaseState['status']
  /** A lender's case number, whole or its beginning. */
  readonly caseNumber?: string
  /**
   * What somebody typed to find a person: the beginning of a case number, or exactly a telephone
   * number of anyone on file, an identity, card or account number, or the name of who owes, in characters, in
   * pinyin without tones or by its initials. Found with the reader's keys only.
   */
  readonly search?: { readonly text: string; readonly reader: Reader }
}

/** `due`: next step first, then never contacted, then the larger amount; cases without work last. */
export type CaseOrder = 'due' | 'case-number'

export interface CasePage {
  readonly cases: readonly CaseFile[]
  readonly total: number
}

export interface CollectorLoad {
  readonly collector: StaffId | null
  readonly cases: number
  readonly placedAmountFen: Fen
}

export interface CaseStore {
  readonly find: (lender: LenderId, id: CaseId) => Promise<CaseFile | undefined>
  /** The cases with these ids or these exact numbers, each once, in any order. */
  readonly named: (
    lender: LenderId,
    names: { readonly cases: readonly CaseId[]; readonly caseNumbers: readonly string[] },
  ) => Promise<readonly CaseFile[]>
  readonly ofDebtor: (key: DebtorKey) => Promise<readonly CaseFile[]>
  readonly list: (
    lender: LenderId,
    filter: CaseFilter,
    page: { readonly order: CaseOrder; readonly offset: number; readonly limit: number },
  ) => Promise<CasePage>
  /** Open cases per collector; `collector: null` are the unassigned. */
  readonly loads: (lender: LenderId, handler: OrgId) => Promise<readonly CollectorLoad[]>
}
