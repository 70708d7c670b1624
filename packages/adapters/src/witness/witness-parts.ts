import type { ByActor, DatedKey } from '@fencun/app/ports/witness-book'
import type { Json } from '@fencun/core/evidence/canonical-json'
import type { LenderId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { NewLeaf } from '../evidence/new-leaf.ts'
import type { OutsideCopy } from './outside-copy.ts'

export interface WitnessParts {
  readonly database: Database<unknown>
  readonly evidence: Pick<Evidence, 'writeLeaves'>
  readonly outside: OutsideCopy
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export interface KeyRow {
  readonly key_id: string
  readonly vkey: string
  readonly since: number
  readonly ended: number | null
}

export function keyOf({ key_id, vkey, since, ended }: KeyRow): DatedKey {
  const end = ended === null ? null : instant(ended)
  return { keyId: key_id, vkey, since: instant(since), ended: end }
}

/** Whom we trust and who watches us decides what our log is worth: each change is in the log. */
export function witnessLeaf(
  change: Readonly<Record<string, Json>>,
  { at, actor }: ByActor,
): NewLeaf {
  return { type: 'witness-changed', at, actor, commit: { witness: change } }
}

/** One at a time for each log: until the transaction ends. */
export async function lock(
  tx: Transaction<unknown>,
  lender: LenderId,
  origin: string,
): Promise<void> {
  const name = `witness\n${lender}\n${origin}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}
