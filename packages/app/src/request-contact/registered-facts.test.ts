import { orgId, staffId } from '@fencun/core/ids'
import { fen } from '@fencun/core/money/fen'
import { day } from '@fencun/core/time/beijing'
import { expect, it } from 'vitest'
import { accountOf, engagementOf, productOf, qualificationOf } from './registered-facts.ts'

it.each([
  ['信用卡', 'credit-card'],
  ['标准贷记卡', 'credit-card'],
  ['汽车消费贷', 'unknown'],
  ['新车贷', 'auto-loan'],
  ['个人消费贷款', 'consumer-loan'],
  ['循环贷', 'unknown'],
  [null, 'unknown'],
])('%s in a file is the product %s', (text, product) => {
  expect(productOf(text)).toBe(product)
})

it('what neither lender nor file says of an account is unknown', () => {
  expect(Object.values(accountOf(null, { product: null, principalFen: null }))).toEqual(
    Array.from({ length: 7 }, () => 'unknown'),
  )
  const known = accountOf('bank', { product: '信用卡', principalFen: fen(5_000_000n) })
  expect(known).toMatchObject({
    lenderType: 'bank',
    product: 'credit-card',
    principalFen: 5_000_000n,
  })
})

it('an agency on no register is unknown in every part, the lender needs none', () => {
  expect(engagementOf('lender', undefined)).toBeNull()
  expect(new Set(Object.values(engagementOf('agency', undefined) ?? {}))).toEqual(
    new Set(['unknown']),
  )
  expect(new Set(Object.values(engagementOf(undefined, undefined) ?? {}))).toEqual(
    new Set(['unknown']),
  )
  const org = orgId('agency-a')
  const held = { org, impactAssessedOn: null, evaluatedOn: day(20_700), subcontracted: false }
  expect(engagementOf('agency', held)).toEqual({
    impactAssessed: false,
    evaluatedOn: 20_700,
    subcontracted: false,
  })
})

it('a person on no register has shown nothing', () => {
  expect(new Set(Object.values(qualificationOf(undefined)))).toEqual(new Set(['unknown']))
  const staff = staffId('one')
  const shown = { staff, trainedOn: null, confidentialitySigned: true, suspended: false }
  expect(qualificationOf(shown)).toEqual({
    trainedOn: null,
    confidentialitySigned: true,
    suspended: false,
  })
})
