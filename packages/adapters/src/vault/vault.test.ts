import { hkdfSync } from 'node:crypto'
import { personalName, personalText } from '@fencun/core/identity/personal'
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
  test('gives back what it sealed, printing masked', () => {
    for (const text of ['欧阳试样', '', '𠮷', 'x'.repeat(5000)]) {
      const sealed = vault.seal(KEY, PLACE, personalText(text))
      expect(vault.open(KEY, PLACE, sealed, personalText).reveal()).toBe(text)
    }
    const sealed = vault.seal(KEY, PLACE, personalName('欧阳试样'))
    expect(String(vault.open(KEY, PLACE, sealed, personalName))).toBe(
      personalName('欧阳试样').masked,
    )
  })

  test('never seals one value alike twice', () => {
    const [a, b] = [1, 2].map(() => vault.seal(KEY, PLACE, personalName('欧阳试样')))
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(false)
  })

  test('does not show the value', () => {
    const sealed = vault.seal(KEY, PLACE, personalName('欧阳试样'))
    expect(sealed.includes(Buffer.from('欧阳'))).toBe(false)
  })

  test('opens nothing that was moved to another tenant, debtor, row or column', () => {
    const sealed = vault.seal(KEY, PLACE, personalName('欧阳试样'))
    const other = debtorId('a7000000-0000-8000-8000-000000000002')
    const elsewhere = [
      { key: { ...KEY, lender: lenderId('lender-2') }, place: PLACE },
      { key: { ...KEY, debtor: other }, place: PLACE },
      { key: KEY, place: 'person/p2/name' },
      { key: KEY, place: 'person/p1/id-number' },
    ]
    for (const { key, place } of elsewhere) {
      expect(() => vault.open(key, place, sealed, personalName)).toThrow('does not open')
    }
  })

  test('opens nothing in which one bit was altered', () => {
    const sealed = vault.seal(KEY, PLACE, personalName('欧阳试样'))
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed)
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
      expect(() => vault.open(KEY, PLACE, altered, personalName)).toThrow(/open|nothing that/)
    }
    expect(() => vault.open(KEY, PLACE, Buffer.alloc(0), personalName)).toThrow('nothing that')
  })

  test('opens nothing with another master key, and never says the value', () => {
    const other = new Vault(new Uint8Array(32).fill(2))
    const sealed = vault.seal(KEY, PLACE, personalName('欧阳试样'))
    const open = (): unknown => other.open(KEY, PLACE, sealed, personalName)
    expect(open).toThrow('does not open')
    expect(open).not.toThrow('欧阳')
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
