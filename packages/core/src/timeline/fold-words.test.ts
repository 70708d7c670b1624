import { describe, expect, it } from 'vitest'
import { HOUR_MS, MIDNIGHT, ORGS, POINTS } from '../../test/arbitrary-timeline.ts'
import { added, ended, permitted, written } from '../../test/sample-calls.ts'
import { caseId, contactId, orgId, pointId, staffId } from '../ids.ts'
import { plusMs } from '../time/instant.ts'
import type { EventBody, HardshipFlag } from './event.ts'
import { fold } from './fold.ts'

const [ORG = orgId('none')] = ORGS
const [POINT = pointId('none')] = POINTS
type Why = Extract<EventBody, { kind: 'point-invalidated' }>['why']
const C1 = contactId('c-1')
const hour = (n: number) => plusMs(MIDNIGHT, n * HOUR_MS)

describe('of two words on one thing', () => {
  it('the earliest delivery of a notice stands, in whatever order they become known', () => {
    const delivered = (n: number) =>
      [hour(n), { kind: 'notice-delivered', org: ORG, evidence: `letter-${n}` }] as const
    expect(fold(written(delivered(1))).notified).toEqual({ [ORG]: hour(1) })
    expect(fold(written(delivered(1), delivered(2))).notified).toEqual({ [ORG]: hour(1) })
    expect(fold(written(delivered(2), delivered(1))).notified).toEqual({ [ORG]: hour(1) })
  })

  it('the earliest that strikes a point stands, and of two at once the first by name', () => {
    const struck = (n: number, why: Why) =>
      [hour(n), { kind: 'point-invalidated', point: POINT, why }] as const
    const said = (...words: readonly (readonly [number, Why])[]) => {
      const { points } = fold(written(added, ...words.map(([n, why]) => struck(n, why))))
      return [points[POINT]?.invalid, points[POINT]?.invalidSince]
    }
    expect(said([1, 'withdrawn'], [2, 'wrong-person'])).toEqual(['withdrawn', hour(1)])
    expect(said([2, 'wrong-person'], [1, 'withdrawn'])).toEqual(['withdrawn', hour(1)])
    expect(said([1, 'wrong-person'], [1, 'withdrawn'])).toEqual(['withdrawn', hour(1)])
    expect(said([1, 'withdrawn'], [1, 'wrong-person'])).toEqual(['withdrawn', hour(1)])
  })

  it('a stop stands as it was placed first, until it is released', () => {
    const placed = (n: number, origin: string) =>
      [hour(n), { kind: 'hold-placed', hold: 'h', reason: 'dispute', origin }] as const
    const released = [hour(3), { kind: 'hold-released', hold: 'h', evidence: 'letter-1' }] as const
    const first = { reason: 'dispute', origin: 'phone', since: hour(1), releasedAt: null }
    expect(fold(written(placed(1, 'phone'), placed(2, 'mail'))).holds).toEqual({ h: first })
    const over = { h: { ...first, releasedAt: hour(3) } }
    expect(fold(written(placed(1, 'phone'), released)).holds).toEqual(over)
    expect(fold(written(placed(1, 'phone'), released, placed(4, 'mail'))).holds).toEqual(over)
    expect(fold(written(released)).holds).toEqual({})
  })

  it('hardship is over for the reason that is cleared, and for no other', () => {
    const flag = (kind: 'hardship-flagged' | 'hardship-cleared', name: HardshipFlag): EventBody =>
      kind === 'hardship-flagged'
        ? { kind, flag: name, origin: 'phone' }
        : { kind, flag: name, evidence: 'letter-2' }
    const ill = flag('hardship-flagged', 'illness')
    const jobless = flag('hardship-flagged', 'poverty')
    const well = flag('hardship-cleared', 'illness')
    const hardship = (...bodies: readonly EventBody[]) =>
      fold(written(...bodies.map((body, i) => [hour(i), body] as const))).hardship
    expect(hardship(jobless, ill, ill)).toEqual(['illness', 'poverty'])
    expect(hardship(jobless, ill, well)).toEqual(['poverty'])
    expect(hardship(well)).toEqual([])
  })

  it('a case that nobody placed is neither assigned nor closed', () => {
    const id = caseId('case-9')
    const assigned: EventBody = { kind: 'case-assigned', case: id, collector: staffId('staff-1') }
    const closed: EventBody = { kind: 'case-closed', case: id, why: 'settled' }
    expect(fold(written([hour(1), assigned], [hour(2), closed])).cases).toEqual({})
  })
})

describe('what is said of a contact', () => {
  it('that its record is written is known', () => {
    const record: EventBody = {
      ...{ kind: 'contact-recorded', contact: C1, record: 'record-1', resultCode: 'OTHER' },
    }
    expect(fold(written(permitted('c-1', MIDNIGHT))).contacts[C1]?.recorded).toBe(false)
    const known = fold(written(permitted('c-1', MIDNIGHT), [hour(1), record]))
    expect(known.contacts[C1]?.recorded).toBe(true)
  })

  it('before its permit waits from the latest word on', () => {
    const early = written(ended('c-1', hour(1), 'busy'), ended('c-1', hour(2), 'no-answer'))
    expect(fold(early).tombstones[C1]?.at).toBe(hour(2))
    expect(fold(early.toReversed()).tombstones[C1]?.at).toBe(hour(2))
  })

  it('a refused request leaves no contact behind', () => {
    const [at, body] = permitted('c-1', MIDNIGHT)
    if (body.kind !== 'contact-permitted') throw new Error('the sample is a permit')
    const { contact: _contact, startBy: _startBy, ...asked } = body
    const withheld: EventBody = { ...asked, kind: 'contact-withheld' }
    expect(fold(written([at, withheld]))).toEqual(fold([]))
  })

  it('of two permits at the same instant one stands, whichever came first', () => {
    const [at, body] = permitted('c-1', MIDNIGHT)
    if (body.kind !== 'contact-permitted') throw new Error('the sample is a permit')
    const other: EventBody = { ...body, case: caseId('case-2') }
    const one = fold(written([at, body], [at, other]))
    expect(fold(written([at, other], [at, body])).contacts).toEqual(one.contacts)
    expect(one.contacts[C1]?.case).toBe('case-1')
  })
})
