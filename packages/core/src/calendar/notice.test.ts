import { describe, expect, it } from 'vitest'
import { type Day, formatDay, parseDay } from '../time/beijing.ts'
import { type Calendar, calendarOf, isStatutoryHoliday } from './calendar.ts'
import { calendarOfYears, extendCalendar } from './extend.ts'
import { type NoticeRows, parseNotice } from './notice.ts'

/** An invented arrangement: nobody knows the days of 2027 yet. */
const notice2027 = {
  year: 2027,
  source: 'test notice',
  publishedOn: '2026-11-20',
  holidays: [
    { name: '元旦', from: '2026-12-31', to: '2027-01-02', statutory: ['2027-01-01'] },
    { name: '春节', from: '2027-02-05', to: '2027-02-11' },
    { name: '清明节', from: '2027-04-03', to: '2027-04-05', statutory: ['2027-04-05'] },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  workdays: ['2026-12-27', '2027-02-14', '2027-10-09'],
}

type Draft = typeof notice2027

function on(text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw new Error(text)
  return found
}

function read(value: unknown): NoticeRows {
  const result = parseNotice(value)
  if (!result.ok) throw new Error(result.error.map((fault) => fault.detail).join('; '))
  return result.value
}

function faults(value: unknown): (readonly [string | undefined, string])[] {
  const result = parseNotice(value)
  return result.ok ? [] : result.error.map(({ place, code }) => [place, code])
}

function holiday(index: number, change: object): unknown {
  const holidays = notice2027.holidays.map((h, i) => (i === index ? { ...h, ...change } : h))
  return { ...notice2027, holidays }
}

function calendarUntil2027(): Calendar {
  return calendarOf(on('2026-01-01'), on('2027-01-01'), [])
}

describe('a holiday notice typed in by hand', () => {
  it('lets the calendar answer for its year, which it refused to do before', () => {
    const before = calendarUntil2027()
    expect(before.kindOf(on('2027-02-08'))).toBeUndefined()
    const extended = extendCalendar(before, read(notice2027))
    if (!extended.ok) throw new Error(extended.error.detail)
    const kinds = ['2027-02-08', '2027-02-14', '2027-02-12', '2027-02-13', '2027-10-09']
    expect(kinds.map((text) => extended.value.kindOf(on(text)))).toEqual([
      'holiday',
      'workday',
      'workday',
      'rest',
      'workday',
    ])
    expect(extended.value.kindOf(on('2027-12-31'))).toBe('workday')
    expect(extended.value.kindOf(on('2028-01-01'))).toBeUndefined()
  })

  it('also moves days of the December before it', () => {
    const extended = extendCalendar(calendarUntil2027(), read(notice2027))
    if (!extended.ok) throw new Error(extended.error.detail)
    expect(extended.value.kindOf(on('2026-12-31'))).toBe('holiday')
    expect(extended.value.kindOf(on('2026-12-27'))).toBe('workday')
  })

  it('counts as statutory the days it lists, and all of a stretch when it lists none', () => {
    const extended = extendCalendar(calendarUntil2027(), read(notice2027))
    if (!extended.ok) throw new Error(extended.error.detail)
    const statutory = (text: string): boolean | undefined =>
      isStatutoryHoliday(extended.value, on(text))
    expect(['2026-12-31', '2027-01-01', '2027-01-02'].map(statutory)).toEqual([false, true, false])
    expect(['2027-02-05', '2027-02-11'].map(statutory)).toEqual([true, true])
  })

  it('names its days in both languages and keeps its number with each', () => {
    const joined = read(holiday(5, { name: '国庆节、中秋节' }))
    const row = joined.rows.find((found) => formatDay(found.day) === '2027-09-15')
    expect(row?.name.en).toBe('Mid-autumn Festival, National Day')
    expect(new Set(joined.rows.map((found) => found.source))).toEqual(new Set(['test notice']))
    expect(joined.publishedOn).toBe(on('2026-11-20'))
  })

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'notice'],
    ['a list', [], 'notice'],
    ['a misspelt field', { ...notice2027, holyday: [] }, 'holyday'],
    ['a year as text', { ...notice2027, year: '2027' }, 'year'],
    ['no source', { ...notice2027, source: ' ' }, 'source'],
    [
      'a day of publication that does not exist',
      { ...notice2027, publishedOn: '2026-02-30' },
      'publishedOn',
    ],
    ['a notice of another year', { ...notice2027, publishedOn: '2025-11-04' }, 'publishedOn'],
    ['no holidays', { ...notice2027, holidays: undefined }, 'holidays'],
    ['holidays that are no list', { ...notice2027, holidays: {} }, 'holidays'],
    ['a holiday without a name', holiday(1, { name: '' }), 'holidays[1].name'],
    ['a holiday that is a text', { ...notice2027, holidays: ['春节'] }, 'holidays[0]'],
    ['an unknown field of a holiday', holiday(1, { until: '2027-02-12' }), 'holidays[1].until'],
    ['a day that does not exist', holiday(1, { to: '2027-02-29' }), 'holidays[1].to'],
    ['an end before its start', holiday(1, { to: '2027-02-04' }), 'holidays[1].to'],
    ['a stretch that is too long', holiday(1, { to: '2027-02-20' }), 'holidays[1].to'],
    ['a day of the year after', holiday(6, { from: '2028-01-01' }), 'holidays[6].from'],
    ['a day of the November before', holiday(0, { from: '2026-11-30' }), 'holidays[0].from'],
    [
      'a statutory day outside its stretch',
      holiday(1, { statutory: ['2027-02-12'] }),
      'holidays[1].statutory[0]',
    ],
    ['a day in two stretches', holiday(1, { from: '2027-01-02', to: '2027-01-03' }), 'holidays[1]'],
    [
      'a make-up workday from Monday to Friday',
      { ...notice2027, workdays: ['2027-02-15'] },
      'workdays[0]',
    ],
    [
      'a make-up workday that is a day off',
      { ...notice2027, workdays: ['2027-02-06'] },
      'workdays[0]',
    ],
  ])('is refused for %s, with the place', (_what, value, place) => {
    expect(faults(value)).toContainEqual([place, 'notice-invalid'])
  })

  it('is refused with all its faults at once', () => {
    const wrong = { ...notice2027, source: '', publishedOn: 'soon', workdays: ['2027-02-15'] }
    expect(faults(wrong).map(([place]) => place)).toEqual(['source', 'publishedOn', 'workdays[0]'])
  })
})

