import type { LenderId } from '@fencun/core/ids'
import { sql } from 'kysely'
import { timestamp } from '../stores/unnest.ts'
import type { LogSigner } from './log-keys.ts'
import { lockLog } from './log-rows.ts'
import { type Sequencing, signAgain } from './sequencer.ts'
import { insertLogKey, readLogKeys, signersOf } from './signing.ts'

/**
 * Adds a key with which a log is signed beside those it has, and signs the head with all of them:
 * who knows an old key goes on believing the log, and learns the new one meanwhile.
 */
export async function addLogKey(parts: Sequencing, lender: LenderId): Promise<LogSigner> {
  const { database, keys } = parts
  const origin = parts.originOf(lender)
  const made = await database.inLog(lender, async (tx) => {
    await lockLog(tx, lender)
    const now = parts.now()
    // The first key is made with the log: where there is none yet, this is one more.
    await signersOf(tx, keys, { lender, origin, now })
    const signer = await keys.make(lender, origin)
    await insertLogKey(tx, lender, signer, now)
    return signer
  })
  await signAgain(parts, lender)
  return made
}

/**
 * Ends a key: from now on a log is signed without it. @throws Error for the only key of a log, and
 * for one that it does not have.
 */
export async function endLogKey(parts: Sequencing, lender: LenderId, keyId: string): Promise<void> {
  await parts.database.inLog(lender, async (tx) => {
    await lockLog(tx, lender)
    const living = (await readLogKeys(tx, lender)).filter(({ ended }) => ended === null)
    if (!living.some((one) => one.keyId === keyId)) throw new Error('the log has no such key')
    if (living.length === 1) throw new Error('a log is not left without the only key it has')
    await sql`
      update evidence_key set ended = ${timestamp(parts.now())}
      where tenant_id = ${lender} and key_id = ${keyId}`.execute(tx)
  })
  await signAgain(parts, lender)
}
