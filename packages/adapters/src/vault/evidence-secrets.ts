import type { DebtorId, LenderId } from '@fencun/core/ids'
import type { Transaction } from 'kysely'
import type { DebtorKeys } from './debtor-keys.ts'
import type { Vault } from './vault.ts'

/**
 * Where salts and pseudonyms of evidence come from: debtors' own keys. They are stored nowhere, so
 * whoever destroys a debtor's key destroys them with it, and the log tells nothing of the debtor.
 */
export interface EvidenceSecrets {
  /**
   * One secret for each debtor. Inside a transaction keys are made where there are none; without one
   * (`undefined`) every debtor has had a timeline before.
   */
  readonly ofDebtors: (
    tx: Transaction<unknown> | undefined,
    lender: LenderId,
    debtors: readonly DebtorId[],
  ) => Promise<ReadonlyMap<DebtorId, Buffer>>
  /** For what concerns no debtor. */
  readonly ofLender: (lender: LenderId) => Buffer
}

export function evidenceSecrets(keys: DebtorKeys, vault: Vault): EvidenceSecrets {
  return {
    ofDebtors: async (tx, lender, debtors) => {
      const secrets =
        tx === undefined
          ? await keys.ofLender(lender, debtors)
          : await keys.forWriting(tx, lender, debtors)
      return new Map([...secrets].map(([debtor, secret]) => [debtor, secret.evidence()]))
    },
    ofLender: (lender) => vault.derive('evidence', lender),
  }
}