describe('a further year', () => {
  const without = (name: string): Draft => ({
    ...notice2027,
    holidays: notice2027.holidays.filter((h) => h.name !== name),
  })

  it.each(['春节', '清明节', '端午节', '中秋节', '元旦', '劳动节', '国庆节'])(
    'is refused when %s was forgotten, since the gate would take it for a workday',
    (name) => {
      const extended = extendCalendar(calendarUntil2027(), read(without(name)))
      expect(extended.ok).toBe(false)
    },
  )

  it.each([
    ['2 May', 3, { to: '2027-05-01' }, '2027-05-02'],
    ['1 January', 0, { to: '2026-12-31', statutory: [] }, '2027-01-01'],
    ['2 October', 6, { to: '2027-10-01' }, '2027-10-02'],
    ['3 October', 6, { to: '2027-10-02' }, '2027-10-03'],
  ])('is refused when %s is no day off', (_what, index, change, missing) => {
    const extended = extendCalendar(calendarUntil2027(), read(holiday(index, change)))
    expect(extended.ok ? '' : extended.error.detail).toContain(missing)
  })

  it('is refused when it lies before the coverage', () => {
    const after = calendarOf(on('2028-01-01'), on('2029-01-01'), [])
    const extended = extendCalendar(after, read(notice2027))
    expect(extended.ok ? '' : extended.error.place).toBe('year')
  })

  it('is refused when it would leave a gap', () => {
    const before = calendarOf(on('2025-01-01'), on('2026-01-01'), [])
    const extended = extendCalendar(before, read(notice2027))
    expect(extended.ok ? '' : extended.error.place).toBe('year')
  })

  it('may correct days of a year already known, and only those', () => {
    const extended = extendCalendar(calendarUntil2027(), read(notice2027))
    if (!extended.ok) throw new Error(extended.error.detail)
    const correction = {
      year: 2027,
      source: 'correction',
      publishedOn: '2027-01-26',
      holidays: [{ name: '春节', from: '2027-02-12', to: '2027-02-14', statutory: [] }],
      workdays: [],
    }
    const corrected = extendCalendar(extended.value, read(correction))
    if (!corrected.ok) throw new Error(corrected.error.detail)
    expect(corrected.value.kindOf(on('2027-02-14'))).toBe('holiday')
    expect(corrected.value.kindOf(on('2027-02-08'))).toBe('holiday')
    expect(corrected.value.coverage).toEqual(extended.value.coverage)
  })

  it('builds a calendar alone, and no years build none', () => {
    const alone = calendarOfYears([read(notice2027)])
    expect(alone.ok && alone.value.kindOf(on('2027-10-01'))).toBe('holiday')
    expect(alone.ok && alone.value.kindOf(on('2026-12-31'))).toBeUndefined()
    expect(calendarOfYears([]).ok).toBe(false)
  })
})
