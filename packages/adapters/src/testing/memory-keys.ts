import { randomBytes } from 'node:crypto'
import type { LenderId } from '@fencun/core/ids'
import { KEY_BYTES } from '../vault/aes.ts'
import { kekOf } from '../vault/kek.ts'
import type { Holder, Kek, KeyStore } from '../vault/key-store.ts'

/** Key-encryption keys in memory: for databases that live no longer than the test. */
export function memoryKeys(): KeyStore {
  const made: { readonly kek: Kek; destroyed: boolean }[] = []
  const of = (lender: LenderId, holder: Holder): typeof made =>
    made.filter(({ kek }) => kek.lender === lender && kek.holder === holder)
  const living = async (lender: LenderId, holder: Holder): Promise<readonly Kek[]> =>
    of(lender, holder)
      .filter(({ destroyed }) => !destroyed)
      .map(({ kek }) => kek)
      .toReversed()
  const make = async (lender: LenderId, holder: Holder): Promise<Kek> => {
    const kek = kekOf(lender, holder, of(lender, holder).length + 1, randomBytes(KEY_BYTES))
    made.push({ kek, destroyed: false })
    return kek
  }
  const current = async (lender: LenderId, holder: Holder): Promise<Kek | undefined> =>
    (await living(lender, holder))[0]
  return {
    current,
    living,
    make,
    ensure: async (lender, holder) =>
      of(lender, holder).findLast(({ destroyed }) => !destroyed)?.kek ?? make(lender, holder),
    byId: async (lender, id) =>
      made.find(({ kek, destroyed }) => kek.lender === lender && kek.id === id && !destroyed)?.kek,
    destroy: async ({ lender, holder, generation }) => {
      for (const one of of(lender, holder)) {
        if (one.kek.generation === generation) one.destroyed = true
      }
    },
    list: async (lender) =>
      made
        .filter(({ kek }) => kek.lender === lender)
        .map(({ kek: { holder, generation }, destroyed }) => {
          return { lender, holder, generation, destroyed }
        }),
  }
}
