import type { DebtorId } from '@fencun/core/ids'
import { decrypt, encrypt, expand, KEY_BYTES } from './aes.ts'
import { DebtorSecret } from './debtor-secret.ts'
import type { Kek } from './key-store.ts'
import type { Wrap } from './wrap-rows.ts'

const METHOD = 1
/** Behind the key, where there is one: see `DebtorSecret.since`. */
const SINCE_BYTES = 4

/** A debtor's key as it may lie in the database, for the holder of the key-encryption key. */
export function wrap(kek: Kek, debtor: DebtorId, secret: DebtorSecret): Wrap {
  const since = Buffer.alloc(secret.since === 0 ? 0 : SINCE_BYTES)
  if (secret.since > 0) since.writeUInt32BE(secret.since)
  const plain = Buffer.concat([secret.bytes(), since])
  const wrapped = encrypt(METHOD, wrappingKey(kek), aboutOf(kek, debtor), plain)
  return { kek: kek.id, wrapped }
}

/** @throws Error when it does not open: somebody altered or moved it. */
export function unwrap(kek: Kek, debtor: DebtorId, { wrapped }: Wrap): DebtorSecret {
  const key = decrypt(METHOD, wrappingKey(kek), aboutOf(kek, debtor), wrapped)
  if (key === undefined) throw new Error("a debtor's wrapped key does not open")
  const since = key.length > KEY_BYTES ? key.readUInt32BE(KEY_BYTES) : 0
  return new DebtorSecret(key.subarray(0, KEY_BYTES), since)
}

const wrappingKeys = new WeakMap<Kek, Buffer>()

function wrappingKey(kek: Kek): Buffer {
  const known = wrappingKeys.get(kek) ?? expand(kek.key, 'fencun', 'wrap')
  wrappingKeys.set(kek, known)
  return known
}

function aboutOf({ lender, holder, id }: Kek, debtor: DebtorId): Buffer {
  return Buffer.from([lender, debtor, holder, id].join('\n'))
}
