import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  DEBT,
  happened,
  ORG,
  on,
  PERSON,
  POINT,
  seven,
  type Told,
  wall,
  ZONE,
} from '../../test/told-calls.ts'
import { caseId, orgId, partyId } from '../ids.ts'
import { formatDay } from '../time/beijing.ts'
import { plusMs } from '../time/instant.ts'
import { OUTCOME_NAMES } from './contact.ts'
import { type Consented, isConsented, type Tally, tallied, talliedDays } from './tally.ts'

describe('the tally', () => {
  it('counts rolling calendar days, not hours: day seven counts to its last second', () => {
    const state = happened([{ at: wall('2026-04-01T23:59:59'), outcome: 'no-answer' }])
    const count = (text: string): number => tallied(state, seven(wall(text))).length
    expect(count('2026-04-07T23:59:59')).toBe(1)
    expect(count('2026-04-08T00:00:00')).toBe(0)
  })

  it.each(['2026-03-02', '2026-10-26'])(
    'keeps to calendar days while the clocks change, from %s',
    (start) => {
      const first = Temporal.PlainDate.from(start)
      const state = happened([{ at: wall(`${start}T00:00:00`), outcome: 'no-answer' }])
      const count = (text: string): number => tallied(state, seven(wall(text))).length
      expect(count(`${first.add({ days: 6 }).toString()}T23:59:59`)).toBe(1)
      expect(count(`${first.add({ days: 7 }).toString()}T00:00:00`)).toBe(0)
    },
  )

  it('counts on the clock of its zone: an evening in New York is the next day in Beijing', () => {
    const state = happened([{ at: wall('2026-04-01T20:00:00'), outcome: 'no-answer' }])
    const at = wall('2026-04-01T20:30:00')
    const days = talliedDays(state, seven(at, { window: { kind: 'day' } }))
    expect(days.map(formatDay)).toEqual(['2026-04-01'])
    const { zone: _zone, ...beijing } = seven(at)
    expect(talliedDays(state, beijing).map(formatDay)).toEqual(['2026-04-02'])
  })

  it('counts a call on the day on which it began, not on which it was permitted', () => {
    const [at, startedAt] = [wall('2026-04-01T23:59:59'), wall('2026-04-02T00:00:01')]
    const state = happened([{ at, startedAt, outcome: 'no-answer' }])
    expect(talliedDays(state, seven(startedAt)).map(formatDay)).toEqual(['2026-04-02'])
  })

  it('counts what nobody knows the end of in every unit', () => {
    const at = wall('2026-04-01T12:00:00')
    const state = happened([{ at }])
    for (const unit of ['dial', 'connected', 'conversation', 'any-media'] as const) {
      expect({ unit, n: tallied(state, seven(at, { unit })).length }).toEqual({ unit, n: 1 })
    }
  })

  it('tells the units apart by outcome', () => {
    const at = wall('2026-04-01T12:00:00')
    const table = OUTCOME_NAMES.map((outcome) => {
      const state = happened([{ at, outcome }])
      const count = (unit: Tally['unit']): number => tallied(state, seven(at, { unit })).length
      return [outcome, count('dial'), count('connected'), count('conversation')]
    })
    expect(table).toEqual([
      ['answered-debtor', 1, 1, 1],
      ['answered-other', 1, 1, 0],
      ['answered-unknown', 1, 1, 1],
      ['voicemail', 1, 1, 0],
      ['no-answer', 1, 0, 0],
      ['busy', 1, 0, 0],
      ['off', 1, 0, 0],
      ['rejected', 1, 0, 0],
      ['not-in-service', 1, 0, 0],
      ['technical-failure', 1, 0, 0],
      ['not-dialled', 0, 0, 0],
    ])
  })

  it('counts a talk with a third party whoever of them answered', () => {
    const at = wall('2026-04-01T12:00:00')
    const friend = { person: 'friend', role: 'contact', outcome: 'answered-other' } as const
    const key = { person: partyId('friend') }
    const state = happened([{ at, ...friend }])
    expect(tallied(state, seven(at, { unit: 'conversation', key }))).toHaveLength(1)
  })

  it('counts a call that came in as a conversation, and not as one that was placed', () => {
    const at = wall('2026-04-01T12:00:00')
    const state = happened([{ at, inbound: true }])
    const count = (unit: Tally['unit']): number => tallied(state, seven(at, { unit })).length
    const placed = ['dial', 'connected', 'any-media'] as const
    expect(placed.map(count)).toEqual([0, 0, 0])
    expect([count('conversation'), count('inbound')]).toEqual([1, 1])
  })

  it('counts a call from a private phone like any other', () => {
    const at = wall('2026-04-01T12:00:00')
    const state = happened([{ at, channel: 'private_phone', outcome: 'answered-debtor' }])
    for (const unit of ['dial', 'connected', 'conversation', 'any-media'] as const) {
      expect({ unit, n: tallied(state, seven(at, { unit })).length }).toEqual({ unit, n: 1 })
    }
  })

  it('counts messages only among all media', () => {
    const at = wall('2026-04-01T12:00:00')
    const state = happened([{ at, channel: 'sms' }])
    expect(tallied(state, seven(at))).toHaveLength(0)
    expect(tallied(state, seven(at, { unit: 'any-media' }))).toHaveLength(1)
  })

  it('counts by number, person, debt, agency, or the debtor as a whole', () => {
    const at = wall('2026-04-01T12:00:00')
    const state = happened([
      { at, outcome: 'no-answer' },
      { at, outcome: 'no-answer', debt: 'debt-2' },
      { at, outcome: 'no-answer', person: 'friend', role: 'contact' },
    ])
    const count = (key: Tally['key']): number => tallied(state, seven(at, { key })).length
    expect(count({})).toBe(3)
    expect(count({ person: PERSON })).toBe(2)
    expect(count({ debt: DEBT })).toBe(2)
    expect(count({ person: PERSON, debt: DEBT })).toBe(1)
    expect(count({ number: 'key-1' })).toBe(3)
    expect(count({ number: 'key-2' })).toBe(0)
    expect(count({ org: ORG })).toBe(3)
    expect(count({ org: orgId('agency-b') })).toBe(0)
  })

  it('counts since an event, which itself is not counted', () => {
    const at = wall('2026-04-01T12:00:00')
    const state = happened([
      { at, outcome: 'no-answer' },
      { at: plusMs(at, 1), outcome: 'no-answer' },
    ])
    const window = { kind: 'since', event: at } as const
    expect(tallied(state, seven(plusMs(at, 1), { window }))).toHaveLength(1)
    expect(tallied(state, seven(at, { window }))).toHaveLength(0)
  })

  it('leaves out the outcomes that never reached the number, but not one still unknown', () => {
    const at = wall('2026-04-01T12:00:00')
    const told = ['busy', 'not-in-service', 'no-answer', undefined] as const
    const state = happened(told.map((outcome) => ({ at, outcome })))
    const exclude = { outcomes: ['busy', 'not-in-service'] }
    expect(tallied(state, seven(at, { exclude }))).toHaveLength(2)
  })

  it('un-counts a call that went astray, and every call to a number that is another’s', () => {
    const at = wall('2026-04-01T12:00:00')
    const exclude = { misdirected: true }
    const astray = happened([{ at, outcome: 'answered-other', astray: true }])
    expect(tallied(astray, seven(at, { exclude }))).toHaveLength(0)
    expect(tallied(astray, seven(at))).toHaveLength(1)
    const struck = on(at, { kind: 'point-invalidated', point: POINT, why: 'wrong-person' })
    const wrong = happened([{ at, outcome: 'no-answer' }], [struck])
    expect(tallied(wrong, seven(at, { exclude }))).toHaveLength(0)
  })

  it('leaves out those whom call limits do not protect', () => {
    const at = wall('2026-04-01T12:00:00')
    const flagged = on(at, { kind: 'party-flagged', party: PERSON, flag: 'professional' })
    const state = happened([{ at, outcome: 'no-answer' }], [flagged])
    expect(tallied(state, seven(at, { exclude: { persons: 'professional' } }))).toHaveLength(0)
    expect(tallied(state, seven(at, { exclude: { persons: 'represented' } }))).toHaveLength(1)
  })
})

