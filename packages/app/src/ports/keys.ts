import type { DebtorId, LenderId } from '@fencun/core/ids'

/**
 * Keyed hashes that name people and numbers without showing them. One person at one lender always
 * gets the same debtor id, so two placements of one person meet on one timeline; two lenders never
 * share an id.
 */
export interface Keys {
  /** From a normalised identity number. */
  readonly debtorId: (lender: LenderId, idNumber: string) => DebtorId
  /** From a normalised telephone number, address or mailbox. */
  readonly numberKey: (lender: LenderId, value: string) => string
}
