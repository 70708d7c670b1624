import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  framed,
  MIDNIGHT,
  POINTS,
  throughStorage,
  timeline,
} from '../../test/arbitrary-timeline.ts'
import { callHistory, canonical, numbers, redelivered } from '../../test/call-history.ts'
import { added, ended, permitted, written } from '../../test/sample-calls.ts'
import { contactId } from '../ids.ts'
import { beijingDay } from '../time/beijing.ts'
import { type Instant, plusMs } from '../time/instant.ts'
import { isConnected, OUTCOME_NAMES } from './contact.ts'
import { connectedCalls } from './counters.ts'
import type { EventBody, TimelineEvent } from './event.ts'
import { applyEvent, fold } from './fold.ts'
import { EMPTY_STATE } from './state.ts'

const HISTORIES = 2000
/** Two seconds on a quiet machine. */
const PATIENCE = { timeout: 900_000 }
const DELIVERIES = 11
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const C1 = contactId('c-1')

const started = (at: Instant): readonly [Instant, EventBody] => [
  at,
  { kind: 'contact-started', contact: C1 },
]

describe('call events', () => {
  it('give one state in every order and however often they come', PATIENCE, () => {
    let deliveries = 0
    let contradictions = 0
    fc.assert(
      fc.property(callHistory(4), fc.integer(), (events, seed) => {
        const once = fold(events)
        contradictions += Object.values(once.contacts).filter(
          ({ reported }) => Object.keys(reported).length > 1,
        ).length
        for (let i = 0; i < DELIVERIES; i += 1) {
          const again = fold(redelivered(events, seed + i))
          if (!isDeepStrictEqual(again, once)) expect(again).toEqual(once)
          deliveries += 1
        }
      }),
      { numRuns: HISTORIES },
    )
    expect(deliveries).toBeGreaterThanOrEqual(20_000)
    expect(contradictions).toBeGreaterThan(200)
  })

  it('give one state in every order through storage after each of them', PATIENCE, () => {
    fc.assert(
      fc.property(callHistory(4), fc.integer(), (events, seed) => {
        const stored = redelivered(events, seed).reduce(
          (state, event) => throughStorage(applyEvent(state, throughStorage(event))),
          EMPTY_STATE,
        )
        expect(canonical(stored)).toBe(canonical(fold(events)))
      }),
      { numRuns: 1000 },
    )
  })

  it('never give a slot back that somebody’s answer has taken, whatever is said besides', () => {
    let taken = 0
    fc.assert(
      fc.property(callHistory(1), fc.constantFrom(...OUTCOME_NAMES), (events, outcome) => {
        const day = beijingDay(MIDNIGHT)
        const state = fold(events)
        for (const [id, contact] of Object.entries(state.contacts)) {
          if (contact.outcome === null || !isConnected(contact.outcome)) continue
          const more = framed(
            { kind: 'contact-ended', contact: contactId(id), outcome },
            { at: MIDNIGHT, org: contact.org, id: 'more' },
          )
          expect(connectedCalls(applyEvent(state, more), day)).toBe(connectedCalls(state, day))
          taken += 1
        }
      }),
      { numRuns: 500 },
    )
    expect(taken).toBeGreaterThan(50)
  })

  it(
    'give one state also when old contacts are dropped meanwhile, each word within its 40 days',
    PATIENCE,
    () => {
      let dropped = 0
      fc.assert(
        fc.property(
          fc.array(callHistory(9), { minLength: 2, maxLength: 9 }),
          fc.integer(),
          (all, seed) => {
            const events = all.flatMap((part, i) => shifted(part, i))
            const once = fold(delivered(events, numbers(seed)))
            dropped += contactsOf(events).size - Object.keys(once.contacts).length
            const other = fold(delivered(events, numbers(seed + 1)))
            expect(canonical(other)).toBe(canonical(once))
          },
        ),
        { numRuns: 300 },
      )
      expect(dropped).toBeGreaterThan(100)
    },
  )
})

it('every timeline goes through storage after each event as if it had never been stored', () => {
  fc.assert(
    fc.property(timeline, (events) => {
      const stored = events.reduce(
        (state, event) => throughStorage(applyEvent(state, throughStorage(event))),
        EMPTY_STATE,
      )
      expect(stored).toEqual(fold(events))
    }),
    { numRuns: 500 },
  )
})

