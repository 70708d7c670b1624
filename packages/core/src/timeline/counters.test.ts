import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CASES, HOUR_MS, MIDNIGHT, timeline } from '../../test/arbitrary-timeline.ts'
import { added, ended, permitted, rang, written } from '../../test/sample-calls.ts'
import { caseId, contactId } from '../ids.ts'
import { beijingDay, type Day, plusDays, startOfBeijingDay } from '../time/beijing.ts'
import { plusMs } from '../time/instant.ts'
import { OUTCOMES, OUTCOMES_BY_WEIGHT } from './contact.ts'
import { caseDials, connectedCalls, lastCallDay, unansweredTries } from './counters.ts'
import type { EventBody, TimelineEvent } from './event.ts'
import { fold } from './fold.ts'

const DAY = beijingDay(MIDNIGHT)
const [CASE = caseId('none')] = CASES

interface NaiveCall {
  readonly effect: string
  readonly key: string | undefined
  readonly case: string
  readonly misdirected: boolean
}

/** The same calls, read from the events without any state. */
function naive(events: readonly TimelineEvent[], day: Day): readonly NaiveCall[] {
  const about = (contact: string) =>
    events.filter((e) => 'contact' in e && e.contact === contact && !e.kind.startsWith('refusal'))
  const permits = events.flatMap((e) => (e.kind === 'contact-permitted' ? [e] : []))
  return [...new Set(permits.map(({ contact }) => contact))].flatMap((contact) => {
    const own = about(contact)
    const [first] = permits
      .filter((e) => e.contact === contact)
      .toSorted((a, b) => a.at - b.at || (textOf(a) < textOf(b) ? -1 : 1))
    if (first === undefined || first.channel === 'sms' || beijingDay(first.at) !== day) return []
    const begun = own.some(({ kind }) => kind === 'contact-started' || kind === 'contact-inbound')
    const said = own.flatMap((e) => (e.kind === 'contact-ended' ? [e.outcome] : []))
    const outcome = OUTCOMES_BY_WEIGHT.find(
      (one) => said.includes(one) && !(begun && one === 'not-dialled'),
    )
    const [number] = events.flatMap((e) =>
      e.kind === 'point-added' && e.point === first.point ? [e.numberKey] : [],
    )
    const misdirected = own.some(({ kind }) => kind === 'contact-misdirected')
    const effect = outcome === undefined ? 'unknown' : OUTCOMES[outcome]
    return [{ effect, key: number, case: first.case, misdirected }]
  })
}

/** The order in which two permits for one contact stand, should that ever happen. */
function textOf(e: Extract<TimelineEvent, { kind: 'contact-permitted' }>): string {
  const { at, case: id, point, party, role, channel, actor, startBy } = e
  return JSON.stringify([at, id, point, party, role, channel, actor.org, actor.staff, startBy])
}

function carriedOn(events: readonly TimelineEvent[], day: Day) {
  const last = new Map(
    events.flatMap((e) => (e.kind === 'calls-carried' ? [[e.transfer, e] as const] : [])),
  )
  return [...last.values()].filter((one) => one.day === day)
}

