import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CASES, HOUR_MS, MIDNIGHT, timeline } from '../../test/arbitrary-timeline.ts'
import { added, ended, permitted, rang, written } from '../../test/sample-calls.ts'
import { beijingDay, plusDays, startOfBeijingDay } from '../time/beijing.ts'
import { plusMs } from '../time/instant.ts'
import { OUTCOMES, type Outcome } from './contact.ts'
import { caseDials, connectedCalls, lastCallDay, unansweredTries } from './counters.ts'
import type { TimelineEvent } from './event.ts'
import { fold } from './fold.ts'

const DAY = beijingDay(MIDNIGHT)

/** The same numbers, counted from the events without any state. */
function naive(events: readonly TimelineEvent[]) {
  const outcomes = new Map<string, Outcome>()
  for (const event of events) {
    if (event.kind !== 'contact-ended' || outcomes.has(event.contact)) continue
    if (contactsBefore(events, event).has(event.contact)) {
      outcomes.set(event.contact, event.outcome)
    }
  }
  return { outcomes }
}

function contactsBefore(events: readonly TimelineEvent[], before: TimelineEvent) {
  return new Set(
    events
      .slice(0, events.indexOf(before))
      .flatMap((e) =>
        e.kind === 'contact-permitted' || e.kind === 'contact-inbound' ? [e.contact] : [],
      ),
  )
}

/** Each contact has one permit in the timelines compared here. */
function once(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const seen = new Set<string>()
  return events.filter((e) => {
    if (e.kind !== 'contact-permitted' && e.kind !== 'contact-inbound') return true
    if (seen.has(e.contact)) return false
    seen.add(e.contact)
    return true
  })
}

it('the counters agree with a count made straight from the events', () => {
  fc.assert(
    fc.property(timeline, fc.integer({ min: 0, max: 4 }), (all, offset) => {
      const events = once(all)
      const day = plusDays(DAY, offset)
      const { outcomes } = naive(events)
      const keys = new Map<string, string>()
      const calls: { effect: string; key: string | null; case: string }[] = []
      for (const e of events) {
        if (e.kind === 'point-added') keys.set(e.point, e.numberKey)
        if (e.kind !== 'contact-permitted' || e.channel === 'sms') continue
        if (beijingDay(e.at) !== day) continue
        const outcome = outcomes.get(e.contact)
        const effect = outcome === undefined ? 'unknown' : OUTCOMES[outcome]
        calls.push({ effect, key: keys.get(e.point) ?? null, case: e.case })
      }
      const state = fold(events)
      const count =
        (...effects: string[]) =>
        (call: { effect: string }) =>
          effects.includes(call.effect)
      expect(connectedCalls(state, day)).toBe(calls.filter(count('connected', 'unknown')).length)
      for (const key of ['key-1', 'key-2']) {
        expect(unansweredTries(state, day, key)).toBe(
          calls.filter((call) => call.key === key).filter(count('unanswered', 'invalid', 'unknown'))
            .length,
        )
      }
      for (const id of CASES) {
        expect(caseDials(state, day, id)).toBe(
          calls.filter((call) => call.case === id).filter(({ effect }) => effect !== 'nothing')
            .length,
        )
      }
    }),
    { numRuns: 300 },
  )
})

it('the counters count a call begun at 23:59:59.999 today and one at midnight tomorrow', () => {
  const tomorrow = startOfBeijingDay(plusDays(DAY, 1))
  const state = fold(
    written(added, permitted('c-1', plusMs(tomorrow, -1)), permitted('c-2', tomorrow)),
  )
  expect(connectedCalls(state, DAY)).toBe(1)
  expect(connectedCalls(state, plusDays(DAY, 1))).toBe(1)
})

it('the counters keep the first outcome of a call', () => {
  const state = fold(
    written(
      added,
      permitted('c-1', MIDNIGHT),
      ended('c-1', MIDNIGHT, 'answered-debtor'),
      ended('c-1', MIDNIGHT, 'no-answer'),
    ),
  )
  expect(connectedCalls(state, DAY)).toBe(1)
  expect(unansweredTries(state, DAY, 'key-1')).toBe(0)
})

it('the counters know the last call to the debtor, and not a permit handed back', () => {
  const later = plusMs(MIDNIGHT, 24 * HOUR_MS)
  const state = fold(
    written(
      added,
      permitted('c-1', MIDNIGHT),
      permitted('c-2', later),
      ended('c-2', later, 'not-dialled'),
    ),
  )
  expect(lastCallDay(state)).toBe(DAY)
})

it('calls from the debtor are not counted', () => {
  expect(connectedCalls(fold(written(added, rang(MIDNIGHT))), DAY)).toBe(0)
})