describe('what is said before its permit', () => {
  const failed = ended('c-1', MIDNIGHT, 'no-answer')

  it('waits and counts nowhere until the permit comes, and then releases it', () => {
    const early = fold(written(added, failed))
    expect(early.contacts).toEqual({})
    expect(connectedCalls(early, beijingDay(MIDNIGHT))).toBe(0)
    const met = fold(written(added, failed, permitted('c-1', MIDNIGHT)))
    expect(met.tombstones).toEqual({})
    expect(met.contacts[C1]).toMatchObject({ outcome: 'no-answer', endedAt: MIDNIGHT })
    expect(connectedCalls(met, beijingDay(MIDNIGHT))).toBe(0)
  })

  it('is forgotten after 40 days without a permit', () => {
    const later = (days: number) => plusMs(MIDNIGHT, days * DAY_MS)
    const after = (days: number) => fold(written(failed, permitted('c-2', later(days)))).tombstones
    expect(Object.keys(after(40))).toEqual([C1])
    expect(after(41)).toEqual({})
  })
})

describe('two permits of one contact, which should never be', () => {
  it('leave the outbound one, and of two such the earlier, in either order', () => {
    const later = plusMs(MIDNIGHT, MINUTE_MS)
    const both = [permitted('c-1', MIDNIGHT), permitted('c-1', later)] as const
    const [, body] = both[0]
    if (body.kind !== 'contact-permitted') throw new Error('the sample is a permit')
    const { contact, case: id, party, role, channel } = body
    const inbound = { kind: 'contact-inbound', contact, case: id, party, role, channel } as const
    const early = [plusMs(MIDNIGHT, -MINUTE_MS), inbound] as const
    for (const order of [
      [both[0], both[1], early],
      [early, both[1], both[0]],
    ]) {
      const { contacts } = fold(written(...order))
      expect(contacts[C1]).toMatchObject({ direction: 'outbound', at: MIDNIGHT })
    }
  })
})

describe('what follows from a call', () => {
  const dead = ended('c-1', MIDNIGHT, 'not-in-service')
  const permit = permitted('c-1', MIDNIGHT)
  const [POINT] = POINTS

  it.each([
    ['the point, the permit, the outcome', [added, permit, dead]],
    ['the outcome, the permit, the point', [dead, permit, added]],
    ['the permit, the outcome, the point', [permit, dead, added]],
  ] as const)('a dead number is dead in the order: %s', (_order, events) => {
    const { points } = fold(written(...events))
    expect(POINT === undefined ? undefined : points[POINT]).toMatchObject({
      invalid: 'not-in-service',
      invalidSince: MIDNIGHT,
    })
  })

  it('a number found dead lives again when it proves that somebody answered', () => {
    const answered = ended('c-1', plusMs(MIDNIGHT, MINUTE_MS), 'answered-debtor')
    const state = fold(written(added, permit, dead, answered))
    expect(Object.values(state.points)).toMatchObject([{ invalid: null, invalidSince: null }])
    expect(state.reachedAt).toBe(plusMs(MIDNIGHT, MINUTE_MS))
  })

  it('the debtor is reached also when it is they who answer somebody else’s number', () => {
    const [at, body] = permit
    if (body.kind !== 'contact-permitted') throw new Error('the sample is a permit')
    const elsewhere = [at, { ...body, role: 'contact' }] as const
    const reachedBy = (outcome: 'answered-debtor' | 'answered-other') =>
      fold(written(elsewhere, ended('c-1', MIDNIGHT, outcome))).reachedAt
    expect(reachedBy('answered-debtor')).toBe(MIDNIGHT)
    expect(reachedBy('answered-other')).toBeNull()
  })

  it('a call began at the earliest time said and lasted the longest', () => {
    const later = plusMs(MIDNIGHT, MINUTE_MS)
    const talk = (talkSec: number): readonly [Instant, EventBody] => [
      later,
      { kind: 'contact-ended', contact: C1, outcome: 'voicemail', talkSec },
    ]
    const said = [started(later), started(MIDNIGHT), talk(9), talk(30), talk(5)]
    const { contacts } = fold(written(permit, ...said))
    expect(contacts[C1]).toMatchObject({ startedAt: MIDNIGHT, talkSec: 30, endedAt: later })
  })
})

function contactsOf(events: readonly TimelineEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap((e) =>
      e.kind === 'contact-permitted' || e.kind === 'contact-inbound' ? [e.contact] : [],
    ),
  )
}

/** A history as the `i`th of several, ten days apart, with contacts of its own. */
function shifted(events: readonly TimelineEvent[], i: number): readonly TimelineEvent[] {
  return events
    .filter((event) => i === 0 || event.kind !== 'point-added')
    .map((event) => {
      const at = plusMs(event.at, i * 10 * DAY_MS)
      return 'contact' in event && event.contact !== undefined
        ? { ...event, at, contact: contactId(`${i}-${event.contact}`) }
        : { ...event, at }
    })
}

/** As a slow line brings them: each word up to a month late, some of them twice. */
function delivered(events: readonly TimelineEvent[], next: () => number): readonly TimelineEvent[] {
  const twice = [...events, ...events.filter(() => next() < 0.3)]
  return twice
    .map((event) => ({ event, at: event.at + next() * 30 * DAY_MS }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ event }) => event)
}
