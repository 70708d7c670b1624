import { createHmac } from 'node:crypto'
import type { Keys } from '@fencun/app/ports/keys'
import { debtorId } from '@fencun/core/ids'
import type { Vault } from './vault.ts'

/**
 * HMAC-SHA256 under a key per lender and use. Without the master key nobody can try out all
 * identity numbers or telephone numbers, of which there are too few to hide by hashing alone.
 */
export function keyedHashes(vault: Vault): Keys {
  const keys = new Map<string, Buffer>()
  const hash = (use: string, lender: string, value: string): Buffer => {
    const name = `${use}\n${lender}`
    const key = keys.get(name) ?? vault.derive(use, lender)
    keys.set(name, key)
    return createHmac('sha256', key).update(value).digest()
  }
  return {
    debtorId: (lender, idNumber) => debtorId(uuidOf(hash('debtor-id', lender, idNumber))),
    numberKey: (lender, value) => hash('number-key', lender, value).toString('hex', 0, 16),
  }
}

/** 122 bits of a hash in the form of a UUID of version 8. */
function uuidOf(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
