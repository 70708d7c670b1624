import { expect, it } from 'vitest'
import { isResultCode, RESULT_CODE_NAMES, resultCode } from './result-codes.ts'

it('names every code in both languages', () => {
  for (const code of RESULT_CODE_NAMES) {
    expect(resultCode(code).name.zh).toMatch(/\p{Script=Han}/u)
    expect(resultCode(code).name.en).toMatch(/^[a-z ]+$/)
  }
  expect(RESULT_CODE_NAMES).toHaveLength(16)
})

it('stops collection on a dispute and on a complaint', () => {
  expect(resultCode('DISPUTE').consequence).toEqual({ kind: 'hold', reason: 'dispute' })
  expect(resultCode('COMPLAINT').consequence).toEqual({ kind: 'hold', reason: 'complaint' })
})

it('lets only a third party refuse for ever', () => {
  expect(resultCode('CREFUSE')).toMatchObject({
    saidBy: ['contact', 'unrelated'],
    consequence: { kind: 'refusal' },
  })
  const others = RESULT_CODE_NAMES.filter(
    (code) => resultCode(code).consequence?.kind === 'refusal',
  )
  expect(others).toEqual(['CREFUSE'])
})

it('knows no code that an object inherits', () => {
  expect(isResultCode('toString')).toBe(false)
  expect(isResultCode('PTP')).toBe(true)
})
