import {
  memoryFile,
  memorySpreadsheets,
  type PlainCell,
} from '@fencun/app/testing/memory-spreadsheets'
import { describe, expect, it } from 'vitest'
import { matchRecords } from './match-records.ts'
import { readRecords, type WrittenRecords } from './read-records.ts'
import type { RecordFinding } from './record-match.ts'
import { RECORD_REASON_NAMES } from './record-reasons.ts'
import { type PlainCall, smallLog, smallPeople } from './testing/small-log.ts'

const [ZHANG, WIFE, LI] = ['13800000001', '13800000002', '13800000003']
const CASES = {
  A1: [
    [ZHANG, 'debtor'],
    [WIFE, 'contact'],
  ],
  A2: [[LI, 'debtor']],
} as const

const HEADER = ['案件编号', '拨打号码', '催收时间', '催收员', '催收结果', '催记', '录入时间']

async function records(...rows: readonly (readonly PlainCell[])[]): Promise<WrittenRecords> {
  const file = memoryFile({ sheets: [{ name: '催记', rows: [HEADER, ...rows] }] })
  const read = await readRecords(memorySpreadsheets(), file)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

function found(calls: readonly PlainCall[], written: WrittenRecords) {
  const log = smallLog(calls)
  return matchRecords(log, smallPeople(log, CASES), written)
}

/** Reason, row of the call, row of the record. */
const brief = (findings: Iterable<RecordFinding>) =>
  [...findings].map(({ reason, callRow, recordRow }) => [reason, callRow, recordRow])

/** A record of a call at 09:00 to the debtor of A1 that has nothing wrong. */
const GOOD = ['A1', ZHANG, '2026-11-09 09:00:30', '101', 'REMIND', '', '2026-11-09 09:05:00']
const CALL: PlainCall = { row: 5, at: '2026-11-09T09:00:00', number: ZHANG, staff: 'SIP/agent-101' }

/** The good record with some of its cells changed, by header word. */
function recordWith(cells: Readonly<Record<string, string>>): readonly PlainCell[] {
  return GOOD.map((cell, i) => cells[HEADER[i] ?? ''] ?? cell)
}

describe('a call and its record', () => {
  it('belong together within ten minutes, and nothing is found', async () => {
    const match = found([CALL], await records(GOOD))
    expect(brief(match.findings())).toEqual([])
    expect(match).toMatchObject({ records: 1, matched: 1, callsCompared: 1, callsOutside: 0 })
  })

  it.each([
    ['2026-11-09 09:10:00', []],
    ['2026-11-09 09:10:01', [['CALL_NOT_RECORDED', 5, null]]],
    ['2026-11-09 08:50:00', []],
    ['2026-11-09 08:49:59', [['CALL_NOT_RECORDED', 5, null]]],
  ])('at %s: %j', async (at, expected) => {
    // A second call widens what the log covers, and is recorded by its own minute.
    const later = { ...CALL, row: 6, at: '2026-11-09T12:00:00', number: LI }
    const other = recordWith({ 案件编号: 'A2', 拨打号码: LI, 催收时间: '2026-11-09 12:00' })
    const match = found(
      [CALL, later],
      await records(recordWith({ 催收时间: at, 录入时间: at }), other),
    )
    const calls = brief(match.findings()).filter(([reason]) => reason === 'CALL_NOT_RECORDED')
    expect(calls).toEqual(expected)
  })

  it('find each other by case number where the record names no number', async () => {
    const match = found(
      [{ ...CALL, number: WIFE }],
      await records(recordWith({ 拨打号码: '', 催收结果: 'OTHER' })),
    )
    expect(brief(match.findings())).toEqual([])
  })

  it('find each other under numbers written in other ways', async () => {
    const match = found([CALL], await records(recordWith({ 拨打号码: '+86 138-0000-0001' })))
    expect(match.matched).toBe(1)
  })

  it('are told from others of the same number by time, and by collector before that', async () => {
    const near = { ...CALL, row: 6, at: '2026-11-09T09:01:00', staff: 'agent-102' }
    const byTime = found([CALL, near], await records(recordWith({ 催收员: '张三' })))
    expect(brief(byTime.findings())).toEqual([['CALL_NOT_RECORDED', 6, null]])
    const late = recordWith({ 催收时间: '2026-11-09 09:00:58' })
    const byCollector = found([CALL, near], await records(late))
    expect(brief(byCollector.findings())).toEqual([['CALL_NOT_RECORDED', 6, null]])
  })

  it('are one to one: a second record of one call has no call', async () => {
    const match = found(
      [CALL],
      await records(GOOD, recordWith({ 催收时间: '2026-11-09 09:03:00' })),
    )
    expect(brief(match.findings())).toEqual([['RECORD_WITHOUT_CALL', null, 3]])
  })

  it('belong together on a day when the record names no time of day', async () => {
    const match = found([CALL], await records(recordWith({ 催收时间: '2026-11-09' })))
    expect(match.matched).toBe(1)
  })
})

describe('calls that nobody wrote down', () => {
  it('are told apart: connected, tried in vain, and from outside', async () => {
    const match = found(
      [
        CALL,
        { row: 6, at: '2026-11-09T10:00:00', number: LI },
        { row: 7, at: '2026-11-09T11:00:00', number: LI, outcome: 'busy' },
        { row: 8, at: '2026-11-09T12:00:00', number: LI, inbound: true },
        { row: 9, at: '2026-11-09T13:00:00', number: LI, inbound: true, outcome: 'no-answer' },
      ],
      await records(GOOD),
    )
    expect(brief(match.findings())).toEqual([
      ['CALL_NOT_RECORDED', 6, null],
      ['TRY_NOT_RECORDED', 7, null],
      ['INBOUND_NOT_RECORDED', 8, null],
    ])
  })

  it('are not asked for on days of which there are no records', async () => {
    const match = found([CALL, { ...CALL, row: 6, at: '2026-11-10T09:00:00' }], await records(GOOD))
    expect(brief(match.findings())).toEqual([])
    expect(match).toMatchObject({
      callsCompared: 1,
      callsOutside: 1,
      days: { from: '2026-11-09', until: '2026-11-09' },
    })
  })
})

describe('records without a call', () => {
  it('are found where the log covers their time, and counted where it does not', async () => {
    const match = found(
      [CALL, { ...CALL, row: 6, at: '2026-11-09T12:00:00' }],
      await records(
        GOOD,
        recordWith({ 催收时间: '2026-11-09 10:30:00', 录入时间: '2026-11-09 10:31:00' }),
        recordWith({ 催收时间: '2026-11-08 09:00:00', 录入时间: '' }),
      ),
    )
    expect(brief(match.findings())).toEqual([
      ['CALL_NOT_RECORDED', 6, null],
      ['RECORD_WITHOUT_CALL', null, 3],
    ])
    expect(match.leftOut).toEqual({ 'outside-log': 1 })
  })
})

describe('a record that its call contradicts', () => {
  const say = async (call: Partial<PlainCall>, cells: Readonly<Record<string, string>>) =>
    brief(found([{ ...CALL, ...call }], await records(recordWith(cells))).findings())

  it.each([
    ['无人接听', 90, ['NO_ANSWER_BUT_TALK', 5, 2]],
    ['NOANS', 15, ['NO_ANSWER_BUT_TALK', 5, 2]],
    ['NOANS', 14, undefined],
    ['关机', 90, ['NO_ANSWER_BUT_TALK', 5, 2]],
    ['PTP', 4, ['PROMISE_IN_SHORT_CALL', 5, 2]],
    ['PTP-承诺还款', 10, ['PROMISE_IN_SHORT_CALL', 5, 2]],
    ['承诺还款', 11, undefined],
    ['REMIND', 4, undefined],
    ['神秘代码', 90, undefined],
  ])('%s with %i s of talk: %j', async (code, talkSec, expected) => {
    expect(await say({ talkSec }, { 催收结果: code })).toEqual(expected ? [expected] : [])
  })

  it('says what was talked where nobody answered', async () => {
    const expected = [['TALK_BUT_NO_ANSWER', 5, 2]]
    expect(await say({ outcome: 'no-answer' }, { 催收结果: 'REFUSE' })).toEqual(expected)
    expect(await say({ outcome: 'no-answer' }, { 催收结果: 'BUSY' })).toEqual([])
  })

  it('is understood by its words where it has no code, and not where they deny it', async () => {
    const words = (text: string) => ({ 催收结果: '', 催记: text })
    expect(await say({ talkSec: 4 }, words('客户承诺本周五还款2000元'))).toHaveLength(1)
    expect(await say({ talkSec: 4 }, words('客户不承诺还款'))).toEqual([])
    expect(await say({ talkSec: 90 }, words('电话无人接听'))).toHaveLength(1)
  })

  it('has a contact promise what only the debtor can', async () => {
    const match = found(
      [{ ...CALL, number: WIFE }],
      await records(recordWith({ 拨打号码: WIFE, 催收结果: 'PTP' })),
    )
    expect([...match.findings()]).toMatchObject([
      { reason: 'NOT_THEIRS_TO_SAY', measured: { code: 'PTP', role: 'contact' } },
    ])
  })
})

describe('a number of several people', () => {
  it('is the debtor’s own as long as one of them is a debtor', async () => {
    const log = smallLog([{ ...CALL, number: WIFE }])
    const people = smallPeople(log, { ...CASES, A3: [[WIFE, 'debtor']] })
    const promise = recordWith({ 拨打号码: WIFE, 催收结果: 'PTP' })
    expect(brief(matchRecords(log, people, await records(promise)).findings())).toEqual([])
  })
})

describe('when a record was written', () => {
  it.each([
    ['2026-11-10 09:01:00', undefined],
    ['2026-11-10 09:01:01', 'WRITTEN_LATE'],
    ['2026-11-09 08:49:59', 'WRITTEN_BEFORE_CALL'],
    ['2026-11-09 08:50:00', undefined],
    ['', undefined],
  ])('at %s, of a call from 09:00 to 09:01: %s', async (writtenAt, reason) => {
    const match = found([CALL], await records(recordWith({ 录入时间: writtenAt })))
    expect([...match.findings()].map((one) => one.reason)).toEqual(reason ? [reason] : [])
  })
})

describe('records word for word the same', () => {
  const OTHER = { ...CALL, row: 6, number: LI }
  const note = (text: string, code = 'REMIND') => [
    recordWith({ 催记: text, 催收结果: code }),
    recordWith({
      催记: text.replaceAll('，', ',  '),
      案件编号: 'A2',
      拨打号码: LI,
      催收结果: code,
    }),
  ]

  it('in several cases are found, blanks and signs apart, each with how often', async () => {
    const match = found([CALL, OTHER], await records(...note('客户称本月工资未发，下月初再联系')))
    expect([...match.findings()]).toMatchObject([
      { reason: 'SAME_WORDS', recordRow: 2, measured: { records: 2, cases: 2 } },
      { reason: 'SAME_WORDS', recordRow: 3, callRow: 6 },
    ])
  })

  it('are left alone when short, of one case, or of calls that nobody answered', async () => {
    const short = found([CALL, OTHER], await records(...note('已提醒，会处理')))
    expect(brief(short.findings())).toEqual([])
    const unanswered = note('拨打本人电话响铃多次后无人接听', 'NOANS')
    const tries = [CALL, OTHER].map((call): PlainCall => ({ ...call, outcome: 'no-answer' }))
    expect(brief(found(tries, await records(...unanswered)).findings())).toEqual([])
    const [one = []] = note('客户称本月工资未发，下月初再联系')
    const twice = found([CALL, { ...CALL, row: 6 }], await records(one, one))
    expect(brief(twice.findings())).toEqual([])
  })
})

describe('findings of records', () => {
  const calls: readonly PlainCall[] = [
    CALL,
    { row: 6, at: '2026-11-09T10:00:00', number: LI },
    { row: 7, at: '2026-11-09T11:00:00', number: WIFE, talkSec: 4 },
  ]
  const notes = [
    recordWith({ 催收结果: 'NOANS' }),
    recordWith({ 拨打号码: WIFE, 催收时间: '2026-11-09 11:00', 催收结果: 'PTP', 录入时间: '' }),
    recordWith({ 案件编号: 'A2', 拨打号码: LI, 催收时间: '2026-11-09 10:30', 录入时间: '' }),
  ]

  it('have the same ids whatever the order of rows, and give no number away', async () => {
    const ids = async (log: readonly PlainCall[], written: readonly (readonly PlainCell[])[]) =>
      [...found(log, await records(...written)).findings()].map(({ id }) => id).toSorted()
    const usual = await ids(calls, notes)
    expect(new Set(usual).size).toBe(5)
    expect(await ids(calls.toReversed(), notes.toReversed())).toEqual(usual)
    const all = [...found(calls, await records(...notes)).findings()]
    expect(JSON.stringify(all)).not.toMatch(/1380000000\d/)
  })

  it('are told apart where nothing of them differs', async () => {
    const tries: readonly PlainCall[] = [7, 8].map((row) => {
      return { row, at: '2026-11-09T11:00:00', number: LI, outcome: 'busy' }
    })
    const ids = [...found([CALL, ...tries], await records(GOOD)).findings()].map(({ id }) => id)
    expect([ids.length, new Set(ids).size]).toEqual([2, 2])
  })

  it('are counted by reason, in one order', async () => {
    const match = found(calls, await records(...notes))
    expect(match.counts).toEqual([
      { reason: 'CALL_NOT_RECORDED', count: 1 },
      { reason: 'RECORD_WITHOUT_CALL', count: 1 },
      { reason: 'NO_ANSWER_BUT_TALK', count: 1 },
      { reason: 'PROMISE_IN_SHORT_CALL', count: 1 },
      { reason: 'NOT_THEIRS_TO_SAY', count: 1 },
    ])
    expect([...match.findings()]).toHaveLength(5)
    expect(RECORD_REASON_NAMES).toHaveLength(11)
  })
})
