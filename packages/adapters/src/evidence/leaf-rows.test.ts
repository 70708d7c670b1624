import { randomBytes } from 'node:crypto'
import { newDebtor, newLender, permitted } from '@fencun/app/testing/sample-rows'
import { canonicalJson } from '@fencun/core/evidence/canonical-json'
import { commitment } from '@fencun/core/evidence/commitment'
import { expect, test } from 'vitest'
import { storedForm } from './event-commits.ts'
import { quickCommitment } from './leaf-rows.ts'
import { sha256 } from './node-crypto.ts'

test('a commitment made quickly is the one that everybody else makes', () => {
  const event = permitted({ lender: newLender(), debtor: newDebtor() }, '请求 1')
  for (const value of [storedForm(event), '说下周三还 500 元 𠮷', null, [1, { b: 'é', a: true }]]) {
    const salt = randomBytes(32)
    const quick = quickCommitment(salt.toString('base64url'), 'event', canonicalJson(value))
    expect(quick).toBe(commitment(sha256, salt, 'event', value))
  }
})
