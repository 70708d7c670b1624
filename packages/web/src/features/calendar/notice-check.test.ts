import { describe, expect, it } from 'vitest'
import { checkNotice, countDays } from './notice-check.ts'
import { emptyDraft, type NoticeDraft, noticeOf } from './notice-draft.ts'

const coverage = { from: '2017-01-01', until: '2027-01-01' }

/** An invented arrangement: nobody knows the days of 2027 yet. */
const good: NoticeDraft = {
  year: 2027,
  source: '国办发明电〔2026〕9号',
  publishedOn: '2026-11-04',
  holidays: [
    { name: '元旦', from: '2026-12-31', to: '2027-01-02' },
    { name: '春节', from: '2027-02-05', to: '2027-02-11' },
    { name: '清明节', from: '2027-04-05', to: '' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  workdays: ['2027-02-14', '', '2027-10-09'],
}

function holiday(index: number, change: object): NoticeDraft {
  const holidays = good.holidays.map((one, at) => (at === index ? { ...one, ...change } : one))
  return { ...good, holidays }
}

function found(draft: NoticeDraft): readonly string[] {
  return checkNotice(draft, coverage).map(({ place, code }) => `${place} ${code}`)
}

describe('a holiday notice as it is typed', () => {
  it('passes when every day is right', () => {
    expect(found(good)).toEqual([])
    expect(countDays(good)).toEqual({ holidays: 25, workdays: 2 })
  })

  it('is sent without its empty lines, a single day as its own end', () => {
    const sent = noticeOf(good)
    expect(sent.workdays).toEqual(['2027-02-14', '2027-10-09'])
    expect(sent.holidays[2]).toEqual({ name: '清明节', from: '2027-04-05', to: '2027-04-05' })
  })

  it.each<[string, NoticeDraft, string]>([
    ['no year', { ...good, year: null }, 'year year-form'],
    ['a year that leaves a gap', { ...good, year: 2028 }, 'year year-gap'],
    ['no number', { ...good, source: ' ' }, 'source source-empty'],
    ['no day of publication', { ...good, publishedOn: '' }, 'publishedOn published-form'],
    [
      'a notice of another year',
      { ...good, publishedOn: '2025-11-04' },
      'publishedOn published-year',
    ],
    ['a nameless holiday', holiday(1, { name: '' }), 'holidays[1].name name-empty'],
    ['a day that does not exist', holiday(1, { to: '2027-02-29' }), 'holidays[1].to day-form'],
    ['an end before its start', holiday(1, { to: '2027-02-04' }), 'holidays[1].to to-before'],
    ['a slip of the month', holiday(1, { to: '2027-03-11' }), 'holidays[1].to to-far'],
    ['a day of another year', holiday(6, { from: '2028-10-01' }), 'holidays[6].from day-year'],
    [
      'a day in two stretches',
      holiday(1, { from: '2027-01-02', to: '2027-01-03' }),
      'holidays[1] twice',
    ],
    [
      'a make-up workday on a Monday',
      { ...good, workdays: ['2027-02-15'] },
      'workdays[0] workday-weekday',
    ],
    [
      'a make-up workday that is a day off',
      { ...good, workdays: ['2027-02-06'] },
      'workdays[0] twice',
    ],
    [
      'nothing typed yet',
      { ...emptyDraft(2027), source: 'x', publishedOn: '2026-11-04' },
      'holidays no-holidays',
    ],
  ])('tells of %s, with its place', (_what, draft, expected) => {
    expect(found(draft)).toContain(expected)
  })

  it('tells which statutory holiday a new year lacks', () => {
    expect(found(holiday(3, { from: '2027-05-01', to: '2027-05-01' }))).toEqual([
      'holidays missing-day',
    ])
    expect(found(holiday(4, { name: '龙舟节' }))).toEqual(['holidays missing-name'])
  })

  it('lets a correction of a known year hold only what changes', () => {
    const correction = {
      ...good,
      year: 2026,
      holidays: [{ name: '国庆节', from: '2026-10-08', to: '2026-10-08' }],
      workdays: [],
    }
    expect(found(correction)).toEqual([])
  })

  it('tells when the weekdays of the text belong to another year', () => {
    const said = [{ day: '2027-02-05', weekday: 4 }]
    expect(checkNotice(good, coverage, said)).toEqual([
      {
        place: 'pasted',
        code: 'weekday-differs',
        values: { day: '2027-02-05', said: 4, weekday: 5 },
      },
    ])
  })
})
