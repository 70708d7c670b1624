import { expect, it } from 'vitest'
import { colourOf, isAtWork, prefixOf } from './key-text.ts'

it('takes a key for one at work until it is expired or revoked', () => {
  const states = ['active', 'rotating', 'expired', 'revoked'] as const
  expect(states.map((state) => isAtWork({ state }))).toEqual([true, true, false, false])
})

it('names a key by the end of its id, as its secrets begin', () => {
  expect(prefixOf({ key: '019bfa10-7c30-7000-8000-00000000a1b2' })).toBe('fk_…00a1b2_')
})

it('shows a key that opens nothing in no friendly colour', () => {
  expect(colourOf({ state: 'active' })).toBe('green')
  expect(colourOf({ state: 'revoked' })).toBe('red')
})
