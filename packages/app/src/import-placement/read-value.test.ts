import { formatDay, parseDay } from '@fencun/core/time/beijing'
import { describe, expect, it } from 'vitest'
import type { CellContent } from '../ports/spreadsheets.ts'
import { readCell } from './read-cell.ts'
import { readDay } from './read-day.ts'
import {
  type Read,
  readAccount,
  readAmount,
  readCaseNumber,
  readCount,
  readIdNumber,
  readMobile,
  readName,
  readPhones,
} from './read-value.ts'
import { serialDay } from './serial-day.ts'

const cell = (value: string | number): CellContent =>
  typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'number', value }
const said = <T>(read: Read<T>): T | string =>
  read.kind === 'value' ? read.value : read.kind === 'fault' ? read.reason : 'blank'
const DAY = parseDay('2026-11-02')

describe('a date', () => {
  const day = (content: CellContent, system: '1900' | '1904' = '1900'): string => {
    const read = readDay(readCell(content), system)
    return read.kind === 'value' ? formatDay(read.value) : String(said(read))
  }

  it.each([
    '2026-11-02',
    '2026/11/2',
    '2026.11.02',
    '2026年11月2日',
    '20261102',
    '２０２６－１１－０２',
    '2026-11-02 00:00:00',
    ' 2026/11/02 8:30',
    20261102,
    46328,
  ])('written %j is 2 November 2026', (value) => {
    expect(day(cell(value))).toBe('2026-11-02')
  })

  it.each([
    '2026-02-30',
    '2026-13-01',
    '02/11/2026',
    '2026-11/02',
    '26-11-02',
    '待定',
    '1899-12-31',
    '2999-01-01',
    46328.5,
    -1,
    0,
  ])('written %j is none', (value) => {
    expect(day(cell(value))).toBe('date-invalid')
  })

  it('in a date cell is taken as it is', () => {
    if (DAY === undefined) throw new Error('a day that exists')
    expect(day({ kind: 'date', day: DAY, minute: 600 })).toBe('2026-11-02')
  })

  it('of the 1904 system has a serial number 1462 lower', () => {
    expect(day(cell(46328 - 1462), '1904')).toBe('2026-11-02')
  })

  it('has no serial number 60, which would be 29 February 1900', () => {
    const text = (serial: number): string | undefined => {
      const found = serialDay(serial, '1900')
      return found === undefined ? undefined : formatDay(found)
    }
    expect([1, 59, 60, 61, 2958465, 2958466].map(text)).toEqual([
      '1900-01-01',
      '1900-02-28',
      undefined,
      '1900-03-01',
      '9999-12-31',
      undefined,
    ])
    expect(serialDay(1, '1904')).toBe(parseDay('1904-01-02'))
  })
})

describe('an amount', () => {
  it.each([
    ['15,475.50', 1547550n],
    ['¥15475.5', 1547550n],
    ['15475.50元', 1547550n],
    [15475.5, 1547550n],
    [0.1 + 0.2, 30n],
    ['０', 0n],
  ])('%j is %s fen', (value, fen) => {
    expect(said(readAmount(readCell(cell(value))))).toBe(fen)
  })

  it.each([
    ['一万二千', 'amount-text'],
    ['待核', 'amount-text'],
    ['1.005', 'amount-text'],
    [1.005, 'amount-text'],
    ['-5', 'amount-negative'],
    ["'-5", 'amount-negative'],
    [-0.01, 'amount-negative'],
    ['#N/A', 'cell-error'],
    ['', 'blank'],
    ['--', 'blank'],
  ])('%j is refused or blank: %s', (value, reason) => {
    expect(said(readAmount(readCell(cell(value))))).toBe(reason)
  })

  it('that a formula gave is its result, and without a result none', () => {
    const formula = (result: 12 | undefined): CellContent => ({
      kind: 'formula',
      result: result === undefined ? undefined : { kind: 'number', value: result },
    })
    expect(said(readAmount(readCell(formula(12))))).toBe(1200n)
    expect(said(readAmount(readCell(formula(undefined))))).toBe('formula-uncalculated')
  })
})

describe('an identity number', () => {
  const id = (value: string | number, resident = true): string =>
    said(readIdNumber(readCell(cell(value)), resident))

  it.each([
    ['11010519491231002X', '11010519491231002X'],
    [' 11010519491231002x ', '11010519491231002X'],
    ['110105491231002', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
  ])('%j is %s', (value, expected) => {
    expect(id(value)).toBe(expected)
  })

  it.each([
    ['110105194912310021', 'id-checksum'],
    [110105194912310020, 'id-numeric'],
    [110105491231002, 'id-numeric'],
    ['1.10105E+17', 'id-numeric'],
    ['1101051949', 'id-invalid'],
    ['E12345678', 'id-invalid'],
  ])('%j is refused: %s', (value, reason) => {
    expect(id(value)).toBe(reason)
  })

  it('of another document is taken as it is, but never as a number', () => {
    expect(id('E12345678', false)).toBe('E12345678')
    expect(id(12345678, false)).toBe('id-numeric')
  })
})

describe('phones, accounts, names, counts and case numbers', () => {
  it.each([
    [13986291679, ['13986291679']],
    ['139 8629 1679', ['13986291679']],
    ['13986291679.0', ['13986291679']],
    ['13986291679；13812345678', ['13986291679', '13812345678']],
    ['1398629167', 'mobile-invalid'],
    ['23986291679', 'mobile-invalid'],
    ['010-63044430', 'mobile-invalid'],
    ['13986291679/123', 'mobile-invalid'],
    ['', 'blank'],
  ])('a mobile %j is %j', (value, expected) => {
    expect(said(readMobile(readCell(cell(value))))).toEqual(expected)
  })

  it.each([
    ['010-63044430', ['010-63044430']],
    ['无', 'blank'],
    ['63044430', 'phone-invalid'],
  ])('a phone %j is %j', (value, expected) => {
    expect(said(readPhones(readCell(cell(value))))).toEqual(expected)
  })

  it.each([
    ['6222 4919 0183 6301 749', '6222491901836301749'],
    [622249190183, '622249190183'],
    [6222491901836301000, 'account-numeric'],
    ['6.22249E+18', 'account-numeric'],
  ])('an account %j is %s', (value, expected) => {
    expect(said(readAccount(readCell(cell(value))))).toBe(expected)
  })

  it.each([
    ['𠮷㛃', '𠮷㛃'],
    ['买买提·艾合麦提', '买买提·艾合麦提'],
    ['王?明', 'name-unreadable'],
    ['王\ufffd', 'name-unreadable'],
    [123, 'name-unreadable'],
    ['  ', 'blank'],
  ])('a name %j is %s', (value, expected) => {
    expect(said(readName(readCell(cell(value))))).toBe(expected)
  })

  it.each([
    [243, 243],
    ['243天', 243],
    ['+5', 5],
    ['12.0', 12],
    [12.5, 'count-invalid'],
    ['-1', 'count-invalid'],
  ])('a count %j is %s', (value, expected) => {
    expect(said(readCount(readCell(cell(value))))).toBe(expected)
  })

  it.each([
    ['ＺＸ001 ', 'ZX001'],
    [202611020001, '202611020001'],
    [2026110200010001, 'case-numeric'],
  ])('a case number %j is %s', (value, expected) => {
    expect(said(readCaseNumber(readCell(cell(value))))).toBe(expected)
  })
})
