import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CASES,
  framed,
  HOUR_MS,
  MIDNIGHT,
  ORGS,
  POINTS,
  throughStorage,
  timeline,
} from '../../test/arbitrary-timeline.ts'
import { contactId, lineId, orgId, partyId } from '../ids.ts'
import { beijingDay, plusDays, startOfBeijingDay } from '../time/beijing.ts'
import { type Instant, plusMs } from '../time/instant.ts'
import { OUTCOMES, type Outcome } from './contact.ts'
import { caseDials, connectedCalls, lastCallDay, unansweredTries } from './counters.ts'
import type { EventBody, TimelineEvent } from './event.ts'
import { applyEvent, fold } from './fold.ts'
import { lossAt } from './loss.ts'
import { EMPTY_STATE } from './state.ts'

const [ORG = orgId('none')] = ORGS
const [CASE] = CASES
const [POINT] = POINTS
const DAY = beijingDay(MIDNIGHT)

function written(...bodies: readonly (readonly [Instant, EventBody])[]): readonly TimelineEvent[] {
  return bodies.map(([at, body], i) => framed(body, { at, org: ORG, id: `event-${i}` }))
}

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

describe('the counters', () => {
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

  it('agree with a count made straight from the events', () => {
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
            calls
              .filter((call) => call.key === key)
              .filter(count('unanswered', 'invalid', 'unknown')).length,
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

  const permitted = (name: string, at: Instant): readonly [Instant, EventBody] => [
    at,
    {
      kind: 'contact-permitted',
      contact: contactId(name),
      startBy: plusMs(at, 1000),
      request: name,
      case: CASE ?? never(),
      point: POINT ?? never(),
      party: partyId('debtor'),
      role: 'debtor',
      channel: 'voice_interactive',
      purpose: 'interactive',
      line: lineId('line-1'),
      decision: {
        outcome: 'ALLOW',
        at,
        findings: [],
        obligations: [],
        nextPermittedAt: at,
        packHash: 'pack',
        policy: 'policy',
      },
    },
  ]
  const ended = (name: string, at: Instant, outcome: Outcome): readonly [Instant, EventBody] => [
    at,
    { kind: 'contact-ended', contact: contactId(name), outcome },
  ]
  const added: readonly [Instant, EventBody] = [
    plusMs(MIDNIGHT, -HOUR_MS),
    {
      kind: 'point-added',
      point: POINT ?? never(),
      party: partyId('debtor'),
      role: 'debtor',
      pointKind: 'mobile',
      source: 'reserved',
      numberKey: 'key-1',
      reserved: true,
    },
  ]

  it('count a call begun at 23:59:59.999 today and one at midnight tomorrow', () => {
    const tomorrow = startOfBeijingDay(plusDays(DAY, 1))
    const state = fold(
      written(added, permitted('c-1', plusMs(tomorrow, -1)), permitted('c-2', tomorrow)),
    )
    expect(connectedCalls(state, DAY)).toBe(1)
    expect(connectedCalls(state, plusDays(DAY, 1))).toBe(1)
  })

  it('keep the first outcome of a call', () => {
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

  it('know the last call to the debtor, and not a permit handed back', () => {
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

  it('three failed calls in a row prove the loss from the next day, two do not', () => {
    const failed = ['c-1', 'c-2', 'c-3'].flatMap((name, i) => {
      const at = plusMs(MIDNIGHT, (9 + i) * HOUR_MS)
      return [permitted(name, at), ended(name, at, 'no-answer')]
    })
    const at = plusMs(MIDNIGHT, 13 * HOUR_MS)
    const lost = fold(written(added, ...failed))
    const proof = { proof: 'three-calls-failed', contactsFrom: plusDays(DAY, 1) }
    expect(lossAt(lost, at, 3)).toEqual(proof)
    expect(lossAt(lost, at, 4)).toBeUndefined()
    expect(lossAt(fold(written(added, ...failed.slice(0, 4))), at, 3)).toBeUndefined()
  })

  it('a call that reaches the debtor voids the proof of loss', () => {
    const calls = (['no-answer', 'no-answer', 'no-answer', 'answered-debtor'] as const).flatMap(
      (outcome, i) => {
        const at = plusMs(MIDNIGHT, (9 + i) * HOUR_MS)
        return [permitted(`c-${i}`, at), ended(`c-${i}`, at, outcome)]
      },
    )
    const at = plusMs(MIDNIGHT, 37 * HOUR_MS)
    expect(lossAt(fold(written(added, ...calls.slice(0, 6))), at, 3)).toBeDefined()
    expect(lossAt(fold(written(added, ...calls)), at, 3)).toBeUndefined()
  })

  it('a call from the debtor voids the proof of loss that failed calls gave', () => {
    const failed = ['c-1', 'c-2', 'c-3'].flatMap((name, i) => {
      const at = plusMs(MIDNIGHT, (9 + i) * HOUR_MS)
      return [permitted(name, at), ended(name, at, 'busy')]
    })
    const rang: EventBody = {
      kind: 'contact-inbound',
      contact: contactId('c-in'),
      case: CASE ?? never(),
      party: partyId('debtor'),
      role: 'debtor',
      channel: 'voice_interactive',
    }
    const after = written(added, ...failed, [plusMs(MIDNIGHT, 13 * HOUR_MS), rang])
    const tomorrow = plusMs(MIDNIGHT, 37 * HOUR_MS)
    expect(lossAt(fold(written(added, ...failed)), tomorrow, 3)).toBeDefined()
    expect(lossAt(fold(after), tomorrow, 3)).toBeUndefined()
    expect(connectedCalls(fold(after), DAY)).toBe(0)
  })
})

function never(): never {
  throw new Error('the sample has one')
}
