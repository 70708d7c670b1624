import type { People } from '@fencun/audit/people'
import { peopleOf } from '@fencun/audit/people/people-of'
import { compareLaws } from '@fencun/audit/what-if/compare-laws'
import type { WhatIfResult } from '@fencun/audit/what-if/what-if-result'
import type { LawInForce } from '@fencun/core/gate/rule'
import { beijingDay, beijingMinute } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { madeLogs } from './arbitrary-log.ts'
import type { PlainCall } from './plain-log.ts'
import { lawUnder, sampleCalls, sampleCases, sampleLog } from './sample-log.ts'

/** The law with another cap of connected calls, whoever set it. */
function withCap(law: LawInForce, value: number): LawInForce {
  const set = (settings: LawInForce['policySettings']) =>
    settings.map((one) => (one.parameter === 'connected-cap.max' ? { ...one, value } : one))
  const pack = { ...law.pack, settings: set(law.pack.settings) }
  return { ...law, pack, policySettings: set(law.policySettings) }
}

const rowsOf = (result: Pick<WhatIfResult, 'changes'>, kind: 'refused' | 'lifted') =>
  [...result.changes()].filter((one) => one.kind === kind).map(({ row }) => row)

/** Rows of the connected calls that were the n-th of a day, by counting on the fingers. */
function connectedCalls(
  calls: readonly PlainCall[],
  owner: (call: PlainCall) => string,
  nth: number,
) {
  const counts = new Map<string, number>()
  const inOrder = calls.toSorted((a, b) => a.startSec - b.startSec || a.row - b.row)
  const rows = inOrder.filter((call) => {
    const at = instant(call.startSec * 1000)
    const minute = beijingMinute(at)
    // A call at night is refused whatever the cap, and so does not count.
    if (call.outcome !== 'answered-unknown' || minute < 480 || minute >= 1320) return false
    const key = `${owner(call)} ${beijingDay(at)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts.get(key) === nth
  })
  return rows.map(({ row }) => row).toSorted((a, b) => a - b)
}

describe('on the sample call log', () => {
  const log = sampleLog()
  const before = lawUnder('std')
  let people: People
  const owner = ({ number }: PlainCall) =>
    String(people.ofNumber[log.numbers.indexOf(number)]?.[0]?.debtor)
  beforeAll(async () => {
    people = peopleOf(log, await sampleCases())
  })

  it('a cap of four lifts exactly the fourth connected calls of a day', () => {
    const result = compareLaws(log, people, { before, after: withCap(before, 4) })
    const fourth = connectedCalls(sampleCalls(), owner, 4)
    expect(fourth.length).toBeGreaterThan(5)
    expect(rowsOf(result, 'lifted')).toEqual(fourth)
    expect(rowsOf(result, 'refused')).toEqual([])
    expect(result.totals).toMatchObject({ calls: 918, lifted: fourth.length, refused: 0 })
    expect(result.byRule.filter(({ lifted }) => lifted > 0)).toMatchObject([
      { rule: 'connected-cap', lifted: fourth.length },
    ])
  })

  it('a cap of two refuses exactly the third ones', () => {
    const result = compareLaws(log, people, { before, after: withCap(before, 2) })
    const third = connectedCalls(sampleCalls(), owner, 3)
    expect(third.length).toBeGreaterThan(5)
    expect(rowsOf(result, 'refused')).toEqual(third)
    expect(rowsOf(result, 'lifted')).toEqual([])
  })

  it('a refused call does not count later: what follows from it changes', () => {
    const tender = lawUnder('tender')
    const result = compareLaws(log, people, { before: tender, after: withCap(tender, 1) })
    const plain = result.plain()
    // Fewer organisations reached the debtor, so fewer calls are to be looked at.
    const reviews = (one: Pick<WhatIfResult, 'byRule'>) =>
      one.byRule.find(({ rule }) => rule === 'agencies-per-day')
    expect(reviews(result)?.reviewsAfter).toBeLessThan(reviews(result)?.reviewsBefore ?? 0)
    expect(reviews(plain)?.reviewsAfter).toBe(reviews(plain)?.reviewsBefore)
  })

  it('tells by organisation, seat, hour and day what adds up to the whole', () => {
    const { byOrg, byStaff, byHour, byDay, totals } = compareLaws(log, people, {
      before,
      after: withCap(before, 2),
    })
    for (const all of [byOrg, byStaff, byHour, byDay]) {
      for (const part of ['calls', 'refused', 'lifted', 'refusedBefore', 'refusedAfter'] as const) {
        expect(all.reduce((sum, one) => sum + one[part], 0)).toBe(totals[part])
      }
    }
  })

  it('changes nothing where the law stays as it is', () => {
    const result = compareLaws(log, people, { before, after: lawUnder('std') })
    expect([...result.changes()]).toEqual([])
    expect(result.totals.refusedBefore).toBe(result.totals.refusedAfter)
    expect(result.totals.refusedBefore).toBeGreaterThan(20)
  })
})

it('says of any log what the slow way says', () => {
  const [before, after] = [lawUnder('std'), lawUnder('tender')]
  let changes = 0
  fc.assert(
    fc.property(madeLogs(5), ({ log, people }) => {
      const [fast, slow] = (['fast', 'slow'] as const).map((way) => {
        const {
          plain,
          changes: walk,
          judgedBy,
          ...rest
        } = compareLaws(log, people, {
          before: withCap(before, 2),
          after,
          way,
        })
        expect(judgedBy).toMatchObject({ way, differed: false })
        const plainly = plain()
        const changed = [...walk()].map((one) => ({ ...one, findings: sorted(one.findings) }))
        changes += changed.length
        return { rest, changed, plain: [plainly.totals, plainly.byRule] }
      })
      expect(fast).toEqual(slow)
    }),
    { numRuns: 80 },
  )
  expect(changes).toBeGreaterThan(100)
})

function sorted<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
