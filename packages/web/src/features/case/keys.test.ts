import { expect, it } from 'vitest'
import { shortcutOf } from '../../shared/keys.ts'
import { CASE_KEYS, OUTCOME_KEYS, OUTCOMES } from './keys.ts'

const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false })

it('gives each outcome one number key from 1 to 9', () => {
  expect(Object.keys(OUTCOME_KEYS)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
  expect(new Set(Object.values(OUTCOME_KEYS)).size).toBe(OUTCOMES.length)
  expect(shortcutOf(OUTCOME_KEYS, press('1'), null)).toBe('answered-debtor')
  expect(shortcutOf(OUTCOME_KEYS, press('9'), null)).toBe('technical-failure')
  expect(shortcutOf(OUTCOME_KEYS, press('0'), null)).toBeUndefined()
})

it('calls with c, goes on with n and helps with a question mark', () => {
  expect(shortcutOf(CASE_KEYS, press('c'), null)).toBe('call')
  expect(shortcutOf(CASE_KEYS, press('n'), null)).toBe('next')
  expect(shortcutOf(CASE_KEYS, press('?'), null)).toBe('help')
})
