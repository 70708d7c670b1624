import type { AuditFinding, AuditResult } from '@fencun/audit/finding'
import { judgeLog } from '@fencun/audit/judge/judge-log'
import type { AuditDebtor, AuditPoint, People } from '@fencun/audit/people'
import { numbersAlone } from '@fencun/audit/people/numbers-alone'
import { parseDay } from '@fencun/core/time/beijing'
import { parseInstant } from '@fencun/core/time/instant'
import { describe, expect, it } from 'vitest'
import { logOf, type PlainCall } from './plain-log.ts'
import { lawUnder, sampleCalls, sampleLog } from './sample-log.ts'

const std = lawUnder('std')
const NUMBER = '13812345678'

/** Calls at the times given, connected unless said otherwise. */
function callsAt(times: readonly string[], more: Partial<PlainCall> = {}): PlainCall[] {
  return times.map((time, i) => ({
    row: i + 1,
    startSec: (parseInstant(`${time}+08:00`) ?? 0) / 1000,
    number: NUMBER,
    org: '',
    staff: '',
    signal: 'ANSWERED',
    outcome: 'answered-unknown',
    talkSec: 20,
    inbound: false,
    ...more,
  }))
}

const DAY = ['09:00', '10:00', '11:00', '12:00', '13:00'].map((at) => `2026-11-10T${at}:00`)

function judged(calls: readonly PlainCall[], options = {}): AuditResult {
  const log = logOf(calls)
  return judgeLog(log, numbersAlone(log), { law: std, ...options })
}

const breaches = (result: AuditResult): readonly string[] =>
  [...result.findings()]
    .filter(({ kind }) => kind === 'breach')
    .map(({ row, rule }) => `${row} ${rule}`)

describe('a call log', () => {
  it('is broken from the fourth connected call of a Beijing day on', () => {
    expect(breaches(judged(callsAt(DAY)))).toEqual(['4 connected-cap', '5 connected-cap'])
    expect(breaches(judged(callsAt([...DAY.slice(0, 3), '2026-11-11T09:00:00'])))).toEqual([])
  })

  it('is broken by calls at 07:59 and 22:00, not by those at 08:00 and 21:59', () => {
    const times = ['07:59:59', '08:00:00', '21:59:59', '22:00:00']
    const result = judged(
      callsAt(
        times.map((at) => `2026-11-10T${at}`),
        { outcome: 'busy' },
      ),
    )
    expect(breaches(result)).toEqual(['1 quiet-hours', '4 quiet-hours'])
  })

  it('is not broken by calls that came in, and they count nowhere', () => {
    const [first, ...more] = callsAt(DAY.slice(0, 4))
    if (first === undefined) throw new Error('there are calls')
    const result = judged([{ ...first, inbound: true }, ...more])
    expect(breaches(result)).toEqual([])
    expect(result.summary).toMatchObject({ calls: 3, inbound: 1 })
  })

  it('counts a call once that breaks two rules', () => {
    const { summary } = judged(callsAt([...DAY.slice(0, 3), '2026-11-10T22:30:00']))
    expect(summary.callsWithBreach).toBe(1)
    expect(summary.byDay[0]?.breaches).toBe(2)
  })

  it('reports the days asked for, and counts the calls before them', () => {
    const calls = callsAt([...DAY, '2026-11-11T07:00:00', '2026-11-12T07:00:00'])
    const [from, until] = [parseDay('2026-11-11'), parseDay('2026-11-11')]
    const result = judged(calls, { from, until })
    expect(breaches(result)).toEqual(['6 quiet-hours'])
    expect(result.summary).toMatchObject({ calls: 1, from: '2026-11-11', until: '2026-11-11' })
  })

  it('takes a word that nobody understood as connected, and as something else when told so', () => {
    const calls = callsAt(DAY, { signal: 'SOMETHING', outcome: 'answered-unknown' })
    expect(breaches(judged(calls))).toHaveLength(2)
    const otherwise = { unknownIs: 'no-answer', unknownSignals: ['SOMETHING'] }
    const result = judged(calls, otherwise)
    expect(breaches(result)).toEqual([])
    expect(result.summary.byDay[0]?.connected).toBe(0)
    expect(breaches(judged(calls, { ...otherwise, unknownSignals: ['ANOTHER'] }))).toHaveLength(2)
  })

  it('of a day without law is judged by no rule, and says so', () => {
    const result = judged(callsAt(DAY.map((time) => time.replace('2026', '2019'))))
    expect(breaches(result)).toEqual([])
    expect(result.summary.judged).toEqual([])
    const cap = result.summary.notJudged.find(({ rule }) => rule === 'connected-cap')
    expect(cap?.needs).toContain('in-force')
  })

  it('of a day beyond the calendar is not judged by the holidays', () => {
    const law = lawUnder('tender')
    const result = judged(callsAt(['2031-10-01T09:00:00']), { law })
    expect(breaches(result)).toEqual([])
    expect(result.summary.notJudged).toContainEqual({ rule: 'holiday-ban', needs: ['calendar'] })
  })

  it('without calls is an empty report', () => {
    const { summary, findings } = judged([])
    expect(summary).toMatchObject({ calls: 0, debtors: 0, from: '', until: '', byRule: [] })
    expect([...findings()]).toEqual([])
  })

  it('names every rule of the pack as judged or as not judged', () => {
    const { judged: by, notJudged } = judged(callsAt(DAY)).summary
    const named = [...by, ...notJudged.map(({ rule }) => rule)].toSorted()
    expect(named).toEqual(std.pack.rules.map(({ id }) => id).toSorted())
  })

  it('tells how far it has come', () => {
    const told: number[] = []
    judged(callsAt(DAY), { onProgress: ({ calls }: { calls: number }) => told.push(calls) })
    expect(told).toEqual([5])
  })
})

