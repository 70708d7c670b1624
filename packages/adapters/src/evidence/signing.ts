import { failure } from '@fencun/core/errors/failure'
import { utf8 } from '@fencun/core/evidence/bytes'
import { checkpointText } from '@fencun/core/evidence/checkpoint'
import { formatNote, vkeyText } from '@fencun/core/evidence/note'
import type { LenderId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import { timestamp } from '../stores/unnest.ts'
import type { LogKeys, LogSigner } from './log-keys.ts'
import { LogRefused } from './log-refused.ts'

type Tx = Transaction<unknown>

/** A key that a log is or was signed with. */
export interface LogKeyRow {
  readonly keyId: string
  readonly vkey: string
  readonly since: number
  readonly ended: number | null
}

export async function readLogKeys(tx: Tx, lender: LenderId): Promise<readonly LogKeyRow[]> {
  const { rows } = await sql<LogKeyRow & { key_id: string }>`
    select key_id, vkey, since, ended from evidence_key
    where tenant_id = ${lender} order by since, key_id`.execute(tx)
  return rows.map(({ key_id: keyId, vkey, since, ended }) => ({ keyId, vkey, since, ended }))
}

export async function insertLogKey(
  tx: Tx,
  lender: LenderId,
  { key }: LogSigner,
  since: Instant,
): Promise<void> {
  await sql`
    insert into evidence_key (tenant_id, key_id, vkey, since)
    values (${lender}, ${key.keyId}, ${vkeyText(key)}, ${timestamp(since)})
    on conflict do nothing`.execute(tx)
}

/**
 * The keys that sign a log now; the first one is made with the log. Throws `LogRefused` when a key
 * that should sign is not here: another one in its place would look like another log.
 */
export async function signersOf(
  tx: Tx,
  keys: LogKeys,
  { lender, origin, now }: { lender: LenderId; origin: string; now: Instant },
): Promise<readonly LogSigner[]> {
  const rows = await readLogKeys(tx, lender)
  const here = await keys.signers(lender, origin)
  if (rows.length === 0) {
    const first = here.length > 0 ? here : [await keys.make(lender, origin)]
    for (const one of first) await insertLogKey(tx, lender, one, now)
    return first
  }
  return rows
    .filter(({ ended }) => ended === null)
    .map(({ keyId }) => {
      const signer = here.find(({ key }) => key.keyId === keyId)
      if (signer !== undefined) return signer
      const detail = 'the evidence log cannot be signed: the file of its key is not here'
      throw new LogRefused(failure('ledger-key-missing', detail, `key ${keyId}`))
    })
}

/** The signed note over a head. */
export function signedNote(
  signers: readonly LogSigner[],
  head: { readonly origin: string; readonly size: number; readonly root: Uint8Array },
): string {
  const text = checkpointText(head)
  return formatNote({ text, signatures: signers.map(({ sign }) => sign(utf8(text))) })
}
