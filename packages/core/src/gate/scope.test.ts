import { describe, expect, it } from 'vitest'
import { LENDER_TYPES, PRODUCTS } from './request.ts'
import { isInScope, type Place, placeOf } from './scope.ts'

const here: Place = { lenderType: 'bank', product: 'credit-card', channel: 'sms' }

describe('the scope of an instrument or a number', () => {
  it('is everywhere when it names nothing', () => {
    expect(isInScope(undefined, here)).toBe(true)
    expect(isInScope({}, here)).toBe(true)
  })

  it('holds where each of its lists holds, and nowhere else', () => {
    expect(
      isInScope({ lenderTypes: ['bank'], products: ['credit-card'], channels: ['sms'] }, here),
    ).toBe(true)
    expect(isInScope({ lenderTypes: ['micro-loan'] }, here)).toBe(false)
    expect(isInScope({ products: ['auto-loan'] }, here)).toBe(false)
    expect(isInScope({ channels: ['letter'] }, here)).toBe(false)
    expect(isInScope({ lenderTypes: ['bank'], channels: ['letter'] }, here)).toBe(false)
  })

  it('holds for a lender or a product that nobody knows: more law binds, never less', () => {
    const scope = { lenderTypes: ['micro-loan'], products: ['auto-loan'] } as const
    expect(isInScope(scope, { ...here, lenderType: 'unknown', product: 'unknown' })).toBe(true)
    expect(isInScope(scope, { ...here, lenderType: 'unknown' })).toBe(false)
    expect(isInScope(scope, { ...here, product: 'unknown' })).toBe(false)
    for (const lenderType of LENDER_TYPES) {
      for (const product of PRODUCTS) {
        const known = isInScope(scope, { ...here, lenderType, product })
        const inside = lenderType === 'micro-loan' && product === 'auto-loan'
        expect(known).toBe(inside)
      }
    }
  })

  it('of an account that nobody described is unknown in every part', () => {
    expect(placeOf(undefined, 'visit')).toEqual({
      lenderType: 'unknown',
      product: 'unknown',
      channel: 'visit',
    })
  })
})