describe('a finding', () => {
  const all = [...judgeLog(sampleLog(), numbersAlone(sampleLog()), { law: std }).findings()]

  it('has an id of its own, even where two calls look alike', () => {
    const twice = [...callsAt(DAY), ...callsAt(DAY).map((call) => ({ ...call, row: call.row + 5 }))]
    const ids = [...judged(twice).findings()].map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(8)
    expect(new Set([...ids, ...all.map(({ id }) => id)]).size).toBe(ids.length + all.length)
  })

  it('keeps its id wherever its row stands', () => {
    const calls = sampleCalls().map((call) => ({ ...call, row: 5000 - call.row }))
    const log = logOf(calls.toReversed())
    const back = [...judgeLog(log, numbersAlone(log), { law: std }).findings()]
    const ids = (findings: readonly AuditFinding[]) => findings.map(({ id }) => id).toSorted()
    expect(ids(back)).toEqual(ids(all))
    expect(back.map(({ row }) => row)).toEqual(back.map(({ row }) => row).toSorted((a, b) => a - b))
  })

  it('holds no number, nor does anything else of the report', () => {
    const text = JSON.stringify(all)
    for (const { number } of sampleCalls()) expect(text).not.toContain(number)
  })

  it('adds up: what is counted is what is found', () => {
    const result = judgeLog(sampleLog(), numbersAlone(sampleLog()), { law: std })
    const { byRule, byOrg, byStaff, byHour, byDay, callsWithBreach } = result.summary
    const found = [...result.findings()].filter(({ kind }) => kind === 'breach')
    const counted = byRule.filter(({ kind }) => kind === 'breach')
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(found.length)
    expect(callsWithBreach).toBe(new Set(found.map(({ row }) => row)).size)
    for (const parts of [byOrg, byStaff, byHour, byDay]) {
      expect(parts.reduce((sum, one) => sum + one.breaches, 0)).toBe(found.length)
      expect(parts.reduce((sum, one) => sum + one.calls, 0)).toBe(918)
    }
  })
})

describe('a number that two debtors have', () => {
  const own: AuditPoint = { role: 'debtor', kind: 'mobile', person: 0, masked: '' }
  const debtor = (label: string): AuditDebtor => ({
    label,
    caseNumbers: [label],
    points: [own, own],
    hardship: [],
    notes: [],
  })
  const log = logOf(
    [
      ...callsAt(DAY.slice(0, 3)),
      ...callsAt(['2026-11-10T14:00:00', '2026-11-10T22:30:00'], { number: '13700000001' }),
    ].map((call, i) => ({ ...call, row: i + 1 })),
  )
  const people: People = {
    source: 'case-list',
    debtors: [debtor('A1'), debtor('A2')],
    ofNumber: [
      [{ debtor: 0, point: 0 }],
      [
        { debtor: 0, point: 1 },
        { debtor: 1, point: 0 },
      ],
    ],
  }

  it('is a breach where both were wronged, and for a person to look at where one may have been', () => {
    const found = [...judgeLog(log, people, { law: std }).findings()]
    expect(found.map(({ row, rule, kind, debtor: of }) => [row, rule, kind, of])).toEqual([
      [4, 'connected-cap', 'review', 'A1'],
      [5, 'connected-cap', 'review', 'A1'],
      [5, 'quiet-hours', 'breach', 'A1'],
    ])
  })

  it('is the call of the one whose own it is, where the others only named it', () => {
    const contact = { ...own, role: 'contact', person: 1 } as const
    const named: AuditDebtor = { ...debtor('A2'), points: [contact] }
    const found = [
      ...judgeLog(log, { ...people, debtors: [debtor('A1'), named] }, { law: std }).findings(),
    ].filter(({ kind }) => kind === 'breach')
    expect(found.map(({ row, rule, debtor: of }) => [row, rule, of])).toEqual([
      [4, 'connected-cap', 'A1'],
      [5, 'connected-cap', 'A1'],
      [5, 'quiet-hours', 'A1'],
    ])
  })
})
