import { personalName, personalText } from '@fencun/core/identity/personal'
import { debtorId, lenderId } from '@fencun/core/ids'
import { describe, expect, test } from 'vitest'
import { DebtorSecret } from './debtor-secret.ts'
import { Vault } from './vault.ts'

const KEY = {
  lender: lenderId('lender-1'),
  debtor: debtorId('a7000000-0000-8000-8000-000000000001'),
}
const PLACE = 'person/p1/name'
const secret = DebtorSecret.random()

describe("what a debtor's key seals", () => {
  test('gives back what it sealed, printing masked', () => {
    for (const text of ['欧阳试样', '', '𠮷', 'x'.repeat(5000)]) {
      const sealed = secret.seal(KEY, PLACE, personalText(text))
      expect(secret.open(KEY, PLACE, sealed, personalText).reveal()).toBe(text)
    }
    const sealed = secret.seal(KEY, PLACE, personalName('欧阳试样'))
    expect(String(secret.open(KEY, PLACE, sealed, personalName))).toBe(
      personalName('欧阳试样').masked,
    )
  })

  test('never seals one value alike twice', () => {
    const [a, b] = [1, 2].map(() => secret.seal(KEY, PLACE, personalName('欧阳试样')))
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(false)
  })

  test('does not show the value', () => {
    const sealed = secret.seal(KEY, PLACE, personalName('欧阳试样'))
    expect(sealed.includes(Buffer.from('欧阳'))).toBe(false)
  })

  test('opens nothing that was moved to another tenant, debtor, row or column', () => {
    const sealed = secret.seal(KEY, PLACE, personalName('欧阳试样'))
    const other = debtorId('a7000000-0000-8000-8000-000000000002')
    const elsewhere = [
      { key: { ...KEY, lender: lenderId('lender-2') }, place: PLACE },
      { key: { ...KEY, debtor: other }, place: PLACE },
      { key: KEY, place: 'person/p2/name' },
      { key: KEY, place: 'person/p1/id-number' },
    ]
    for (const { key, place } of elsewhere) {
      expect(() => secret.open(key, place, sealed, personalName)).toThrow('does not open')
    }
  })

  test('opens nothing in which one bit was altered', () => {
    const sealed = secret.seal(KEY, PLACE, personalName('欧阳试样'))
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed)
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
      expect(() => secret.open(KEY, PLACE, altered, personalName)).toThrow('does not open')
    }
    expect(() => secret.open(KEY, PLACE, Buffer.alloc(0), personalName)).toThrow('does not open')
  })

  test('opens with no other key, and the refusal never says the value', () => {
    const other = DebtorSecret.random()
    const sealed = secret.seal(KEY, PLACE, personalName('欧阳试样'))
    const open = (): unknown => other.open(KEY, PLACE, sealed, personalName)
    expect(open).toThrow('does not open')
    expect(open).not.toThrow('欧阳')
  })

  test('opens nothing that was sealed under a key of the master key', () => {
    const before = new Vault(new Uint8Array(32).fill(1)).sealDerived(KEY, PLACE, personalName('欧'))
    expect(() => secret.open(KEY, PLACE, before, personalName)).toThrow('does not open')
  })

  test('gives other keys for evidence and for sealing, the same each time', () => {
    const again = new DebtorSecret(secret.bytes())
    expect(again.evidence()).toEqual(secret.evidence())
    const keys = [secret.bytes(), secret.evidence(), secret.derive('seal'), secret.derive('blob')]
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(4)
  })

  test('takes no short key', () => {
    expect(() => new DebtorSecret(Buffer.alloc(16))).toThrow('32 bytes')
  })
})
