import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MIDNIGHT, throughStorage, timeline } from '../../test/arbitrary-timeline.ts'
import { written } from '../../test/sample-calls.ts'
import { partyId } from '../ids.ts'
import type { EventBody } from './event.ts'
import { applyEvent, fold } from './fold.ts'
import { EMPTY_STATE } from './state.ts'

describe('the fold', () => {
  it('gives one event at a time what it gives of all at once', () => {
    fc.assert(
      fc.property(timeline, (events) => {
        expect(events.reduce(applyEvent, EMPTY_STATE)).toEqual(fold(events))
      }),
    )
  })

  it('goes on from a stored snapshot as if it had never been stored', () => {
    fc.assert(
      fc.property(timeline, fc.nat(), (events, n) => {
        const cut = events.length === 0 ? 0 : n % (events.length + 1)
        const snapshot = fold(events.slice(0, cut))
        const restored = throughStorage(snapshot)
        expect(restored).toEqual(snapshot)
        expect(events.slice(cut).reduce(applyEvent, restored)).toEqual(fold(events))
      }),
    )
  })

  it('leaves the state it is given as it was', () => {
    fc.assert(
      fc.property(timeline, (events) => {
        let state = EMPTY_STATE
        for (const event of events) {
          const before = JSON.stringify(state)
          const after = applyEvent(state, event)
          expect(JSON.stringify(state)).toBe(before)
          state = after
        }
      }),
    )
  })

  it('keeps a refusal whatever comes after, but its own evidenced withdrawal', () => {
    fc.assert(
      fc.property(timeline, (events) => {
        const refused = events.flatMap((e) => (e.kind === 'refusal-recorded' ? [e.refusal] : []))
        const withdrawn = new Set(
          events.flatMap((e) =>
            e.kind === 'refusal-withdrawn' && e.evidence !== '' ? [e.refusal] : [],
          ),
        )
        const { refusals } = fold(events)
        for (const id of refused.filter((one) => !withdrawn.has(one))) {
          expect(refusals[id]).toMatchObject({ withdrawn: false })
        }
      }),
    )
  })
})

it('a withdrawal without evidence leaves the refusal standing, one with it does not', () => {
  const refused: EventBody = {
    kind: 'refusal-recorded',
    refusal: 'r-1',
    party: partyId('contact-1'),
    role: 'contact',
    scope: { kind: 'for-ever' },
  }
  const withdrawn = (evidence: string): EventBody => ({
    kind: 'refusal-withdrawn',
    refusal: 'r-1',
    evidence,
  })
  const standing = (...bodies: readonly EventBody[]) =>
    fold(written(...bodies.map((body) => [MIDNIGHT, body] as const))).refusals['r-1']?.withdrawn
  expect(standing(refused, withdrawn(''))).toBe(false)
  expect(standing(refused, withdrawn('recording-1'))).toBe(true)
})
