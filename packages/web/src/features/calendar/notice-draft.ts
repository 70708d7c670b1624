import type { Schema } from '../../api/client.ts'

/** A holiday notice while it is typed; days as `2027-02-06`, whatever was typed kept as it is. */
export interface NoticeDraft {
  readonly year: number | null
  readonly source: string
  readonly publishedOn: string
  readonly holidays: readonly HolidayDraft[]
  readonly workdays: readonly string[]
}

export interface HolidayDraft {
  readonly name: string
  readonly from: string
  /** Included. */
  readonly to: string
}

/** The holidays every year has, for somebody to fill in. */
const USUAL = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']

export function emptyDraft(year: number): NoticeDraft {
  const holidays = USUAL.map((name) => ({ name, from: '', to: '' }))
  return { year, source: '', publishedOn: '', holidays, workdays: [''] }
}

/** What is sent: lines left wholly empty are none. */
export function noticeOf(draft: NoticeDraft): Schema['HolidayNotice'] {
  const { year, source, publishedOn, holidays, workdays } = draft
  return {
    year: year ?? 0,
    source: source.trim(),
    publishedOn: publishedOn.trim(),
    holidays: holidays
      .filter((holiday) => !isBlank(holiday))
      .map(({ name, from, to }) => ({
        name: name.trim(),
        from: from.trim(),
        to: (to.trim() === '' ? from : to).trim(),
      })),
    workdays: workdays.map((day) => day.trim()).filter((day) => day !== ''),
  }
}

/** A line whose days nobody typed. */
export function isBlank({ from, to }: HolidayDraft): boolean {
  return from.trim() === '' && to.trim() === ''
}
