import type { LenderId } from '@fencun/core/ids'
import { expand } from './aes.ts'
import { type Holder, type Kek, type KekId, kekId } from './key-store.ts'

/** Hexadecimal digits of a fingerprint: two keys of one number are told apart. */
const FINGERPRINT_CHARS = 16

/** A key under its name. Another key of the same holder and number has another name. */
export function kekOf(lender: LenderId, holder: Holder, generation: number, key: Buffer): Kek {
  const fingerprint = expand(key, 'fencun', 'kek-id').toString('hex').slice(0, FINGERPRINT_CHARS)
  return { id: kekId(`${holder}.${generation}.${fingerprint}`), lender, holder, generation, key }
}

/** Whose key an id names; undefined when the text is no such id. */
export function partsOf(id: KekId): Pick<Kek, 'holder' | 'generation'> | undefined {
  const [, holder, generation] = /^(.+)\.([1-9]\d*)\.[0-9a-f]{16}$/s.exec(id) ?? []
  if (holder === undefined || generation === undefined) return undefined
  return { holder: holder as Holder, generation: Number(generation) }
}
