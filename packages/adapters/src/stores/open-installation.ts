import { timingSafeEqual } from 'node:crypto'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { sql } from 'kysely'
import { objectFiles } from '../blobs/object-files.ts'
import type { Objects } from '../blobs/objects.ts'
import { type Database, type DatabaseOptions, openDatabase } from '../engine/database.ts'
import { type MigrationReport, migrate } from '../engine/migrate.ts'
import { type Evidence, type EvidenceOptions, evidenceIn } from '../evidence/evidence.ts'
import { attestKeys } from '../evidence/key-leaves.ts'
import type { KeepingOptions } from '../keeping/open-keeping.ts'
import { DebtorKeys } from '../vault/debtor-keys.ts'
import { evidenceSecrets } from '../vault/evidence-secrets.ts'
import { fileKeys } from '../vault/file-keys.ts'
import { keysMissing } from '../vault/keys-missing.ts'
import { Vault } from '../vault/vault.ts'
import { openStores, type Stores } from './open-stores.ts'
import { type OnResealed, resealAll } from './reseal.ts'

export interface InstallationOptions {
  readonly database: DatabaseOptions
  /** The folder of the migrations. */
  readonly migrations: string
  /** 32 bytes; the same for the whole life of the database. */
  readonly masterKey: Uint8Array
  /** Folder of the key-encryption keys; it is made when it is needed. Never inside the database. */
  readonly keysFolder: string
  /** Folder of sealed recordings and documents; it is made when the first one comes. */
  readonly objectsFolder: string
  /** Told while what an earlier version sealed is sealed anew, which takes a while. */
  readonly onResealed?: OnResealed
  /** What the logs are called, and the version of the program that stands in every leaf. */
  readonly evidence?: Pick<EvidenceOptions, 'originPrefix' | 'version'>
  /** The law of retention, where to search after a destruction, and how certificates are printed. */
  readonly keeping?: KeepingOptions
}

export interface Installation {
  readonly database: Database<unknown>
  readonly stores: Stores
  readonly vault: Vault
  readonly secrets: DebtorKeys
  readonly evidence: Evidence
  readonly objects: Objects
  readonly migrated: MigrationReport
  readonly close: () => Promise<void>
}

/** A server when an address is given, otherwise the embedded database in the directory. */
export function chooseDatabase(choice: {
  readonly url: string | undefined
  readonly directory: string
  /** The embedded database's thread, for a build that lays it elsewhere. */
  readonly workerUrl?: URL
}): DatabaseOptions {
  if (choice.url !== undefined && choice.url !== '') return { kind: 'server', url: choice.url }
  const { directory, workerUrl } = choice
  return { kind: 'embedded', directory, ...(workerUrl === undefined ? {} : { workerUrl }) }
}

/** No upload takes longer; what is older was left by a writer that was killed. */
const UNFINISHED_MS_MAX = 24 * 60 * 60 * 1000

/**
 * Opens the database, migrates it, makes sure that the master key is the one it was made with, and
 * puts the stores on it. Refuses as `openDatabase` and `migrate` do, with `master-key-wrong` for
 * another master key, and with `keys-missing` without the keys that debtors are sealed under; after a
 * refusal nothing is left open.
 */
export async function openInstallation(
  options: InstallationOptions,
): Promise<Result<Installation>> {
  const vault = new Vault(options.masterKey)
  const opened = await openDatabase<unknown>(options.database)
  if (!opened.ok) return opened
  const database = opened.value
  const close = (): Promise<void> => database.close()
  const refuse = async (error: Failure): Promise<Result<never>> => {
    await close()
    return err(error)
  }
  try {
    const migrated = await migrate(database, options.migrations, Date.now)
    if (!migrated.ok) return await refuse(migrated.error)
    const other = await otherMasterKey(database, vault)
    if (other !== undefined) return await refuse(other)
    const secrets = new DebtorKeys(database, fileKeys(options.keysFolder, vault))
    const missing = await keysMissing(database, secrets.store, options.keysFolder)
    if (missing !== undefined) return await refuse(missing)
    await resealAll({ database, vault, secrets }, options.onResealed)
    const evidence = evidenceIn({
      database,
      secrets: evidenceSecrets(secrets, vault),
      ...options.evidence,
    })
    attestKeys(secrets, evidence)
    const objects = objectFiles(options.objectsFolder)
    await objects.sweep(Date.now() - UNFINISHED_MS_MAX)
    const stores = openStores({
      ...{ database, vault, secrets, evidence, objects },
      keeping: options.keeping,
    })
    const parts = { database, stores, vault, secrets, evidence, objects }
    return ok({ ...parts, migrated: migrated.value, close })
  } catch (error) {
    await close()
    throw error
  }
}

/** Remembers the first master key and refuses every other: debtor ids would not be the same. */
async function otherMasterKey(
  database: Database<unknown>,
  vault: Vault,
): Promise<Failure | undefined> {
  const own = vault.derive('master-key-check')
  const { rows } = await database.asOwner(async (tx) => {
    await sql`
      insert into installation (only_one, master_key_check) values (true, ${own.toString('hex')})
      on conflict do nothing`.execute(tx)
    return sql<{ master_key_check: string }>`
      select master_key_check from installation`.execute(tx)
  })
  const known = Buffer.from(rows[0]?.master_key_check ?? '', 'hex')
  if (known.length === own.length && timingSafeEqual(known, own)) return undefined
  const said = 'this database was made with another master key; give the one it was made with'
  return failure('master-key-wrong', said, 'FENCUN_MASTER_KEY')
}
