import { expect, test } from 'vitest'
import { readSought } from './sought.ts'

test('whoever searched finds the words again, and nobody else does', () => {
  const stored = JSON.stringify(['staff-1', '欧阳'])
  expect(readSought(stored, 'staff-1')).toBe('欧阳')
  expect(readSought(stored, 'staff-2')).toBe('')
})

test('what was never stored here is nothing', () => {
  for (const stored of [null, '', '{', '[]', '["staff-1"]', '["staff-1",7]', '"staff-1"', 'null']) {
    expect(readSought(stored, 'staff-1'), String(stored)).toBe('')
  }
})
