import fc from 'fast-check'
import { expect, it } from 'vitest'
import { timeline } from '../../test/arbitrary-timeline.ts'
import { applyEvent, fold } from './fold.ts'
import { EMPTY_STATE } from './state.ts'
import { storedState, writtenState } from './state-form.ts'

it('gives back every state as it was written', () => {
  fc.assert(
    fc.property(timeline, (events) => {
      const state = fold(events)
      expect(storedState(writtenState(state))).toStrictEqual(state)
    }),
    { numRuns: 1000 },
  )
})

it('goes on from what was stored as if it had never been stored', () => {
  fc.assert(
    fc.property(timeline, (events) => {
      const stored = events.reduce(
        (state, event) => storedState(writtenState(applyEvent(state, event))),
        EMPTY_STATE,
      )
      expect(stored).toStrictEqual(fold(events))
    }),
  )
})

it('reads what earlier versions stored, which said everything of every contact', () => {
  fc.assert(
    fc.property(timeline, (events) => {
      const state = fold(events)
      expect(storedState(JSON.stringify(state))).toStrictEqual(state)
    }),
  )
})

it('writes the same words once, however many contacts there are', () => {
  fc.assert(
    fc.property(timeline, (events) => {
      const state = fold(events)
      const [first] = Object.entries(state.contacts)
      fc.pre(first !== undefined)
      const [id, contact] = first
      const one = writtenState({ ...state, contacts: { [id]: contact } })
      const two = writtenState({ ...state, contacts: { [id]: contact, [`${id}-2`]: contact } })
      expect(two.length - one.length).toBeLessThan(JSON.stringify(contact).length / 2)
    }),
  )
})

it('refuses a form that it does not know, rather than take a called debtor for a new one', () => {
  const written = writtenState(EMPTY_STATE)
  expect(() => storedState(written.replace('"form":2', '"form":3'))).toThrow('form 3')
  expect(() => storedState('null')).toThrow('an object')
})
