import type {
  SeenCheckpoint,
  WitnessBook,
  WitnessedLog,
  WitnessStep,
} from '@fencun/app/ports/witness-book'
import { parseCheckpoint } from '@fencun/core/evidence/checkpoint'
import { parseNote } from '@fencun/core/evidence/note'
import type { LenderId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import { timestamp } from '../stores/unnest.ts'
import { type KeyRow, keyOf, lock, type WitnessParts, witnessLeaf } from './witness-parts.ts'

interface LogRow extends KeyRow {
  readonly origin: string
}

interface SeenRow {
  readonly origin: string
  readonly size: string
  readonly root: Buffer
  readonly at: number
}

type Tx = Transaction<unknown>
type Logs = Pick<WitnessBook, 'logs' | 'log' | 'recall' | 'rootAt' | 'addLog' | 'endLog' | 'step'>

/** The logs of counterparties, and how far we signed each of them. */
export function witnessedLogs({ database, evidence, outside, now }: WitnessParts): Logs {
  const allOf = (lender: LenderId): Promise<readonly WitnessedLog[]> =>
    database.inTenant(lender, (tx) => read(tx, lender, null))
  return {
    logs: allOf,
    log: (lender, origin) =>
      database.inTenant(lender, async (tx) => (await read(tx, lender, origin))[0]),
    recall: async (lender, origin) => {
      const note = await outside.read(lender, origin)
      return database.inTenant(lender, async (tx) => {
        const before = await readSeen(tx, lender, origin)
        const ahead = beyond(note, origin, before?.size ?? 0)
        if (ahead === undefined) return before
        // The database was restored from an old copy: what was signed since is taken over first.
        await lock(tx, lender, origin)
        await insertStep(tx, lender, { ...ahead, at: instant(now()) })
        return readSeen(tx, lender, origin)
      })
    },
    rootAt: async (lender, origin, size) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<{ root: Buffer }>`select root from witness_step
          where tenant_id = ${lender} and origin = ${origin} and size = ${size}`.execute(tx),
      )
      return rows[0]?.root
    },
    addLog: (lender, log, by) =>
      database.inTenant(lender, async (tx) => {
        const { rows } = await sql<object>`
          insert into witness_log as known (tenant_id, origin, key_id, vkey, since)
          values (${lender}, ${log.origin}, ${log.keyId}, ${log.vkey}, ${timestamp(by.at)})
          on conflict (tenant_id, origin, key_id) do update set ended = null
            where known.ended is not null
          returning origin`.execute(tx)
        if (rows.length === 0) return 'known'
        await evidence.writeLeaves(tx, lender, [witnessLeaf({ log: { ...log } }, by)])
        return 'added'
      }),
    endLog: (lender, { origin, keyId }, by) =>
      database.inTenant(lender, async (tx) => {
        const { rows } = await sql<object>`
          update witness_log set ended = ${timestamp(by.at)}
          where tenant_id = ${lender} and origin = ${origin} and key_id = ${keyId}
            and ended is null
          returning origin`.execute(tx)
        if (rows.length === 0) return false
        await evidence.writeLeaves(tx, lender, [witnessLeaf({ ended: { origin, keyId } }, by)])
        return true
      }),
    step: (lender, step) =>
      database.inTenant(lender, async (tx) => {
        await lock(tx, lender, step.origin)
        if (!(await insertStep(tx, lender, step))) return 'raced'
        await outside.write(lender, step.origin, step.note)
        return 'kept'
      }),
  }
}

async function read(
  tx: Tx,
  lender: LenderId,
  origin: string | null,
): Promise<readonly WitnessedLog[]> {
  const { rows: keys } = await sql<LogRow>`
    select origin, key_id, vkey, since, ended from witness_log
    where tenant_id = ${lender} and (${origin}::text is null or origin = ${origin})
    order by origin, since, key_id`.execute(tx)
  const origins = [...new Set(keys.map((row) => row.origin))]
  const { rows: seen } = await sql<SeenRow>`
    select distinct on (origin) origin, size, root, at from witness_step
    where tenant_id = ${lender} and origin = any(${origins}::text[])
    order by origin, size desc`.execute(tx)
  return origins.map((one) => ({
    origin: one,
    keys: keys.filter((row) => row.origin === one).map(keyOf),
    seen: seenOf(seen.find((row) => row.origin === one)),
  }))
}

async function readSeen(tx: Tx, lender: LenderId, origin: string): Promise<SeenCheckpoint | null> {
  const { rows } = await sql<SeenRow>`
    select origin, size, root, at from witness_step
    where tenant_id = ${lender} and origin = ${origin} order by size desc limit 1`.execute(tx)
  return seenOf(rows[0])
}

function seenOf(row: SeenRow | undefined): SeenCheckpoint | null {
  return row === undefined ? null : { size: Number(row.size), root: row.root, at: instant(row.at) }
}

/** Only after the size that was signed last, whoever else is trying. */
async function insertStep(tx: Tx, lender: LenderId, step: WitnessStep): Promise<boolean> {
  const { origin, after, size, root, note, at } = step
  const { rows } = await sql<object>`
    insert into witness_step (tenant_id, origin, after_size, size, root, note, at)
    select ${lender}, ${origin}, ${after}::bigint, ${size}::bigint, ${Buffer.from(root)}::bytea,
      ${note}, ${timestamp(at)}::timestamptz
    where ${after}::bigint = (
      select coalesce(max(size), 0) from witness_step
      where tenant_id = ${lender} and origin = ${origin}
    )
    on conflict do nothing
    returning size`.execute(tx)
  return rows.length === 1
}

/** What the copy outside knows to be signed beyond what the database knows. */
function beyond(
  note: string | undefined,
  origin: string,
  after: number,
): Omit<WitnessStep, 'at'> | undefined {
  const text = note === undefined ? undefined : parseNote(note)?.text
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text)
  if (note === undefined || checkpoint?.origin !== origin) return undefined
  const { size, root } = checkpoint
  return size > after ? { origin, after, size, root, note } : undefined
}
