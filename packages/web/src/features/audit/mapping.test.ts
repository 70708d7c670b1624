import { expect, it } from 'vitest'
import { guessedMap, isComplete } from './mapping.ts'

const label = { zh: '', en: '' }
const fields = [
  { field: 'start', label, required: true, guess: 3 },
  { field: 'number', label, required: true, guess: null },
  { field: 'outcome', label, required: false, guess: null },
]

it('begins with what was said before, then with what is guessed', () => {
  expect(guessedMap({ fields }, {})).toEqual({ start: '3' })
  expect(guessedMap({ fields }, { start: '4', number: '1', talk: '9' })).toEqual({
    start: '4',
    number: '1',
  })
})

it('is complete once each needed field has a column, and no sooner', () => {
  expect(isComplete({ fields }, { start: '3' })).toBe(false)
  expect(isComplete({ fields }, { start: '3', number: '' })).toBe(false)
  expect(isComplete({ fields }, { start: '3', number: '1' })).toBe(true)
})
