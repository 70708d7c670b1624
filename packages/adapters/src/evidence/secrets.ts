import { createHmac } from 'node:crypto'
import type { ContactId, DebtorId, LenderId } from '@fencun/core/ids'
import type { Transaction } from 'kysely'
import type { Vault } from '../vault/vault.ts'

/** 128 bits: nobody meets the same pseudonym twice by chance. */
const PSEUDONYM_BYTES = 16

/** The secrets that salts and pseudonyms come from. With a debtor's key goes all of them. */
export interface EvidenceSecrets {
  /** By debtor. `tx` is the transaction that is open; undefined outside of one. */
  readonly ofDebtors: (
    tx: Transaction<unknown> | undefined,
    lender: LenderId,
    debtors: readonly DebtorId[],
  ) => Promise<ReadonlyMap<DebtorId, Buffer>>
  /** For leaves that are about no debtor. */
  readonly ofLender: (lender: LenderId) => Buffer
}

/** Secrets derived from the master key, for debtors who have no key of their own. */
export function derivedSecrets(vault: Vault): EvidenceSecrets {
  return {
    ofDebtors: async (_tx, lender, debtors) =>
      new Map(debtors.map((debtor) => [debtor, vault.derive('evidence', lender, debtor)])),
    ofLender: (lender) => vault.derive('evidence', lender),
  }
}

/** The salt of one commitment: 32 bytes that nobody guesses without the secret. */
export function saltOf(secret: Buffer, leafId: string, name: string): Buffer {
  return createHmac('sha256', secret).update(`salt\n${leafId}\n${name}`).digest()
}

/** What the log calls a debtor. */
export function subjectWord(secret: Buffer): string {
  return word(secret, 'subject')
}

/** What the log calls a contact of a debtor. */
export function contactWord(secret: Buffer, contact: ContactId): string {
  return word(secret, `contact\n${contact}`)
}

/** The key under which what a leaf's commitments open to is kept. */
export function recordKey(secret: Buffer): Buffer {
  return createHmac('sha256', secret).update('record').digest()
}

function word(secret: Buffer, of: string): string {
  const mac = createHmac('sha256', secret).update(of).digest()
  return mac.toString('base64url', 0, PSEUDONYM_BYTES)
}
