import { lenderId } from '@fencun/core/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { dayAt } from '../rehearsal/tiny-law.ts'
import {
  ADMINISTRATOR,
  COLLECTOR,
  codeOf,
  good,
  newWorld,
  SUPERVISOR,
  type World,
} from '../rehearsal/world.ts'
import { loadCalendar, showCalendar } from './load-calendar.ts'

let world: World

beforeEach(async () => {
  world = await newWorld()
})

const stretch = (name: string, from: string, to = from) => ({
  name,
  from: `2027-${from}`,
  to: `2027-${to}`,
})
const NOTICE = {
  year: 2027,
  source: '样例通知〔2026〕1号',
  publishedOn: '2026-11-04',
  holidays: [
    stretch('元旦', '01-01', '01-03'),
    stretch('春节', '02-05', '02-11'),
    stretch('清明节', '04-05'),
    stretch('劳动节', '05-01', '05-05'),
    stretch('端午节', '06-09'),
    stretch('中秋节', '09-15'),
    stretch('国庆节', '10-01', '10-07'),
  ],
  workdays: ['2027-02-20'],
}

describe('the calendar', () => {
  it('reaches a year further once the notice is loaded, and keeps it', async () => {
    const before = good(await showCalendar(world, COLLECTOR))
    expect(before.coverage.until).toBe(dayAt(2027, 1, 1))
    const view = good(await loadCalendar(world, ADMINISTRATOR, NOTICE))
    expect(view.coverage.until).toBe(dayAt(2028, 1, 1))
    expect(view.years[0]).toMatchObject({ year: 2027, source: '样例通知〔2026〕1号' })
    expect(view.years[0]?.days.at(0)).toMatchObject({ day: dayAt(2027, 1, 1), kind: 'holiday' })
    expect(await world.directory.notices()).toMatchObject([{ year: 2027 }])
  })

  it('takes no notice with a fault, and names the spot', async () => {
    const wrong = { ...NOTICE, publishedOn: 'yesterday', workdays: ['2027-02-22'] }
    const answer = await loadCalendar(world, ADMINISTRATOR, wrong)
    expect(answer).toMatchObject({ error: { code: 'notice-invalid', place: 'publishedOn' } })
    expect(answer.ok ? '' : answer.error.detail).toContain('workdays[0]')
    expect(await world.directory.notices()).toEqual([])
  })

  it('takes no notice in which a statutory holiday is missing, nor one that leaves a gap', async () => {
    const missing = { ...NOTICE, holidays: NOTICE.holidays.slice(1) }
    expect(codeOf(await loadCalendar(world, ADMINISTRATOR, missing))).toBe('notice-invalid')
    const gap = { ...NOTICE, year: 2029, publishedOn: '2028-11-04', holidays: [], workdays: [] }
    expect(codeOf(await loadCalendar(world, ADMINISTRATOR, gap))).toBe('notice-invalid')
    expect(await world.directory.notices()).toEqual([])
  })

  it('is loaded by an administrator', async () => {
    expect(codeOf(await loadCalendar(world, SUPERVISOR, NOTICE))).toBe('not-permitted')
  })

  it('is not known where no policy is', async () => {
    const stranger = { ...ADMINISTRATOR, lender: lenderId('unknown-lender') }
    expect(codeOf(await showCalendar(world, stranger))).toBe('law-pack-invalid')
    expect(codeOf(await loadCalendar(world, stranger, NOTICE))).toBe('law-pack-invalid')
  })
})
