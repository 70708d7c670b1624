import type { Objects } from '@fencun/adapters/blobs/objects'
import type { ClockWatch } from '@fencun/adapters/clock/clock-watch'
import { watchDatabaseClock, watchedClock } from '@fencun/adapters/clock/database-clock'
import { systemClock } from '@fencun/adapters/clock/system-clock'
import { uuidV7 } from '@fencun/adapters/ids/uuid-v7'
import {
  chooseDatabase,
  openInstallation as openStored,
} from '@fencun/adapters/stores/open-installation'
import type { Deps } from '@fencun/app/deps'
import type { Clock } from '@fencun/app/ports/clock'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { LawPackError } from '@fencun/law/read-yaml'
import { migrationsDirectory, workerUrl } from '../paths.ts'
import { version } from '../version.ts'
import { type BackupHost, backupHost } from './backup-host.ts'
import { type DataDirectory, dataDirectory, hasDatabase, keysFolderOf } from './data-directory.ts'
import { type EvidenceLogs, evidenceLogs, logOrigin } from './evidence-logs.ts'
import { keepingOf } from './keeping.ts'
import { lawBook, ownPack } from './law-book.ts'
import { masterKey } from './master-key.ts'
import { resealingProgress } from './resealing-progress.ts'

export interface InstallationOptions {
  /** Folder of the data; also where a server's control socket is announced. */
  readonly data: string
  /** The demonstration's settable clock; the system's otherwise. */
  readonly clock?: Clock
  /** Refuse where there is no embedded installation yet, instead of making one. */
  readonly mustExist?: boolean
}

/** Everything a command needs of an opened installation. */
export interface Installation {
  readonly deps: Deps
  readonly kind: 'embedded' | 'server'
  readonly directory: DataDirectory
  /** Where the database is a server with a clock of its own. */
  readonly clockWatch: ClockWatch | undefined
  readonly backups: BackupHost
  /** What evidence logs are signed, published and read with. */
  readonly logs: EvidenceLogs
  /** Sealed recordings and documents. */
  readonly objects: Pick<Objects, 'size' | 'read' | 'list'>
  /** Names of the migrations that this opening applied. */
  readonly migrated: readonly string[]
  readonly close: () => Promise<void>
}

/**
 * The composition root: opens the database that `DATABASE_URL` names, or the embedded one in the
 * data directory, migrates it, and puts the ports together. Refusals come back as failures with a
 * cure; whatever was opened by then is closed again.
 */
export async function openInstallation(
  options: InstallationOptions,
): Promise<Result<Installation>> {
  const directory = dataDirectory(options.data)
  const pack = readPack()
  if (!pack.ok) return pack
  const worker = workerUrl()
  const database = chooseDatabase({
    url: process.env['DATABASE_URL'],
    directory: directory.database,
    ...(worker === undefined ? {} : { workerUrl: worker }),
  })
  const isNew = database.kind === 'server' || !hasDatabase(directory)
  if (options.mustExist === true && database.kind === 'embedded' && isNew) {
    const detail = 'nothing is installed here; `fencun serve` or `fencun demo` begins with it'
    return err(failure('argument-invalid', detail, directory.root))
  }
  const environment = process.env['FENCUN_MASTER_KEY']
  const key = await masterKey(directory.masterKey, { mayCreate: isNew, environment })
  if (!key.ok) return key
  const originPrefix = logOrigin(process.env)
  if (!originPrefix.ok) return originPrefix
  const migrations = migrationsDirectory()
  const keysFolder = keysFolderOf(directory)
  const opened = await openStored({
    ...{ database, migrations, masterKey: key.value, keysFolder },
    objectsFolder: directory.objects,
    evidence: { originPrefix: originPrefix.value, version: version() },
    keeping: keepingOf(pack.value, directory),
    onResealed: resealingProgress(),
  })
  if (!opened.ok) return opened
  const { stores, migrated } = opened.value
  const logs = await evidenceLogs(opened.value, { keysFolder, directory }, process.env)
  if (!logs.ok) {
    await opened.value.close()
    return logs
  }
  const clockWatch = await watchDatabaseClock(opened.value.database)
  const clock = watchedClock(options.clock ?? systemClock, clockWatch)
  const law = lawBook(pack.value, stores.directory, stores.policies)
  const deps = { ...stores, clock, ids: uuidV7(), law }
  const close = async (): Promise<void> => {
    clockWatch?.stop()
    await opened.value.close()
  }
  return ok({
    ...{ deps, kind: database.kind, directory, clockWatch },
    ...{
      logs: logs.value,
      objects: opened.value.objects,
      backups: backupHost(opened.value),
      migrated: migrated.applied,
      close,
    },
  })
}

function readPack(): Result<RulePackWithTexts> {
  try {
    return ok(ownPack())
  } catch (error) {
    if (!(error instanceof LawPackError)) throw error
    return err(failure('law-pack-invalid', error.message))
  }
}
