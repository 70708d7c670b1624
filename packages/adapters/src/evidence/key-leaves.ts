import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { DebtorKeys } from '../vault/debtor-keys.ts'
import type { Kek, KekId } from '../vault/key-store.ts'
import type { Evidence } from './evidence.ts'

const ID_CHARS = 32

/**
 * From now on each key-encryption key of a lender or an agency has its leaf: in the transaction that
 * wraps the first debtor's key under it, for the file is made before and may outlive a transaction
 * that is taken back. Keys from before get theirs the next time something is wrapped under them.
 */
export function attestKeys(keys: DebtorKeys, evidence: Evidence): void {
  keys.attestWith(async (tx, kek) => {
    const id = leafIdOf(kek.id)
    if (await isAttested(tx, kek, id)) return
    const name = `key-made\n${kek.lender}\n${kek.id}`
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
    // Whoever was first has put it on record by now.
    if (await isAttested(tx, kek, id)) return
    const { id: key, lender, holder, generation } = kek
    const actor = { staff: 'system', org: null, via: 'system' } as const
    const commit = { key, holder, generation }
    await evidence.writeLeaves(tx, lender, [
      { type: 'key-made', id, at: evidence.now(), actor, commit },
    ])
  })
}

/** The name of a key has its holder in it, and is as long as that. */
function leafIdOf(key: KekId): string {
  return `key-${createHash('sha256').update(key).digest('hex').slice(0, ID_CHARS)}`
}

async function isAttested(
  tx: Transaction<unknown>,
  { lender }: Pick<Kek, 'lender'>,
  id: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from evidence_record where tenant_id = ${lender} and leaf_id = ${id}`.execute(tx)
  return rows.length > 0
}