it('the counters agree with a count made straight from the events', () => {
  fc.assert(
    fc.property(timeline, fc.integer({ min: 0, max: 4 }), (events, offset) => {
      const day = plusDays(DAY, offset)
      const calls = naive(events, day)
      const brought = carriedOn(events, day)
      const total = (of: (one: (typeof brought)[number]) => number) =>
        brought.reduce((sum, one) => sum + of(one), 0)
      const state = fold(events)
      const count =
        (...effects: string[]) =>
        (call: { effect: string }) =>
          effects.includes(call.effect)
      const connected = calls.filter(count('connected', 'unknown'))
      expect(connectedCalls(state, day)).toBe(
        connected.filter(({ misdirected }) => !misdirected).length + total((one) => one.connected),
      )
      for (const key of ['key-1', 'key-2']) {
        expect(unansweredTries(state, day, key)).toBe(
          calls.filter((call) => call.key === key).filter(count('unanswered', 'invalid', 'unknown'))
            .length + total((one) => (key === 'key-1' ? (one.unanswered[key] ?? 0) : 0)),
        )
      }
      for (const id of CASES) {
        expect(caseDials(state, day, id)).toBe(
          calls.filter((call) => call.case === id).filter(({ effect }) => effect !== 'nothing')
            .length + total((one) => (one.case === id ? one.dials : 0)),
        )
      }
    }),
    { numRuns: 400 },
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

it.each([
  ['answered-debtor', 'no-answer'],
  ['no-answer', 'answered-debtor'],
  ['not-dialled', 'voicemail'],
  ['voicemail', 'not-in-service'],
] as const)('of %s and then %s the counters take the one that counts more', (first, second) => {
  const state = fold(
    written(
      added,
      permitted('c-1', MIDNIGHT),
      ended('c-1', MIDNIGHT, first),
      ended('c-1', MIDNIGHT, second),
    ),
  )
  expect(connectedCalls(state, DAY)).toBe(1)
  expect(unansweredTries(state, DAY, 'key-1')).toBe(0)
})

it('a permit that was never started counts on every counter for its day, long after it lapsed', () => {
  const state = fold(written(added, permitted('c-1', MIDNIGHT)))
  const startBy = Object.values(state.contacts)[0]?.startBy ?? Infinity
  expect(startBy).toBeLessThan(plusMs(MIDNIGHT, HOUR_MS))
  expect(connectedCalls(state, DAY)).toBe(1)
  expect(unansweredTries(state, DAY, 'key-1')).toBe(1)
  expect(caseDials(state, DAY, CASE)).toBe(1)
})

it('a permit that was started and handed back as not dialled counts: it was dialled', () => {
  const started = [MIDNIGHT, { kind: 'contact-started', contact: contactId('c-1') }] as const
  const back = ended('c-1', MIDNIGHT, 'not-dialled')
  for (const words of [
    [started, back],
    [back, started],
  ]) {
    const state = fold(written(added, permitted('c-1', MIDNIGHT), ...words))
    expect(connectedCalls(state, DAY)).toBe(1)
    expect(caseDials(state, DAY, CASE)).toBe(1)
  }
})

it('a call that reached somebody else is none of this debtor, and yet a dial of the case', () => {
  const contact = contactId('c-1')
  const state = fold(
    written(added, permitted('c-1', MIDNIGHT), ended('c-1', MIDNIGHT, 'answered-other'), [
      MIDNIGHT,
      { kind: 'contact-misdirected', contact, evidence: 'recording-1' },
    ]),
  )
  expect(connectedCalls(state, DAY)).toBe(0)
  expect(caseDials(state, DAY, CASE)).toBe(1)
  expect(lastCallDay(state)).toBeUndefined()
})

it('a call that went to voicemail is a connected call', () => {
  const state = fold(
    written(added, permitted('c-1', MIDNIGHT), ended('c-1', MIDNIGHT, 'voicemail')),
  )
  expect(connectedCalls(state, DAY)).toBe(1)
})

it('calls handed over with the file count on their day and on no other', () => {
  const carried: EventBody = {
    kind: 'calls-carried',
    transfer: 't-1',
    case: CASE,
    day: DAY,
    connected: 2,
    dials: 5,
    unanswered: { 'key-1': 3 },
  }
  const state = fold(written(added, [MIDNIGHT, carried], permitted('c-1', MIDNIGHT)))
  expect(connectedCalls(state, DAY)).toBe(3)
  expect(unansweredTries(state, DAY, 'key-1')).toBe(4)
  expect(unansweredTries(state, DAY, 'constructor')).toBe(0)
  expect(caseDials(state, DAY, CASE)).toBe(6)
  expect(connectedCalls(state, plusDays(DAY, 1))).toBe(0)
  const alone = fold(written([MIDNIGHT, carried]))
  expect(lastCallDay(alone)).toBe(DAY)
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
