import type { CredentialsUnderTest } from '@fencun/app/testing/credentials.contract'
import { vi } from 'vitest'
import { credentialsIn } from '../auth/credentials.ts'
import { Vault } from '../vault/vault.ts'
import type { TestEngine } from './engines.ts'

/** Credentials over a new database of an engine, with time in the hands of the test. */
export async function credentialsOn(engine: TestEngine): Promise<CredentialsUnderTest> {
  const database = await engine.database<unknown>()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 18, 2) })
  return {
    credentials: credentialsIn(database, new Vault(new Uint8Array(32).fill(7))),
    pass: (ms) => vi.setSystemTime(Date.now() + ms),
    now: () => Date.now(),
    close: async () => {
      vi.useRealTimers()
    },
  }
}
