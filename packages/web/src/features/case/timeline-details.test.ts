import { expect, it } from 'vitest'
import { contactsOf, endedContact, eventColour, textsOf } from './timeline-details.ts'

it('shows the note and the rules that objected, and nothing that is not there', () => {
  expect(
    textsOf({ note: '说周五还', rules: ['quiet-hours', 7], contact: 'c1', nextStepAt: '2026' }),
  ).toEqual({
    note: '说周五还',
    nextStepAt: '2026',
    rules: ['quiet-hours'],
  })
  expect(textsOf({ note: ' ', evidence: 'L-2026-7' })).toEqual({
    note: null,
    nextStepAt: null,
    rules: [],
  })
})

it('marks what stops somebody apart from what lets somebody', () => {
  expect(eventColour('hold-placed')).toBe('red')
  expect(eventColour('contact-permitted')).toBe('green')
  expect(eventColour('contact-recorded')).toBe('gray')
})

it('looks for a recording where a contact of the case ended or rang in, and nowhere else', () => {
  const details = { contact: 'c1' }
  const contacts = contactsOf(
    [
      { kind: 'contact-permitted', details: { case: 'k1', contact: 'c1' } },
      { kind: 'contact-permitted', details: { case: 'k2', contact: 'c2' } },
      { kind: 'hold-placed', details: { case: 'k1' } },
    ],
    'k1',
  )
  expect(endedContact({ kind: 'contact-ended', details }, contacts)).toBe('c1')
  expect(endedContact({ kind: 'contact-inbound', details }, contacts)).toBe('c1')
  expect(endedContact({ kind: 'contact-permitted', details }, contacts)).toBeNull()
  expect(endedContact({ kind: 'contact-ended', details: {} }, contacts)).toBeNull()
  expect(endedContact({ kind: 'contact-ended', details: { contact: 'c2' } }, contacts)).toBeNull()
})
