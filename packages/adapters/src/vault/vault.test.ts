import { hkdfSync } from 'node:crypto'
import { personalName } from '@fencun/core/identity/personal'
import { debtorId, lenderId } from '@fencun/core/ids'
import { describe, expect, test } from 'vitest'
import { Vault } from './vault.ts'

const KEY = {
  lender: lenderId('lender-1'),
  debtor: debtorId('a7000000-0000-8000-8000-000000000001'),
}
const PLACE = 'person/p1/name'
const MASTER_KEY = new Uint8Array(32).fill(1)
const vault = new Vault(MASTER_KEY)

describe('the vault', () => {
  test('opens what an earlier version sealed, in its own place and with its own master key', () => {
    const sealed = vault.sealDerived(KEY, PLACE, personalName('欧阳试样'))
    expect(sealed[0]).toBe(1)
    expect(vault.openDerived(KEY, PLACE, sealed, personalName).reveal()).toBe('欧阳试样')
    const other = new Vault(new Uint8Array(32).fill(2))
    for (const open of [
      () => other.openDerived(KEY, PLACE, sealed, personalName),
      () => vault.openDerived(KEY, 'person/p2/name', sealed, personalName),
      () => vault.openDerived(KEY, PLACE, sealed.subarray(1), personalName),
    ]) {
      expect(open).toThrow('does not open')
      expect(open).not.toThrow('欧阳')
    }
  })

  test('derives other keys for other purposes', () => {
    const keys = [vault.derive('a'), vault.derive('b'), vault.derive('a', 'b')]
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(3)
    expect(vault.derive('a').equals(vault.derive('a'))).toBe(true)
  })

  test('derives what HKDF derives from the master key, so that what was sealed still opens', () => {
    for (const of of [[], ['a lender', 'ff00'], ['样例银行', '']]) {
      const info = ['fencun', 'seal', ...of].join('\n')
      const expected = Buffer.from(hkdfSync('sha256', MASTER_KEY, '', info, 32))
      expect(vault.derive('seal', ...of)).toEqual(expected)
    }
  })

  test('takes no short key', () => {
    expect(() => new Vault(new Uint8Array(16))).toThrow('32 bytes')
  })
})
