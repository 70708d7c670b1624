import { zoneTable } from '@fencun/core/time/zone'
import { describe, expect, test } from 'vitest'
import { numberForm, numberKey, numberOfKey } from '../src/read/number-form.ts'
import { readSeconds } from '../src/read/read-seconds.ts'
import { timeReader } from '../src/read/read-time.ts'
import { wallClock } from '../src/read/wall-clock.ts'

describe('a number has one form, however it is written', () => {
  test.each([
    '13812345678',
    '013812345678',
    '+8613812345678',
    '008613812345678',
    '8613812345678',
    '+86 138-1234-5678',
    '913812345678',
    '9013812345678',
    '1795113812345678',
    '１３８１２３４５６７８',
    "'13812345678",
    '="13812345678"',
    '13812345678(上海)',
    '13812345678（上海 移动）',
    '13812345678 上海',
    '13812345678.0',
    '1.3812345678E+10',
    'sip:13812345678@10.0.0.1:5060',
    '"Li" <13812345678>',
    'tel:+86-13812345678',
  ])('the mobile %s', (text) => {
    expect(numberForm(text)).toBe('13812345678')
  })

  test.each([
    ['021-60000001', '02160000001'],
    ['(021)60000001', '02160000001'],
    ['2160000001', '02160000001'],
    ['+86 21 6000 0001', '02160000001'],
    ['+86 021 6000 0001', '02160000001'],
    ['0755-83044430-12', '075583044430'],
    ['902160000001', '02160000001'],
    ['010-63044430', '01063044430'],
    ['4001234567', '4001234567'],
    ['95588', '95588'],
    ['+1 312 555 0100', '0013125550100'],
    ['0013125550100', '0013125550100'],
    ['60000001', '60000001'],
  ])('%s is %s', (text, form) => {
    expect(numberForm(text)).toBe(form)
  })

  test.each([
    '',
    '8001',
    's',
    '*98',
    'anonymous',
    '138****5678',
    '1.38E+10',
    '1'.repeat(20),
    '王五',
    '000000000',
  ])('%s is nobody outside', (text) => {
    expect(numberForm(text)).toBeUndefined()
  })

  test('a key and its digits are one to one', () => {
    const forms = ['13812345678', '02160000001', '0013125550100', '95588', '4001234567', '60000001']
    const keys = forms.map((form) => {
      const bytes = new TextEncoder().encode(form)
      return numberKey(bytes, 0, bytes.length)
    })
    expect(keys.map(numberOfKey)).toEqual(forms)
    expect(new Set(keys).size).toBe(forms.length)
  })
})

const readerIn = (zone: string, order: 'day-first' | 'month-first' = 'day-first') => {
  const table = zoneTable(zone)
  if (table === undefined) throw new Error(zone)
  const read = timeReader(wallClock(table), order)
  return (text: string): number => {
    const bytes = new TextEncoder().encode(text)
    return read(bytes, 0, bytes.length)
  }
}

describe('a time is read as systems and spreadsheets write it', () => {
  const beijing = readerIn('Asia/Shanghai')
  const at = Date.UTC(2026, 10, 9, 0, 5, 0) / 1000

  test.each([
    '2026-11-09 08:05:00',
    '2026/11/09 08:05:00',
    '2026-11-09T08:05:00',
    ' 2026-11-09 08:05:00 ',
    '2026-11-09 08:05',
    '2026/11/9 8:05',
    '2026-11-09 08:05:00.417',
    '2026年11月9日 08:05:00',
    '2026年11月9日8时5分0秒',
    '2026-11-09 上午8:05:00',
    '="2026-11-09 08:05:00"',
    "'2026-11-09 08:05:00",
    '2026-11-09(周一) 08:05:00',
    '2026-11-09 08:05:00 星期一',
    '2026-11-09\u00a008：05：00',
    '2026-11-09T00:05:00Z',
    '2026-11-09T08:05:00+08:00',
    '2026-11-08 19:05:00 -0500',
    '20261109080500',
    '20261109 08:05:00',
    '09/11/2026 08:05:00',
    '9.11.2026 8:05',
    '9 Nov 2026 08:05:00',
    'Nov 9, 2026 8:05 AM',
    'Mon Nov 9 2026 08:05:00',
    '1794182700',
    '1794182700.123',
    '1794182700999',
    '1794182700999123',
    '46335.3368055556',
  ])('%s', (text) => {
    expect(beijing(text)).toBe(at)
  })

  test('the month comes first where it is said to', () => {
    expect(readerIn('Asia/Shanghai', 'month-first')('11/9/2026 8:05 AM')).toBe(at)
  })

  test.each(['12:00 AM', '12:00 PM', '11:59 PM'])('%s of a clock of twelve hours', (clock) => {
    const hours = { '12:00 AM': 0, '12:00 PM': 12, '11:59 PM': 23 + 59 / 60 }[clock] ?? -1
    expect(beijing(`2026-11-09 ${clock}`)).toBe(Date.UTC(2026, 10, 8, 16) / 1000 + hours * 3600)
  })

  test.each([
    '',
    '2026-11-09',
    '2026-02-29 08:00:00',
    '2026-11-09 24:00:00',
    '2026-11-09 08:60:00',
    '13:00 PM',
    '2026-11-09 13:00 AM',
    'now',
    '1999-12-30 00:00:00',
    '2101-01-01 00:00:00',
  ])('`%s` is none', (text) => {
    expect(beijing(text)).toBeLessThan(0)
  })

  test('the last second before and the first second of an hour are told apart', () => {
    expect(beijing('2026-11-09 21:59:59')).toBe(Date.UTC(2026, 10, 9, 13, 59, 59) / 1000)
    expect(beijing('2026-11-09 22:00:00')).toBe(Date.UTC(2026, 10, 9, 14) / 1000)
  })

  test('where clocks are moved, each side has its own offset, in any order of days', () => {
    const newYork = readerIn('America/New_York')
    const spring = Date.UTC(2026, 2, 8, 7) / 1000
    expect(newYork('2026-03-08 01:59:59')).toBe(spring - 1)
    expect(newYork('2026-03-08 03:00:00')).toBe(spring)
    expect(newYork('2026-11-01 00:30:00')).toBe(Date.UTC(2026, 10, 1, 4, 30) / 1000)
    expect(newYork('2026-11-01 01:30:00')).toBe(Date.UTC(2026, 10, 1, 5, 30) / 1000)
    expect(newYork('2026-11-01 02:00:00')).toBe(Date.UTC(2026, 10, 1, 7) / 1000)
    expect(newYork('2026-07-01 12:00:00')).toBe(Date.UTC(2026, 6, 1, 16) / 1000)
    expect(newYork('2026-12-01 12:00:00')).toBe(Date.UTC(2026, 11, 1, 17) / 1000)
  })
})

test.each([
  ['48', 48],
  ['0', 0],
  ['48.7', 48],
  ['00:01:35', 95],
  ['1:35', 95],
  ['1:00:00', 3600],
  ['1分35秒', 95],
  ['1\'35"', 95],
  ['1小时2分3秒', 3723],
  ['35s', 35],
  [' 12 ', 12],
])('%s is a length of %i seconds', (text, seconds) => {
  const bytes = new TextEncoder().encode(text)
  expect(readSeconds(bytes, 0, bytes.length)).toBe(seconds)
})

test.each(['', '--', '-5', 'long', '1e9', '99999999999', '12:99:99:99'])(
  '`%s` is no length',
  (text) => {
    const bytes = new TextEncoder().encode(text)
    expect(readSeconds(bytes, 0, bytes.length)).toBeLessThan(0)
  },
)
