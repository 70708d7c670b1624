import { expect, it } from 'vitest'
import { eventColour, textsOf } from './timeline-details.ts'

it('shows the note, the evidence and the rules that objected, and nothing that is not there', () => {
  expect(textsOf({ note: '说周五还', rules: ['quiet-hours', 7], contact: 'c1' })).toEqual({
    note: '说周五还',
    evidence: null,
    rules: ['quiet-hours'],
  })
  expect(textsOf({ note: ' ', evidence: 'L-2026-7' })).toEqual({
    note: null,
    evidence: 'L-2026-7',
    rules: [],
  })
})

it('marks what stops somebody apart from what lets somebody', () => {
  expect(eventColour('hold-placed')).toBe('red')
  expect(eventColour('contact-permitted')).toBe('green')
  expect(eventColour('contact-recorded')).toBe('gray')
})
