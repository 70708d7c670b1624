import { bucketOf, lenderId } from '@fencun/core/ids'
import { expect, test } from 'vitest'
import { keyedHashes } from './keyed-hashes.ts'
import { Vault } from './vault.ts'

const [A, B] = [lenderId('lender-a'), lenderId('lender-b')]
const ID_NUMBER = '11010519491231002X'
const keys = keyedHashes(new Vault(new Uint8Array(32).fill(1)))

test('one person at one lender has one debtor id, in the form of a UUID of version 8', () => {
  const id = keys.debtorId(A, ID_NUMBER)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(keyedHashes(new Vault(new Uint8Array(32).fill(1))).debtorId(A, ID_NUMBER)).toBe(id)
})

test('two lenders, two people and two master keys never share an id', () => {
  const other = keyedHashes(new Vault(new Uint8Array(32).fill(2)))
  const ids = [
    keys.debtorId(A, ID_NUMBER),
    keys.debtorId(B, ID_NUMBER),
    keys.debtorId(A, '110105194912310038'),
    other.debtorId(A, ID_NUMBER),
  ]
  expect(new Set(ids).size).toBe(4)
})

test('a number has one key per lender, which is no debtor id', () => {
  const key = keys.numberKey(A, '13800001234')
  expect(key).toMatch(/^[0-9a-f]{32}$/)
  expect(keys.numberKey(A, '13800001234')).toBe(key)
  expect(keys.numberKey(B, '13800001234')).not.toBe(key)
  expect(keys.debtorId(A, '13800001234').replaceAll('-', '').slice(0, 12)).not.toBe(
    key.slice(0, 12),
  )
})

test('debtors spread over all 256 buckets', () => {
  const buckets = Array.from({ length: 5000 }, (_, n) => bucketOf(keys.debtorId(A, String(n))))
  const counts = new Map<number, number>()
  for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  expect(counts.size).toBe(256)
  expect(Math.max(...counts.values())).toBeLessThan(60)
})
