import { describe, expect, it } from 'vitest'
import {
  DEBT,
  happened,
  ORG,
  on,
  PERSON,
  seven,
  type Told,
  wall,
  ZONE,
} from '../../test/told-calls.ts'
import { instant, plusMs } from '../time/instant.ts'
import { isConsented, tallied } from './tally.ts'

const UNTIL = wall('2026-06-07T10:00:00')
const consent = on(wall('2026-06-04T10:00:00'), {
  kind: 'call-consented',
  consent: 'c-1',
  case: DEBT,
  until: UNTIL,
  evidence: 'e-mail',
})
const call = { case: DEBT, party: PERSON, role: 'debtor', org: ORG } as const
const covers = (at: number, ...told: readonly Told[]): boolean =>
  isConsented(happened(told, [consent]), call, instant(at), { daysMax: 7, zone: ZONE })

describe('consent that names its end', () => {
  it('lasts until that instant and not at it', () => {
    expect(covers(plusMs(UNTIL, -1))).toBe(true)
    expect(covers(UNTIL)).toBe(false)
  })
})

describe('a talk uses consent up', () => {
  const at = wall('2026-06-05T10:00:00')
  const later = wall('2026-06-06T10:00:00')
  const talk = { at, outcome: 'answered-debtor' } as const

  it('with this person about this debt, and no other', () => {
    expect(covers(later, talk)).toBe(false)
    expect(covers(later, { ...talk, person: 'somebody-else' })).toBe(true)
    expect(covers(later, { ...talk, debt: 'debt-2' })).toBe(true)
  })

  it('only where it reached the person', () => {
    expect(covers(later, { ...talk, astray: true })).toBe(true)
    const other = { at, outcome: 'answered-other' } as const
    expect(covers(later, other)).toBe(true)
    expect(covers(later, { ...other, inbound: true })).toBe(false)
  })

  it('for what comes after it, not for itself', () => {
    expect(covers(at, talk)).toBe(true)
    expect(covers(plusMs(at, 1), talk)).toBe(false)
  })
})

describe('a call that was never dialled', () => {
  it('is no dial of any tally, however its outcome is called', () => {
    const at = wall('2026-06-05T10:00:00')
    const state = happened([
      { at, outcome: 'not-dialled' },
      { at, outcome: 'no-answer' },
    ])
    expect(tallied(state, seven(at)).map(({ outcome }) => outcome)).toEqual(['no-answer'])
  })
})
