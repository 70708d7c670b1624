import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { BrokenSeal } from '@fencun/app/ports/broken-seal'
import type { Personal } from '@fencun/core/identity/personal'
import type { DebtorKey } from '@fencun/core/ids'
import { decrypt, encrypt } from './aes.ts'
import { placeBytes } from './debtor-secret.ts'

export const MASTER_KEY_BYTES = 32

/** First byte of what was sealed under a key that the master key alone gives. */
export const DERIVED_KEY_METHOD = 1
const FIRST_BLOCK = Buffer.of(1)

/**
 * What comes out of the master key: keys for single purposes, independent of each other. Debtors have
 * random keys of their own (`DebtorKeys`); what an earlier version sealed under a derived one is
 * opened here for the last time, when it is sealed anew.
 */
export class Vault {
  /** What HKDF (RFC 5869) extracts from the master key without a salt: the same for every key. */
  readonly #extracted: KeyObject

  /** @throws TypeError unless the master key has 32 bytes. */
  constructor(masterKey: Uint8Array) {
    if (masterKey.length !== MASTER_KEY_BYTES) throw new TypeError('a master key has 32 bytes')
    this.#extracted = createSecretKey(createHmac('sha256', '').update(masterKey).digest())
  }

  /** As earlier versions sealed; tests make databases of before with it. */
  sealDerived(key: DebtorKey, place: string, value: Personal): Buffer {
    const plain = Buffer.from(value.reveal(), 'utf8')
    return encrypt(DERIVED_KEY_METHOD, this.#keyOf(key), placeBytes(key, place), plain)
  }

  /** @throws Error when it does not open: another master key, another place, or altered bytes. */
  openDerived(
    key: DebtorKey,
    place: string,
    sealed: Buffer,
    as: (value: string) => Personal,
  ): Personal {
    const opened = decrypt(DERIVED_KEY_METHOD, this.#keyOf(key), placeBytes(key, place), sealed)
    if (opened === undefined) throw new BrokenSeal(place)
    return as(opened.toString('utf8'))
  }

  /**
   * A key for one purpose, independent of all others: the first block that HKDF expands, written out
   * because Node's own extracts anew each time, which takes four times as long.
   */
  derive(purpose: string, ...of: readonly string[]): Buffer {
    const info = ['fencun', purpose, ...of].join('\n')
    return createHmac('sha256', this.#extracted).update(info).update(FIRST_BLOCK).digest()
  }

  #keyOf({ lender, debtor }: DebtorKey): Buffer {
    return this.derive('seal', lender, debtor)
  }
}
