import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Calendar, isStatutoryHoliday, isWorkday } from '@fencun/core/calendar/calendar'
import {
  type Day,
  day,
  dayOf,
  dayParts,
  formatDay,
  parseDay,
  weekday,
} from '@fencun/core/time/beijing'
import { LegalHoliday, LunarDay, SolarDay } from 'tyme4ts'
import { describe, expect, it } from 'vitest'
import { readCalendar } from './read-calendar.ts'

const folder = new URL('../../calendar/', import.meta.url)
const files = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
)
const calendar = readCalendar(files)

function on(text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw new Error(text)
  return found
}

function coveredDays({ coverage }: Calendar): Day[] {
  const length = coverage.until - coverage.from
  return Array.from({ length }, (_, index) => day(coverage.from + index))
}

/** What the other library says of a day; it knows nothing of years not arranged, either. */
function worksInOracle(of: Day): boolean {
  const { year, month, day: dayOfMonth } = dayParts(of)
  const special = LegalHoliday.fromYmd(year, month, dayOfMonth)
  return special === null ? weekday(of) <= 5 : special.isWork()
}

/** The statutory days of a year by the other library's lunar calendar and solar terms. */
function statutoryInOracle(year: number): Set<Day> {
  const solar = (month: number, date: number): Day | undefined => dayOf(year, month, date)
  const lunar = (month: number, date: number): Day =>
    on(isoOf(LunarDay.fromYmd(year, month, date).getSolarDay()))
  const springDay = lunar(1, 1)
  const brightness = [4, 5, 6].find((date) => {
    const term = SolarDay.fromYmd(year, 4, date).getTermDay()
    return term.getSolarTerm().getName() === '清明' && term.getDayIndex() === 0
  })
  const days = [
    solar(1, 1),
    springDay,
    lunar(1, 2),
    lunar(1, 3),
    solar(4, brightness ?? 0),
    solar(5, 1),
    lunar(5, 5),
    lunar(8, 15),
    solar(10, 1),
    solar(10, 2),
    solar(10, 3),
  ]
  if (year >= 2025) days.push(day(springDay - 1), solar(5, 2))
  return new Set(days.filter((found) => found !== undefined))
}

function isoOf(of: SolarDay): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${of.getYear()}-${two(of.getMonth())}-${two(of.getDay())}`
}

describe('the calendar of the law pack', () => {
  it('covers 2017 to 2026 and answers nothing about 2027', () => {
    expect(formatDay(calendar.coverage.from)).toBe('2017-01-01')
    expect(formatDay(calendar.coverage.until)).toBe('2027-01-01')
    expect(calendar.kindOf(on('2026-12-31'))).toBe('workday')
    expect(calendar.kindOf(on('2027-01-01'))).toBeUndefined()
    expect(calendar.kindOf(on('2016-12-31'))).toBeUndefined()
  })

  it('agrees with another library, from another source, on every one of its 3652 days', () => {
    const days = coveredDays(calendar)
    expect(days).toHaveLength(3652)
    const differing = days.filter((of) => isWorkday(calendar, of) !== worksInOracle(of))
    expect(differing.map(formatDay)).toEqual([])
  })

  it('names the statutory days that the lunar calendar and the measure give, and no others', () => {
    for (let year = 2017; year <= 2026; year += 1) {
      const found = coveredDays(calendar).filter(
        (of) => dayParts(of).year === year && isStatutoryHoliday(calendar, of) === true,
      )
      const expected = [...statutoryInOracle(year)].toSorted((a, b) => a - b)
      expect(found.map(formatDay)).toEqual(expected.map(formatDay))
      expect(expected).toHaveLength(year >= 2025 ? 13 : year === 2020 ? 10 : 11)
    }
  })

  it.each([
    ['2026-02-16', 'holiday', true],
    ['2026-02-23', 'holiday', false],
    ['2026-02-24', 'workday', false],
    ['2026-02-28', 'workday', false],
    ['2026-03-01', 'rest', false],
    ['2026-10-01', 'holiday', true],
    ['2026-10-10', 'workday', false],
    ['2020-01-31', 'holiday', false],
    ['2020-02-01', 'holiday', false],
    ['2020-02-03', 'workday', false],
    ['2018-12-29', 'workday', false],
    ['2018-12-31', 'holiday', false],
    ['2022-12-31', 'holiday', false],
    ['2019-05-05', 'workday', false],
  ])('says that %s is a %s (statutory: %s)', (text, kind, statutory) => {
    expect(calendar.kindOf(on(text))).toBe(kind)
    expect(isStatutoryHoliday(calendar, on(text))).toBe(statutory)
  })

  it('names the notice behind every day that it moves', () => {
    for (const row of calendar.rows.values())
      expect(row.source).toMatch(/^国办发明电〔20\d\d〕\d+号$/)
    expect(calendar.rows.get(on('2020-01-31'))?.source).toBe('国办发明电〔2020〕1号')
    expect(calendar.rows.get(on('2022-12-31'))?.source).toBe('国办发明电〔2022〕16号')
  })

  it('is what the script writes from the data set', () => {
    const script = fileURLToPath(
      new URL('../../../../scripts/vendor-calendar.mjs', import.meta.url),
    )
    const said = execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })
    expect(said).toBe('0 files differ\n')
  })
})

describe('a file of the calendar', () => {
  const broken = (from: string, to: string): ReadonlyMap<string, string> => {
    const text = files.get('2026.yaml') ?? ''
    expect(text).toContain(from)
    return new Map([...files, ['2026.yaml', text.replace(from, to)]])
  }

  it.each([
    ['a day of another year', '2026-01-02', '2025-01-02', '2025-01-02 is not in 2026'],
    ['a day told twice', '2026-01-02', '2026-01-03', 'a day is told twice'],
    ['a day that does not exist', '2026-02-28', '2026-02-30', 'a date such as'],
    ['an unknown kind', 'makeup-workday', 'workday', 'one of holiday, makeup-workday'],
    ['an unknown source', 'number: 国办', 'number: 国', 'unknown source'],
    [
      'a statutory holiday left out',
      '- { day: 2026-10-02, kind: holiday',
      '- { day: 2026-10-09, kind: holiday',
      '2026-10-02 is a statutory holiday',
    ],
  ])('with %s is refused', (_what, from, to, message) => {
    expect(() => readCalendar(broken(from, to))).toThrow(message)
  })

  it('may not be missing from the middle', () => {
    const gap = new Map([...files].filter(([name]) => name !== '2021.yaml'))
    expect(() => readCalendar(gap)).toThrow('2022')
  })
})
