import type { CertificateWriter } from '@fencun/app/ports/destructions'
import type { Keeping } from '@fencun/app/ports/keeping'
import type { RetentionRule } from '@fencun/core/retention/rule'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { DebtorKeys } from '../vault/debtor-keys.ts'
import { destructionStore } from './destruction-store.ts'
import { handoversIn } from './handovers.ts'
import { retentionStore } from './retention-store.ts'
import { shredderIn } from './shredder.ts'
import { verifierIn } from './verifier.ts'

/** What an installation brings to keeping and destroying. */
export interface KeepingOptions {
  /** How long records are kept at least. Without rules nothing falls due. */
  readonly rules: readonly RetentionRule[]
  /** Folders that the check of a destruction searches: the data directory. */
  readonly folders: readonly string[]
  readonly certificates: CertificateWriter
}

/** Where there is no law, no folder and no font: nothing falls due and no certificate is printed. */
export const NO_KEEPING: KeepingOptions = {
  rules: [],
  folders: [],
  certificates: {
    pdf: () => Promise.reject(new Error('this installation prints no certificates')),
  },
}

export interface KeepingWork extends KeepingOptions {
  readonly database: Database<unknown>
  readonly secrets: DebtorKeys
  readonly evidence: Evidence
}

/** Everything about keeping records and destroying them, over one migrated database. */
export function openKeeping(work: KeepingWork): Keeping {
  const { database, secrets, evidence, rules, certificates } = work
  return {
    retention: retentionStore(work, rules),
    destructions: destructionStore(database, evidence),
    handovers: handoversIn(database, secrets),
    shredder: shredderIn({ database, secrets, evidence: evidence.secrets }),
    verifier: verifierIn(work),
    certificates,
  }
}
