import { describe, expect, it } from 'vitest'
import { HOUR_MS, MIDNIGHT } from '../../test/arbitrary-timeline.ts'
import { added, ended, permitted, written } from '../../test/sample-calls.ts'
import { caseId, contactId, partyId } from '../ids.ts'
import { beijingDay, plusDays } from '../time/beijing.ts'
import { plusMs } from '../time/instant.ts'
import { lastCallDay, lastVisitDay, visitsSince } from './counters.ts'
import type { EventBody } from './event.ts'
import { fold } from './fold.ts'

const DAY = beijingDay(MIDNIGHT)
const CASE = caseId('case-1')

type Carried = Extract<EventBody, { kind: 'calls-carried' }>

function carried(transfer: string, more: Partial<Carried>) {
  const none = { connected: 0, dials: 0, unanswered: {} }
  const body: EventBody = {
    kind: 'calls-carried',
    transfer,
    case: CASE,
    day: DAY,
    ...none,
    ...more,
  }
  return [MIDNIGHT, body] as const
}

describe('the day of the last call', () => {
  it('is one on which an earlier creditor dialled or was connected, and no other', () => {
    const last = (more: Partial<Carried>) => lastCallDay(fold(written(carried('t-1', more))))
    expect(last({ dials: 1 })).toBe(DAY)
    expect(last({ connected: 1 })).toBe(DAY)
    expect(last({ connected: 1, dials: 2 })).toBe(DAY)
    expect(last({})).toBeUndefined()
  })

  it('is the latest of them, in whatever order they become known', () => {
    const earlier = carried('t-1', { dials: 1, day: plusDays(DAY, -3) })
    const later = carried('t-2', { dials: 1, day: plusDays(DAY, -1) })
    expect(lastCallDay(fold(written(earlier, later)))).toBe(plusDays(DAY, -1))
    expect(lastCallDay(fold(written(later, earlier)))).toBe(plusDays(DAY, -1))
  })

  it('is no day on which only somebody else was called', () => {
    const [at, body] = permitted('c-1', MIDNIGHT)
    if (body.kind !== 'contact-permitted') throw new Error('the sample is a permit')
    const friend: EventBody = { ...body, role: 'contact', party: partyId('contact-1') }
    expect(lastCallDay(fold(written(added, [at, body])))).toBe(DAY)
    expect(lastCallDay(fold(written(added, [at, friend])))).toBeUndefined()
  })

  it('is no day on which nothing was dialled in the end', () => {
    const tried = written(added, permitted('c-1', MIDNIGHT), ended('c-1', MIDNIGHT, 'not-dialled'))
    expect(lastCallDay(fold(tried))).toBeUndefined()
  })
})

describe('visits', () => {
  const at = plusMs(MIDNIGHT, HOUR_MS)
  const visit = (name: string): readonly [typeof at, EventBody] => {
    const [, body] = permitted(name, at)
    if (body.kind !== 'contact-permitted') throw new Error('the sample is a permit')
    return [at, { ...body, channel: 'visit' }]
  }

  it('count from the permit on, until it is known that nobody went', () => {
    const open = fold(written(visit('c-1')))
    expect([visitsSince(open, DAY), lastVisitDay(open)]).toEqual([1, DAY])
    const given = fold(written(visit('c-1'), ended('c-1', at, 'not-dialled')))
    expect([visitsSince(given, DAY), lastVisitDay(given)]).toEqual([0, undefined])
  })

  it('count where the collector goes, not where the debtor comes', () => {
    const came: EventBody = {
      ...{ kind: 'contact-inbound', contact: contactId('c-2'), case: CASE },
      ...{ party: partyId('debtor'), role: 'debtor', channel: 'visit' },
    }
    expect(visitsSince(fold(written([at, came])), DAY)).toBe(0)
    expect(visitsSince(fold(written(visit('c-1'))), plusDays(DAY, 1))).toBe(0)
  })
})
