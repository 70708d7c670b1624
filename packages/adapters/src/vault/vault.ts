import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import type { Personal } from '@fencun/core/identity/personal'
import type { DebtorKey } from '@fencun/core/ids'

export const MASTER_KEY_BYTES = 32

/** First byte of everything sealed, so that another method can follow without guessing. */
const METHOD = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const FIRST_BLOCK = Buffer.of(1)
const HEAD_BYTES = 1 + NONCE_BYTES

/**
 * Seals personal data with AES-256-GCM under a key per debtor, which HKDF derives from the master
 * key. The place (tenant, debtor, row and column) is authenticated with it: a sealed value that is
 * moved to another row, or altered, does not open.
 */
export class Vault {
  /** What HKDF (RFC 5869) extracts from the master key without a salt: the same for every key. */
  readonly #extracted: KeyObject

  /** @throws TypeError unless the master key has 32 bytes. */
  constructor(masterKey: Uint8Array) {
    if (masterKey.length !== MASTER_KEY_BYTES) throw new TypeError('a master key has 32 bytes')
    this.#extracted = createSecretKey(createHmac('sha256', '').update(masterKey).digest())
  }

  /** @param place row and column, for example `person/<id>/name`. */
  seal(key: DebtorKey, place: string, value: Personal): Buffer {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', this.#keyOf(key), nonce)
    cipher.setAAD(placeBytes(key, place))
    const sealed = Buffer.concat([cipher.update(value.reveal(), 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.of(METHOD), nonce, sealed, cipher.getAuthTag()])
  }

  /**
   * Opens what `seal` made for the same place; `as` says how the value prints.
   * @throws Error when it does not open: another master key, another place, or altered bytes.
   */
  open(key: DebtorKey, place: string, sealed: Buffer, as: (value: string) => Personal): Personal {
    if (sealed[0] !== METHOD || sealed.length < HEAD_BYTES + TAG_BYTES) {
      throw new Error(`nothing that this vault sealed: ${place}`)
    }
    const nonce = sealed.subarray(1, HEAD_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', this.#keyOf(key), nonce)
    decipher.setAAD(placeBytes(key, place))
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
    const opened = decipher.update(sealed.subarray(HEAD_BYTES, -TAG_BYTES))
    try {
      return as(Buffer.concat([opened, decipher.final()]).toString('utf8'))
    } catch (cause) {
      throw new Error(`a sealed value does not open: ${place}`, { cause })
    }
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

function placeBytes({ lender, debtor }: DebtorKey, place: string): Buffer {
  return Buffer.from([lender, debtor, place].join('\n'))
}
