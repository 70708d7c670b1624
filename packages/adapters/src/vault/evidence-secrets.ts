import type { DebtorId, LenderId } from '@fencun/core/ids'
import type { Transaction } from 'kysely'
import type { DebtorKeys } from './debtor-keys.ts'
import type { DebtorSecret } from './debtor-secret.ts'
import type { Vault } from './vault.ts'

/** What one debtor has of it. */
export interface EvidenceSecret {
  /** Where salts and pseudonyms come from. */
  readonly key: Buffer
  /** Events of the timeline that are older than the key; the log counts from behind them. */
  readonly since: number
}

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
  ) => Promise<ReadonlyMap<DebtorId, EvidenceSecret>>
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
      const found = new Map<DebtorId, EvidenceSecret>()
      for (const [debtor, secret] of secrets) found.set(debtor, evidenceOf(secret))
      return found
    },
    ofLender: (lender) => vault.derive('evidence', lender),
  }
}

function evidenceOf(secret: DebtorSecret): EvidenceSecret {
  return { key: secret.evidence(), since: secret.since }
}
