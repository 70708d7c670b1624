import { randomBytes } from 'node:crypto'
import { BrokenSeal } from '@fencun/app/ports/broken-seal'
import type { Personal } from '@fencun/core/identity/personal'
import type { DebtorId, DebtorKey } from '@fencun/core/ids'
import { decrypt, encrypt, expand, KEY_BYTES } from './aes.ts'

/** First byte of what is sealed under a debtor's own key; 1 was a key derived from the master key. */
export const OWN_KEY_METHOD = 2

/** The random key of one debtor while it is unwrapped, and the keys that come out of it. */
export class DebtorSecret {
  /**
   * How many events of the timeline are older than this key: those of a file whose time was over,
   * whose key is destroyed. 0 for nearly everybody.
   */
  readonly since: number
  readonly #key: Buffer
  #sealing: Buffer | undefined
  #evidence: Buffer | undefined

  constructor(key: Buffer, since = 0) {
    if (key.length !== KEY_BYTES) throw new TypeError(`a debtor's key has ${KEY_BYTES} bytes`)
    this.#key = key
    this.since = since
  }

  static random(since = 0): DebtorSecret {
    return new DebtorSecret(randomBytes(KEY_BYTES), since)
  }

  /** The key itself, to be wrapped and for nothing else. */
  bytes(): Buffer {
    return this.#key
  }

  /** Where the salts and pseudonyms of the debtor's evidence come from. */
  evidence(): Buffer {
    this.#evidence ??= this.derive('evidence')
    return this.#evidence
  }

  /** A key of the debtor's for one more purpose, such as a recording. */
  derive(...purpose: readonly string[]): Buffer {
    return expand(this.#key, 'fencun', ...purpose)
  }

  /**
   * Seals a personal value. The place (tenant, debtor, row and column) is authenticated with it.
   * @param place row and column, for example `person/<id>/name`.
   */
  seal(key: DebtorKey, place: string, value: Personal): Buffer {
    const plain = Buffer.from(value.reveal(), 'utf8')
    return encrypt(OWN_KEY_METHOD, this.#sealingKey(), placeBytes(key, place), plain)
  }

  /**
   * Opens what `seal` made for the same place; `as` says how the value prints.
   * @throws Error when it does not open: another key, another place, or altered bytes.
   */
  open(key: DebtorKey, place: string, sealed: Buffer, as: (value: string) => Personal): Personal {
    const opened = decrypt(OWN_KEY_METHOD, this.#sealingKey(), placeBytes(key, place), sealed)
    if (opened === undefined) throw new BrokenSeal(place)
    return as(opened.toString('utf8'))
  }

  #sealingKey(): Buffer {
    this.#sealing ??= this.derive('seal')
    return this.#sealing
  }
}

/** @throws Error when the debtor's key was not made ready: a bug of whoever writes. */
export function secretOf(
  secrets: ReadonlyMap<DebtorId, DebtorSecret>,
  debtor: DebtorId,
): DebtorSecret {
  const secret = secrets.get(debtor)
  if (secret === undefined) throw new Error('a debtor is written to without a key')
  return secret
}

/** What is authenticated beside a sealed value. */
export function placeBytes({ lender, debtor }: DebtorKey, place: string): Buffer {
  return Buffer.from([lender, debtor, place].join('\n'))
}
