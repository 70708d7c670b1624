import type { LenderMark } from '@fencun/adapters/backup/manifest'
import { type BackupEntry, backupRegister } from '@fencun/adapters/backup/register'
import type { Installation as Stored } from '@fencun/adapters/stores/open-installation'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'

/** A backup under way, in this process or in the server that has the database open. */
export interface BackupSession {
  readonly pgdata: string
  readonly migrations: readonly string[]
  /** How long keys may be kept: as long as the lenders say that backups live, and no longer. */
  readonly keyDaysMax: number
  /** See `CopyUnderWay`; with it how far the lenders' logs had come by then, at least. */
  readonly finish: () => Promise<FinishedCopy>
  /** Remembers that the backup was made, for every lender in it. */
  readonly record: (entry: BackupEntry) => Promise<void>
  readonly release: () => Promise<void>
}

export interface FinishedCopy {
  readonly label: string
  readonly segments: readonly string[]
  readonly lenders: readonly LenderMark[]
}

/** Whoever has the database open lets others copy it. */
export interface BackupHost {
  /** Fails with `argument-invalid` where the database is a server with tools of its own. */
  readonly begin: () => Promise<Result<BackupSession>>
}

/** Where there is no lender yet. */
const KEY_DAYS_MAX = 366

export function backupHost({
  database,
  evidence,
  stores,
}: Pick<Stored, 'database' | 'evidence' | 'stores'>): BackupHost {
  const register = backupRegister(database, evidence)
  return {
    begin: async () => {
      if (database.engine.kind !== 'embedded') return err(ownTools())
      const migrations = await register.migrations()
      const lendersHere = await stores.directory.lenders()
      const settings = await Promise.all(
        lendersHere.map(({ lender }) => stores.keeping.retention.settings(lender)),
      )
      const keyDaysMax = Math.min(KEY_DAYS_MAX, ...settings.map(({ backupDays }) => backupDays))
      const copy = await database.engine.beginCopy()
      let lenders: readonly LenderMark[] = []
      return ok({
        pgdata: copy.pgdata,
        migrations,
        keyDaysMax,
        finish: async () => {
          // Asked before the end: the copy has every leaf that is counted here.
          const all = await stores.directory.lenders()
          lenders = await register.marks(all.map(({ lender }) => lender))
          return { ...(await copy.finish()), lenders }
        },
        record: (entry) => register.record(lenders, entry),
        release: copy.release,
      })
    },
  }
}

export function ownTools() {
  const detail = 'a database server is backed up by its own tools; see docs/operating.md'
  return failure('argument-invalid', detail, 'DATABASE_URL')
}
