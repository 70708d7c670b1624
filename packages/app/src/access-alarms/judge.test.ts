import { lenderId, orgId, staffId } from '@fencun/core/ids'
import { describe, expect, it } from 'vitest'
import { type AccessCounts, RECORD_KINDS, type RecordKind, USUAL_ACCESS } from '../ports/access.ts'
import { at } from '../rehearsal/world.ts'
import { sequentialIds } from '../testing/sequential-ids.ts'
import { bulkAlarms } from './judge.ts'

const DOER = {
  ...{ lender: lenderId('bank'), staff: staffId('one'), org: orgId('agency') },
  at: at('2026-11-18T10:00:00+08:00'),
}
const NONE = { credit: 0, safety: 0, other: 0 }
const FIRST = { credit: '', safety: '', other: '' }

function raised(records: Partial<AccessCounts['records']>, since = FIRST) {
  const counts = { hour: 0, records: { ...NONE, ...records }, since }
  return bulkAlarms(DOER, { counts, settings: USUAL_ACCESS, ids: sequentialIds() })
}

describe('records that one employee obtained within the look-back (I01)', () => {
  it.each<[RecordKind, number]>([
    ['credit', 25],
    ['safety', 250],
    ['other', 2500],
  ])('of kind %s are no alarm one below %d, and one from there on', (kind, limit) => {
    expect(raised({ [kind]: limit - 1 })).toEqual([])
    expect(raised({ [kind]: limit })).toMatchObject([
      { kind: 'bulk', recordKind: kind, count: limit, limit, staff: DOER.staff },
    ])
    expect(raised({ [kind]: limit + 1 })).toHaveLength(1)
  })

  it('raise the same alarm until somebody has said a word on it', () => {
    const once = (since = FIRST) => raised({ credit: 30 }, since).map((alarm) => alarm.once)
    expect(once()).toEqual(once())
    expect(once({ ...FIRST, credit: 'alarm-1' })).not.toEqual(once())
    expect(once({ ...FIRST, other: 'alarm-1' })).toEqual(once())
  })

  it('are half of what the criminal law counts from, kind by kind', () => {
    const halves = RECORD_KINDS.map((kind) => USUAL_ACCESS.recordsAlarm[kind] * 2)
    expect(halves).toEqual([50, 500, 5000])
  })
})
