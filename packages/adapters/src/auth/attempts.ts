import { SIGN_IN } from '@fencun/app/ports/credentials'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import { timestamp } from '../stores/unnest.ts'

const FORGET_AFTER_MS = 24 * 3_600_000

/**
 * Counts an attempt before its password is looked at, so that many at once do not get more tries
 * than one after the other. False: the account is locked and the attempt must be refused.
 */
export async function countAttempt(
  database: Database<unknown>,
  accountHash: string,
  now: number,
): Promise<boolean> {
  const windowStart = timestamp(now - SIGN_IN.withinMs)
  const goesOn = sql`(a.locked_until is null and a.since > ${windowStart})`
  const attempts = sql`(case when ${goesOn} then a.attempts + 1 else 1 end)`
  const { rows } = await sql<{ attempts: number }>`
    insert into sign_in_attempt as a (account_hash, since, attempts)
    values (${accountHash}, ${timestamp(now)}, 1)
    on conflict (account_hash) do update set
      since = case when ${goesOn} then a.since else excluded.since end,
      attempts = ${attempts},
      locked_until = case when ${attempts} >= ${SIGN_IN.attemptsMax}::integer
        then ${timestamp(now + SIGN_IN.lockedMs)}::timestamptz end
    where a.locked_until is null or a.locked_until <= ${timestamp(now)}
    returning attempts`.execute(database.kysely)
  if (rows[0]?.attempts === 1) await forgetOld(database, now)
  return rows.length === 1
}

/** A success clears the account. */
export async function clearAttempts(
  database: Database<unknown>,
  accountHash: string,
): Promise<void> {
  await sql`delete from sign_in_attempt where account_hash = ${accountHash}`.execute(
    database.kysely,
  )
}

async function forgetOld(database: Database<unknown>, now: number): Promise<void> {
  await sql`
    delete from sign_in_attempt where since < ${timestamp(now - FORGET_AFTER_MS)}`.execute(
    database.kysely,
  )
}
