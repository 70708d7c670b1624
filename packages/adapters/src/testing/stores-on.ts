import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoresUnderTest } from '@fencun/app/testing/stores-under-test'
import { objectFiles } from '../blobs/object-files.ts'
import type { Objects } from '../blobs/objects.ts'
import type { Database } from '../engine/database.ts'
import { type Evidence, evidenceIn } from '../evidence/evidence.ts'
import { openStores, type Stores } from '../stores/open-stores.ts'
import { DebtorKeys } from '../vault/debtor-keys.ts'
import { evidenceSecrets } from '../vault/evidence-secrets.ts'
import type { KeyStore } from '../vault/key-store.ts'
import { Vault } from '../vault/vault.ts'
import type { TestEngine } from './engines.ts'
import { memoryKeys } from './memory-keys.ts'

/** Stores over a new, empty database of an engine. */
export async function storesOn(engine: TestEngine): Promise<StoresUnderTest> {
  const database = await engine.database<unknown>()
  return { ...storesIn(database), close: () => Promise.resolve() }
}

export const TEST_MASTER_KEY = new Uint8Array(32).fill(7)

/** Stores over a migrated database, with keys that live as long as the test. */
export function storesIn(
  database: Database<unknown>,
  masterKey: Uint8Array = TEST_MASTER_KEY,
  keys: KeyStore = memoryKeys(),
  objects: Objects = passingObjects(),
): Stores {
  return storesWith(database, new DebtorKeys(database, keys), masterKey, objects)
}

/** The same over keys of debtors that the test has in its hand. */
export function storesWith(
  database: Database<unknown>,
  secrets: DebtorKeys,
  masterKey: Uint8Array = TEST_MASTER_KEY,
  objects: Objects = passingObjects(),
): Stores {
  const vault = new Vault(masterKey)
  const evidence = evidenceOver(database, secrets, masterKey)
  return openStores({ database, vault, secrets, evidence, objects })
}

/** Evidence of what stores over a database write, under keys that live as long as the test. */
export function evidenceOver(
  database: Database<unknown>,
  secrets: DebtorKeys = new DebtorKeys(database, memoryKeys()),
  masterKey: Uint8Array = TEST_MASTER_KEY,
): Evidence {
  return evidenceIn({ database, secrets: evidenceSecrets(secrets, new Vault(masterKey)) })
}

/** Objects in a folder of their own, which goes with the process. */
export function passingObjects(): Objects {
  const folder = join(tmpdir(), `fencun-objects-${randomUUID()}`)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return objectFiles(folder)
}
