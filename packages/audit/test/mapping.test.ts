import { describe, expect, test } from 'vitest'
import { parseLogMapping } from '../src/read/log-mapping.ts'
import { callsOf, readLog, refusalOf } from './support/read-log.ts'

const TABLE = [
  '流水,甲列,乙列,丙列,丁列',
  '1,2026-11-09 08:05:00,13900000001,35,成功',
  '2,2026-11-09 08:06:00,13900000002,0,空号',
].join('\n')

const CALLS = [
  '2 2026-11-09T00:05:00 13900000001 answered-unknown 35s out /',
  '3 2026-11-09T00:06:00 13900000002 not-in-service 0s out /',
]

describe('a mapping', () => {
  test('reads fields with their columns, by word or by place', () => {
    expect(parseLogMapping('start=开始时间, number=被叫号码，talk=7')).toEqual({
      ok: true,
      value: { start: '开始时间', number: '被叫号码', talk: '7' },
    })
  })

  test.each(['', 'start', 'start=', '=3', 'begin=开始时间', '__proto__=1', 'start=1,,'])(
    'refuses `%s`',
    (text) => {
      expect(parseLogMapping(text)).toMatchObject({
        ok: false,
        error: { code: 'log-mapping-invalid' },
      })
    },
  )

  test('by header words finds the header, also below a title', async () => {
    const mapping = { start: '甲列', number: '乙列', talk: '丙列', outcome: '丁列' }
    const read = await readLog(TABLE, { mapping })
    expect(callsOf(read)).toEqual(CALLS)
    expect(read.facts).toMatchObject({
      format: 'mapped',
      recognisedBy: 'mapping',
      columns: mapping,
    })
    const titled = await readLog(`某公司通话明细\n\n${TABLE}`, { mapping })
    expect(Array.from(titled.log.row)).toEqual([4, 5])
  })

  test('by places takes rows with or without a header', async () => {
    const mapping = { start: '2', number: '3', talk: '4', outcome: '5' }
    const read = await readLog(TABLE, { mapping })
    expect(callsOf(read)).toEqual(CALLS)
    expect(read.facts.problems).toEqual([])
    const bare = TABLE.split('\n').slice(1).join('\n')
    const rows = callsOf(await readLog(bare, { mapping })).map((call) => call.slice(0, 1))
    expect(rows).toEqual(['1', '2'])
  })

  test('adds to what was recognised, and leaves the meaning of the system', async () => {
    const text =
      'timestart,callfrom,callto,callduraction,talkduraction,status,type,team\n2026-11-09 16:00:00,1005,13900000001,26,13,ANSWERED,Outbound,甲组\n'
    const read = await readLog(text, { mapping: { org: 'team' } })
    expect(read.facts).toMatchObject({ format: 'yeastar-newcdr', recognisedBy: 'mapping' })
    expect(callsOf(read)).toEqual([
      '2 2026-11-09T08:00:00 13900000001 answered-unknown 13s out 甲组/1005',
    ])
  })

  test.each([
    [{ start: '甲列', number: '没有' }, 'log-mapping-invalid'],
    [{ start: '2', number: '9' }, 'log-mapping-invalid'],
    [{ start: '甲列' }, 'log-mapping-invalid'],
    [{ start: '甲列', number: '乙列', dates: 'us' }, 'log-mapping-invalid'],
  ])('that does not fit is refused: %j', async (mapping, code) => {
    expect(await refusalOf(TABLE, { mapping })).toMatchObject({ code })
  })
})

test('dates with the year last are read in the order that the rows prove, or that is told', async () => {
  const rows = (dates: readonly string[]): string =>
    ['start,number', ...dates.map((date) => `${date} 08:00:00,13900000001`)].join('\n')
  const first = async (text: string, dates?: string): Promise<string | undefined> =>
    callsOf(await readLog(text, dates === undefined ? {} : { mapping: { dates } }))[0]
  expect(await first(rows(['09/11/2026', '13/11/2026']))).toContain('2026-11-09')
  expect(await first(rows(['11/09/2026', '11/13/2026']))).toContain('2026-11-09')
  expect(await first(rows(['09/11/2026']), 'day-first')).toContain('2026-11-09')
  expect(await first(rows(['09/11/2026']), 'month-first')).toContain('2026-09-11')
  expect(await refusalOf(rows(['09/11/2026']))).toMatchObject({ code: 'log-dates-unclear' })
})

test('years of two digits are where they hardly change, and are never guessed', async () => {
  const rows = (dates: readonly string[]): string =>
    ['start,number', ...dates.map((date) => `${date} 08:00:00,13900000001`)].join('\n')
  const first = async (text: string, dates?: string): Promise<string | undefined> =>
    callsOf(await readLog(text, dates === undefined ? {} : { mapping: { dates } }))[0]
  expect(await first(rows(['26-11-09', '26-11-10']))).toContain('2026-11-09')
  expect(await first(rows(['09/11/26', '13/11/26']))).toContain('2026-11-09')
  expect(await first(rows(['11/09/26', '11/13/26']))).toContain('2026-11-09')
  expect(await first(rows(['26-11-25']), 'year-first')).toContain('2026-11-25')
  expect(await refusalOf(rows(['26-11-25']))).toMatchObject({ code: 'log-dates-unclear' })
})

test('day and time of the day may stand in columns of their own', async () => {
  const header = '日期,时间,被叫号码,呼叫结果'
  const guessed = await readLog(`${header}\n2026-11-09,8:05:30,13900000001,接通\n`)
  expect(guessed.facts.columns).toMatchObject({ start: '日期', clock: '时间' })
  expect(callsOf(guessed)[0]).toContain('2026-11-09T00:05:30')
  const told = await readLog('甲,乙,丙\n20261109,08:05,13900000001\n', {
    mapping: { start: '甲', clock: '乙', number: '丙' },
  })
  expect(callsOf(told)[0]).toContain('2026-11-09T00:05:00')
})

test('a switch that writes no year is asked for it, and the date of the file answers', async () => {
  const line = '   08030025A          13900000001 8001'
  const log = `   1231\n${line}\n   0101\n${line}\n`
  expect(await refusalOf(log)).toMatchObject({ code: 'log-dates-unclear', place: 'year' })
  const told = await readLog(log, { mapping: { year: '2026' } })
  expect(callsOf(told).map((call) => call.slice(2, 12))).toEqual(['2026-12-31', '2027-01-01'])
  expect(told.facts.columns).toMatchObject({ year: '2026', dates: 'month-first' })
})
