import type { MadeBackup } from '@fencun/app/keep-backups/last-backup-day'
import type { LenderId } from '@fencun/core/ids'
import { type Instant, instant } from '@fencun/core/time/instant'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { readHead } from '../evidence/log-rows.ts'
import { timestamp } from '../stores/unnest.ts'
import type { LenderMark } from './manifest.ts'

/** What is remembered of a backup. */
export interface BackupEntry extends MadeBackup {
  readonly backup: string
  readonly bytes: number
  /** Of the file, hex. */
  readonly sha256: string
}

/** Which backups were made: written for every lender in it, with a leaf in its log. */
export interface BackupRegister {
  readonly record: (lenders: readonly LenderMark[], entry: BackupEntry) => Promise<void>
  /** Of one lender, oldest first. */
  readonly ofLender: (lender: LenderId) => Promise<readonly BackupEntry[]>
  /** How far the logs of these lenders have come. */
  readonly marks: (lenders: readonly LenderId[]) => Promise<readonly LenderMark[]>
  /** Names of the migrations that the database has. */
  readonly migrations: () => Promise<readonly string[]>
}

export function backupRegister(database: Database<unknown>, evidence: Evidence): BackupRegister {
  return {
    record: async (lenders, entry) => {
      for (const { lender, checkpointSize } of lenders) {
        await recordOne({ database, evidence }, lender, { ...entry, checkpointSize })
      }
    },
    ofLender: async (lender) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<Row>`select backup_id, at, with_keys, keep_days, bytes, sha256 from backup
          where tenant_id = ${lender} order by at, backup_id`.execute(tx),
      )
      return rows.map(entryOf)
    },
    marks: (lenders) =>
      Promise.all(
        lenders.map(async (lender) => {
          const head = await database.inLog(lender, (tx) => readHead(tx, lender))
          return { lender, checkpointSize: head.edge.size }
        }),
      ),
    migrations: async () => {
      const { rows } = await sql<{ name: string }>`
        select name from schema_migration order by name`.execute(database.kysely)
      return rows.map(({ name }) => name)
    },
  }
}

async function recordOne(
  { database, evidence }: { database: Database<unknown>; evidence: Evidence },
  lender: LenderId,
  entry: BackupEntry & { readonly checkpointSize: number },
): Promise<void> {
  const { backup, at, withKeys, keepDays, bytes, sha256, checkpointSize } = entry
  await database.inTenant(lender, async (tx) => {
    await sql`
      insert into backup (tenant_id, backup_id, at, with_keys, keep_days, bytes, sha256,
        checkpoint_size)
      values (${lender}, ${backup}, ${timestamp(at)}, ${withKeys}, ${keepDays}, ${bytes},
        ${sha256}, ${checkpointSize})`.execute(tx)
    await evidence.writeLeaves(tx, lender, [
      {
        type: 'backup-made',
        id: backup,
        at,
        actor: { staff: 'system', org: null, via: 'command' },
        commit: { backup: { bytes, sha256, checkpointSize, withKeys, keepDays } },
      },
    ])
  })
}

interface Row {
  readonly backup_id: string
  readonly at: number
  readonly with_keys: boolean
  readonly keep_days: number | null
  readonly bytes: string
  readonly sha256: string
}

function entryOf(row: Row): BackupEntry {
  const at: Instant = instant(row.at)
  return {
    ...{ backup: row.backup_id, at, withKeys: row.with_keys, keepDays: row.keep_days },
    ...{ bytes: Number(row.bytes), sha256: row.sha256 },
  }
}
