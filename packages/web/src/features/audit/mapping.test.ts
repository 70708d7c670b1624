import { expect, it } from 'vitest'
import { columnKey, filledIn, guessedMap, isComplete } from './mapping.ts'

const label = { zh: '', en: '' }
const header = ['打给谁', '何时', '', '何时长', '何时长', '7']
const fields = [
  { field: 'start', label, required: true, guess: 2 },
  { field: 'number', label, required: true, guess: null },
  { field: 'outcome', label, required: false, guess: null },
]

it('names a column by its word where that is one, and by its place otherwise', () => {
  const keys = header.map((_, at) => columnKey({ header }, at))
  expect(keys).toEqual(['打给谁', '何时', '3', '4', '5', '6'])
})

it('begins with what was said before, then with what is guessed', () => {
  expect(guessedMap({ header, fields }, {})).toEqual({ start: '何时' })
  expect(guessedMap({ header, fields }, { start: '4', dates: 'day-first' })).toEqual({
    start: '4',
    dates: 'day-first',
  })
})

it('is complete once each needed field has a column, and no sooner', () => {
  expect(isComplete({ fields }, { start: '3' })).toBe(false)
  expect(isComplete({ fields }, { start: '3', number: '' })).toBe(false)
  expect(isComplete({ fields }, { start: '3', number: '1' })).toBe(true)
})

it('sends nothing of what was left open', () => {
  expect(filledIn({ start: '3', talk: '' })).toEqual({ start: '3' })
})
