import { createHash, randomUUID } from 'node:crypto'
import { accountKey } from '@fencun/app/ports/credentials'
import type { StaffId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import { timestamp } from '../stores/unnest.ts'

/** An account with its password, hashed beforehand: that takes too long for a transaction. */
export interface NewAccount {
  readonly staff: StaffId
  readonly account: string
  readonly hash: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/**
 * Writes an account as the sign-in library keeps it, inside the caller's transaction, which the
 * library's own call cannot join. False, and nothing is written, when the account or the person has
 * one already.
 */
export async function insertAccount(
  tx: Transaction<unknown>,
  { staff, account, hash, at }: NewAccount,
): Promise<boolean> {
  const id = randomUUID()
  const now = timestamp(at)
  const { numAffectedRows } = await sql`
    insert into auth_user
      (id, name, email, email_verified, image, username, created_at, updated_at)
    values (${id}, ${staff}, ${addressOf(staff)}, false, null, ${accountKey(account)}, ${now},
      ${now})
    on conflict do nothing`.execute(tx)
  if (numAffectedRows === 0n) return false
  await sql`
    insert into auth_account
      (id, account_id, provider_id, user_id, password, created_at, updated_at)
    values (${randomUUID()}, ${id}, 'credential', ${id}, ${hash}, ${now}, ${now})`.execute(tx)
  return true
}

/** The library wants an address. This one can never receive anything. */
function addressOf(staff: StaffId): string {
  return `${createHash('sha256').update(staff).digest('hex')}@staff.invalid`
}
