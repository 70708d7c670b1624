import { parseCheckpoint } from '@fencun/core/evidence/checkpoint'
import { parseNote } from '@fencun/core/evidence/note'
import { CHECKPOINT_PATH } from '@fencun/core/evidence/tiles'
import type { LenderId } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import { type Instant, instant } from '@fencun/core/time/instant'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { ObjectStore } from '../evidence/object-store.ts'
import { timestamp } from '../stores/unnest.ts'
import { askTimestamp, type TimestampAuthority } from './timestamp-authority.ts'

export interface TimestampParts {
  readonly database: Database<unknown>
  readonly storeOf: (lender: LenderId) => ObjectStore
  readonly authority: TimestampAuthority
  readonly now: () => Instant
}

/** A timestamp that was given over a checkpoint of a log. */
export interface KeptTimestamp {
  readonly size: number
  readonly at: Instant
  /** The bytes it is over: the published note as it was then. */
  readonly note: string
  /** The authority's answer (RFC 3161), DER. */
  readonly reply: Uint8Array
}

/** Less than a day, so that a day's work that begins a little earlier than yesterday's has one. */
const EVERY_MS = 23 * 3_600_000

/** Where the bytes and the answer over them are published, as `openssl ts -verify` wants them. */
export function timestampPaths(size: number): { readonly note: string; readonly reply: string } {
  return { note: `timestamp/${size}/checkpoint`, reply: `timestamp/${size}/token.tsr` }
}

/**
 * Has the published checkpoint timestamped, once a day and only when it has grown; keeps the answer
 * and publishes it beside the checkpoint. Refuses as `askTimestamp` does; `undefined`: not due.
 */
export async function stampIfDue(
  parts: TimestampParts,
  lender: LenderId,
): Promise<Result<KeptTimestamp | undefined>> {
  const { database, storeOf, authority, now } = parts
  const store = storeOf(lender)
  const last = await lastTimestamp(database, lender)
  // A process that was killed between keeping and publishing is made up for here.
  if (last !== undefined) await publishTimestamp(store, last)
  const bytes = await store.get(CHECKPOINT_PATH)
  const note = Buffer.from(bytes ?? '').toString('utf8')
  const size = sizeOf(note)
  if (size === 0 || size === last?.size) return ok(undefined)
  if (last !== undefined && now() - last.at < EVERY_MS) return ok(undefined)
  const stamped = await askTimestamp(authority, Buffer.from(note))
  if (!stamped.ok) return stamped
  const kept = await keep(database, lender, { size, at: now(), note, reply: stamped.value.reply })
  await publishTimestamp(store, kept)
  return ok(kept)
}

/** The latest timestamp of a log whose checkpoint is no larger than this. */
export async function lastTimestamp(
  database: Database<unknown>,
  lender: LenderId,
  sizeMax = Number.MAX_SAFE_INTEGER,
): Promise<KeptTimestamp | undefined> {
  const { rows } = await database.inTenant(lender, (tx) =>
    sql<{ size: string; at: number; note: string; reply: Buffer }>`
      select size, at, note, reply from evidence_timestamp
      where tenant_id = ${lender} and size <= ${sizeMax}
      order by size desc limit 1`.execute(tx),
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { size, at, note, reply } = row
  return { size: Number(size), at: instant(at), note, reply }
}

/** Of two processes that were given one at the same time, the first one's is kept. */
async function keep(
  database: Database<unknown>,
  lender: LenderId,
  { size, at, note, reply }: KeptTimestamp,
): Promise<KeptTimestamp> {
  await database.inTenant(lender, (tx) =>
    sql`insert into evidence_timestamp (tenant_id, size, at, note, reply)
      values (${lender}, ${size}, ${timestamp(at)}, ${note}, ${Buffer.from(reply)})
      on conflict do nothing`.execute(tx),
  )
  const kept = await lastTimestamp(database, lender, size)
  if (kept?.size !== size) throw new Error('a timestamp that was kept is there')
  return kept
}

async function publishTimestamp(
  store: ObjectStore,
  { size, note, reply }: KeptTimestamp,
): Promise<void> {
  const paths = timestampPaths(size)
  await store.putNew(paths.note, Buffer.from(note))
  await store.putNew(paths.reply, reply)
}

function sizeOf(note: string): number {
  const text = parseNote(note)?.text
  return (text === undefined ? undefined : parseCheckpoint(text))?.size ?? 0
}
