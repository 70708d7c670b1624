import type { Stores } from './memory-deps.ts'

/** Empty stores for one suite. Tests share them, so each takes a lender of its own. */
export interface StoresUnderTest extends Stores {
  readonly close: () => Promise<void>
}

export type MakeStores = () => Promise<StoresUnderTest>
