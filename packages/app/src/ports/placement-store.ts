import type { Personal } from '@fencun/core/identity/personal'
import type { DebtorId, LenderId, OrgId, PlacementId, StaffId } from '@fencun/core/ids'
import type { Fen } from '@fencun/core/money/fen'
import type { Instant } from '@fencun/core/time/instant'
import type { CaseFile } from './case-store.ts'
import type { ContactPoint, Person } from './people-store.ts'
import type { TimelineAppend } from './timeline-store.ts'

/** The file of cases handed over, with its control totals. */
export interface Placement {
  readonly placement: PlacementId
  readonly lender: LenderId
  readonly handler: OrgId
  readonly fileName: string
  /** SHA-256 of the file's bytes, hex: the same file is never taken twice for one lender. */
  readonly fileHash: string
  readonly registeredAt: Instant
  readonly registeredBy: StaffId
  readonly cases: number
  readonly rejected: number
  readonly placedAmountFen: Fen
}

/** A card or account number of a debtor. */
export interface AccountOfDebtor {
  readonly debtor: DebtorId
  readonly account: Personal
}

/** Everything of one placement, to be written whole or not at all. */
export interface Registration {
  readonly placement: Placement
  readonly cases: readonly CaseFile[]
  readonly people: readonly Person[]
  readonly points: readonly ContactPoint[]
  /** By which debtors are found, and nothing else: the numbers themselves are not kept. */
  readonly accounts?: readonly AccountOfDebtor[]
  /** One per debtor, at the version that was read. */
  readonly timelines: readonly TimelineAppend[]
}

/**
 * - `registered`: all of it is durable
 * - `exists`: this file, or one of its case numbers, was registered before; nothing was written
 * - `conflict`: a debtor's timeline moved meanwhile; nothing was written: read and try again
 */
export type RegisterResult =
  | { readonly kind: 'registered' }
  | {
      readonly kind: 'exists'
      readonly caseNumbers: readonly string[]
      readonly placement: Placement | null
    }
  | { readonly kind: 'conflict' }

export interface PlacementStore {
  readonly register: (registration: Registration) => Promise<RegisterResult>
  readonly findByHash: (lender: LenderId, fileHash: string) => Promise<Placement | undefined>
  /** Which of these case numbers the lender has placed already. */
  readonly knownCaseNumbers: (
    lender: LenderId,
    numbers: readonly string[],
  ) => Promise<readonly string[]>
  /** Newest first. */
  readonly list: (lender: LenderId, limit: number) => Promise<readonly Placement[]>
}

/**
 * What every store may rely on. @throws Error when a case number comes twice, or when a case, a
 * person or a point belongs to a debtor without an append: bugs of the caller.
 */
export function checkRegistration({
  placement,
  cases,
  people,
  points,
  timelines,
}: Registration): void {
  const debtors = new Set<string>(timelines.map(({ key }) => key.debtor))
  const numbers = new Set(cases.map(({ caseNumber }) => caseNumber))
  if (debtors.size < timelines.length) throw new Error('a registration names a debtor twice')
  if (numbers.size < cases.length) throw new Error('a registration names a case number twice')
  const strangers = [...cases, ...people, ...points].some(({ debtor }) => !debtors.has(debtor))
  if (strangers) throw new Error('each debtor of a registration has an append of his own')
  const lenders = new Set([
    ...timelines.map(({ key }) => key.lender),
    ...cases.map(({ lender }) => lender),
  ])
  lenders.delete(placement.lender)
  if (lenders.size > 0) throw new Error('a registration belongs to one lender')
}
