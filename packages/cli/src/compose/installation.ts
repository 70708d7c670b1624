import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '@fencun/adapters/clock/system-clock'
import { type Database, openDatabase } from '@fencun/adapters/engine/database'
import { migrate } from '@fencun/adapters/engine/migrate'
import { uuidV7 } from '@fencun/adapters/ids/uuid-v7'
import { openStores } from '@fencun/adapters/stores/open-stores'
import { Vault } from '@fencun/adapters/vault/vault'
import type { Deps } from '@fencun/app/deps'
import type { Clock } from '@fencun/app/ports/clock'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { LawPackError } from '@fencun/law/read-yaml'
import { migrationsDirectory, workerUrl } from '../paths.ts'
import { type DataDirectory, dataDirectory } from './data-directory.ts'
import { lawBook, ownPack } from './law-book.ts'
import { masterKey } from './master-key.ts'

export interface InstallationOptions {
  /** Folder of the data; also where a server's control socket is announced. */
  readonly data: string
  /** The demonstration's settable clock; the system's otherwise. */
  readonly clock?: Clock
}

/** Everything a command needs of an opened installation. */
export interface Installation {
  readonly deps: Deps
  readonly pack: RulePackWithTexts
  readonly database: Database<unknown>
  readonly kind: 'embedded' | 'server'
  readonly directory: DataDirectory
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
  const url = process.env['DATABASE_URL']
  const embedded = url === undefined || url === ''
  const fresh = embedded && !existsSync(join(directory.database, 'pgdata'))
  const key = masterKey(directory.masterKey, {
    mayCreate: fresh || !embedded,
    environment: process.env['FENCUN_MASTER_KEY'],
  })
  if (!key.ok) return key
  const worker = workerUrl()
  const opened = await openDatabase<unknown>(
    embedded
      ? {
          kind: 'embedded',
          directory: directory.database,
          ...(worker === undefined ? {} : { workerUrl: worker }),
        }
      : { kind: 'server', url },
  )
  if (!opened.ok) return opened
  const database = opened.value
  const clock = options.clock ?? systemClock
  const migrated = await migrate(database, migrationsDirectory(), () => systemClock.now())
  if (!migrated.ok) {
    await database.close()
    return migrated
  }
  const vault = new Vault(key.value)
  const stores = openStores({ database, vault })
  const ids = uuidV7()
  const law = lawBook(pack.value, stores.directory)
  return ok({
    deps: { ...stores, clock, ids, law },
    pack: pack.value,
    database,
    kind: embedded ? 'embedded' : 'server',
    directory,
    migrated: migrated.value.applied,
    close: () => database.close(),
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
