import { expect, it } from 'vitest'
import { isTyping, shortcutOf } from './keys.ts'

const MAP = { c: 'call', '?': 'help', ArrowDown: 'next' } as const
const plain = { ctrlKey: false, metaKey: false, altKey: false }
const body = { tagName: 'BODY' }

it('knows a key whatever the caps lock says', () => {
  expect(shortcutOf(MAP, { ...plain, key: 'c' }, body)).toBe('call')
  expect(shortcutOf(MAP, { ...plain, key: 'C' }, body)).toBe('call')
  expect(shortcutOf(MAP, { ...plain, key: '?' }, body)).toBe('help')
  expect(shortcutOf(MAP, { ...plain, key: 'ArrowDown' }, null)).toBe('next')
  expect(shortcutOf(MAP, { ...plain, key: 'toString' }, body)).toBeUndefined()
})

it('never takes a key that somebody is typing into a field', () => {
  expect(shortcutOf(MAP, { ...plain, key: 'c' }, { tagName: 'TEXTAREA' })).toBeUndefined()
  expect(isTyping({ tagName: 'INPUT' })).toBe(true)
  expect(isTyping({ tagName: 'INPUT', type: 'search' })).toBe(true)
  expect(isTyping({ tagName: 'DIV', isContentEditable: true })).toBe(true)
  expect(isTyping({ tagName: 'DIV', role: 'combobox' })).toBe(true)
})

it('takes keys on buttons and radios, for nobody types there', () => {
  expect(isTyping({ tagName: 'BUTTON' })).toBe(false)
  expect(isTyping({ tagName: 'INPUT', type: 'radio' })).toBe(false)
})

it('leaves the browser its own: copying is no call', () => {
  expect(shortcutOf(MAP, { ...plain, key: 'c', ctrlKey: true }, body)).toBeUndefined()
  expect(shortcutOf(MAP, { ...plain, key: 'c', metaKey: true }, body)).toBeUndefined()
  expect(shortcutOf(MAP, { ...plain, key: 'c', defaultPrevented: true }, body)).toBeUndefined()
})
