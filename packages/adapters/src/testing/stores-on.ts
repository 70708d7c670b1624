import type { StoresUnderTest } from '@fencun/app/testing/stores-under-test'
import { openStores } from '../stores/open-stores.ts'
import { Vault } from '../vault/vault.ts'
import type { TestEngine } from './engines.ts'

/** Stores over a new, empty database of an engine. */
export async function storesOn(engine: TestEngine): Promise<StoresUnderTest> {
  const database = await engine.database<unknown>()
  const vault = new Vault(new Uint8Array(32).fill(7))
  return { ...openStores({ database, vault }), close: () => Promise.resolve() }
}
