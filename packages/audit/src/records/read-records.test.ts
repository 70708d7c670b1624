import {
  memoryFile,
  memorySpreadsheets,
  type PlainCell,
} from '@fencun/app/testing/memory-spreadsheets'
import { parseDay } from '@fencun/core/time/beijing'
import { formatInstant, instant } from '@fencun/core/time/instant'
import { zoneTable } from '@fencun/core/time/zone'
import { describe, expect, it } from 'vitest'
import { wallClock } from '../read/wall-clock.ts'
import { readRecords } from './read-records.ts'
import { writtenTime } from './record-time.ts'

async function read(rows: readonly (readonly PlainCell[])[], zone?: string) {
  const file = memoryFile({ sheets: [{ name: 'Sheet1', rows }] })
  return readRecords(memorySpreadsheets(), file, zone)
}

/** The first record below a header of time and number. */
async function timeOf(cell: PlainCell, zone?: string): Promise<string> {
  const done = await read(
    [
      ['time', 'number'],
      [cell, '13800000001'],
    ],
    zone,
  )
  const [record] = done.ok ? done.value.records : []
  if (record === undefined) return 'none'
  return `${formatInstant(instant(record.at.sec * 1000))} ${record.at.lengthSec}`
}

describe('the header of records', () => {
  it.each([
    [['通话时间', '手机号', '坐席', '结果', '备注', '创建时间']],
    [['Call Time', 'Phone_Number', 'Agent', 'Result Code', 'Notes', 'Written-At']],
  ])('is recognised in %j', async (header) => {
    const done = await read([
      ['催收记录导出'],
      header,
      ['2026-11-09 09:00:00', '13800000001', '101', 'PTP', 'x', '2026-11-09 10:00:00'],
    ])
    expect(done).toMatchObject({
      ok: true,
      value: {
        columns: { at: header[0], number: header[1], collector: header[2], writtenAt: header[5] },
        records: [{ row: 3, number: '13800000001', collector: '101', code: 'PTP' }],
      },
    })
  })

  it('takes the more telling word where two columns fit', async () => {
    const done = await read([
      ['日期', '通话时间', '电话'],
      ['2026-01-01', '2026-11-09 09:00:00', '13800000001'],
    ])
    expect(done).toMatchObject({ ok: true, value: { columns: { at: '通话时间' } } })
  })

  it.each([
    [
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
      'header-not-found',
    ],
    [
      [
        ['催收员', '催收结果'],
        ['1', '2'],
      ],
      'mapping-incomplete',
    ],
    [
      [
        ['time', 'note'],
        ['2026-11-09 09:00', 'x'],
      ],
      'mapping-incomplete',
    ],
    [[['time', 'number']], 'sheet-empty'],
  ])('%j fails with %s', async (rows, code) => {
    expect(await read(rows)).toMatchObject({ ok: false, error: { code } })
  })

  it('fails with the zone that does not exist', async () => {
    const done = await read([['time', 'number']], 'Asia/Nowhere')
    expect(done).toMatchObject({ ok: false, error: { place: 'Asia/Nowhere' } })
  })
})

describe('the time of a record', () => {
  const day = parseDay('2026-11-09')
  it.each([
    ['2026-11-09 09:00:01', '2026-11-09T09:00:01+08:00 1'],
    ['2026/11/9 9:00', '2026-11-09T09:00:00+08:00 60'],
    ['２０２６－１１－０９ ０９：００', '2026-11-09T09:00:00+08:00 60'],
    ['2026年11月9日', '2026-11-09T00:00:00+08:00 86400'],
    ['20261109', '2026-11-09T00:00:00+08:00 86400'],
    [20_261_109, '2026-11-09T00:00:00+08:00 86400'],
    [46_335.375, '2026-11-09T09:00:00+08:00 1'],
    ['2026-11-09T01:00:00Z', '2026-11-09T09:00:00+08:00 1'],
    ['2026-02-30 09:00:00', 'none'],
    ['昨天', 'none'],
    [true, 'none'],
  ])('%j is %s', async (cell, expected) => {
    expect(await timeOf(cell)).toBe(expected)
  })

  it('is a whole day where a date cell has no time of day', async () => {
    expect(day).toBeDefined()
    if (day !== undefined) expect(await timeOf({ day })).toMatch(/T00:00:00\+08:00 86400$/)
  })

  it('is a whole minute where a date cell has a time of day, for seconds are lost there', () => {
    const table = zoneTable('Asia/Shanghai')
    if (day === undefined || table === undefined) throw new Error('day and zone exist')
    const reading = { kind: 'date', day, minute: 540 } as const
    expect(writtenTime(reading, '1900', wallClock(table))).toEqual({
      sec: Date.UTC(2026, 10, 9, 1) / 1000,
      lengthSec: 60,
    })
  })

  it('is read in the zone that was named', async () => {
    expect(await timeOf('2026-11-09 09:00:00', 'UTC')).toBe('2026-11-09T17:00:00+08:00 1')
  })
})

describe('rows that are no record of a call', () => {
  it('are counted by why', async () => {
    const done = await read([
      ['time', 'number', 'channel'],
      ['2026-11-09 09:00:00', '13800000001', '电话'],
      ['2026-11-09 09:00:00', '13800000001', '短信'],
      ['2026-11-09 09:00:00', '13800000001', '外访'],
      ['', '13800000001', ''],
      ['2026-11-09 09:00:00', '12', ''],
    ])
    expect(done).toMatchObject({
      ok: true,
      value: {
        records: { length: 1 },
        leftOut: { 'other-channel': 2, 'no-time': 1, 'no-number': 1 },
      },
    })
  })
})

it('no words of a record are kept', async () => {
  const done = await read([
    ['time', 'number', 'note'],
    ['2026-11-09 09:00:00', '13800000001', '客户张三说下周还'],
  ])
  expect(JSON.stringify(done)).not.toContain('张三')
  expect(done).toMatchObject({ ok: true, value: { records: [{ textChars: 8 }] } })
})