describe('consent to further calls', () => {
  const given = wall('2026-06-04T10:00:00')
  const consent = on(given, {
    kind: 'call-consented',
    consent: 'c-1',
    case: DEBT,
    until: wall('2026-12-31T00:00:00'),
    evidence: 'e-mail',
  })
  const call = { case: DEBT, party: PERSON, role: 'debtor', org: ORG } as const
  const covers = (text: string, told: readonly Told[] = [], whose: Consented = call): boolean =>
    isConsented(happened(told, [consent]), whose, wall(text), { daysMax: 7, zone: ZONE })

  it('lasts seven calendar days, its own day the first', () => {
    expect(covers('2026-06-04T09:59:59')).toBe(false)
    expect(covers('2026-06-04T10:00:00')).toBe(true)
    expect(covers('2026-06-10T23:59:59')).toBe(true)
    expect(covers('2026-06-11T00:00:00')).toBe(false)
  })

  it('is used up by a conversation, and not by a call in vain', () => {
    const at = wall('2026-06-05T10:00:00')
    expect(covers('2026-06-06T10:00:00', [{ at, outcome: 'no-answer' }])).toBe(true)
    expect(covers('2026-06-06T10:00:00', [{ at, outcome: 'answered-debtor' }])).toBe(false)
    expect(covers('2026-06-06T10:00:00', [{ at, inbound: true }])).toBe(false)
  })

  it('outlasts the conversation in which it was given', () => {
    const talk = [{ at: wall('2026-06-04T09:55:00'), outcome: 'answered-debtor' }] as const
    expect(covers('2026-06-05T10:00:00', talk)).toBe(true)
  })

  it('is given to one collector, and no other may rely on it', () => {
    expect(covers('2026-06-05T10:00:00', [], { ...call, org: orgId('agency-b') })).toBe(false)
  })

  it('is about one debt, and the debtor’s own', () => {
    expect(covers('2026-06-05T10:00:00', [], { ...call, case: caseId('debt-2') })).toBe(false)
    const friend = { ...call, role: 'contact' } as const
    expect(covers('2026-06-05T10:00:00', [], friend)).toBe(false)
  })
})
