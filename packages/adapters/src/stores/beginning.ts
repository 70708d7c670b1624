import type { Beginning, BeginResult, FirstEntries } from '@fencun/app/ports/beginning'
import { sql, type Transaction } from 'kysely'
import { insertAccount } from '../auth/accounts.ts'
import { hashPassword } from '../auth/password-hash.ts'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { insertLender, insertStaff } from './directory-store.ts'

/** The first entries of an installation, in one transaction. */
export function beginningIn(
  database: Pick<Database<unknown>, 'asOwner'>,
  evidence: Evidence,
  now: () => number = Date.now,
): Beginning {
  return {
    begin: async (first) => {
      const hash = await hashPassword(first.password)
      return database.asOwner((tx) => begin(tx, evidence, first, { hash, at: now() }))
    },
  }
}

/** Others who begin wait for the lock and then find a lender. */
async function begin(
  tx: Transaction<unknown>,
  evidence: Evidence,
  { lender, own, administrator, via }: FirstEntries,
  password: { readonly hash: string; readonly at: number },
): Promise<BeginResult> {
  await sql`lock table lender in share row exclusive mode`.execute(tx)
  const { rows } = await sql`select from lender limit 1`.execute(tx)
  if (rows.length > 0) return 'over'
  const { staff, account } = administrator
  if (!(await insertAccount(tx, { staff, account, ...password }))) return 'account-exists'
  const by = { staff: administrator.staff, org: own.org, ...(via && { via }) }
  const added = [
    await insertLender(tx, evidence, { lender, own, by }),
    await insertStaff(tx, evidence, administrator, by),
  ]
  if (added.includes('exists')) throw new Error('nothing exists without a lender')
  return 'begun'
}
