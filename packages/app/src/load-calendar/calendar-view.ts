import type { Calendar, CalendarRow } from '@fencun/core/calendar/calendar'
import type { Bilingual } from '@fencun/core/errors/codes'
import { type Day, dayParts } from '@fencun/core/time/beijing'

export interface CalendarView {
  /** Days from the first on and before the second are known. */
  readonly coverage: { readonly from: Day; readonly until: Day }
  readonly years: readonly {
    readonly year: number
    readonly source: string
    readonly days: readonly {
      readonly day: Day
      readonly kind: CalendarRow['kind']
      readonly name: Bilingual
    }[]
  }[]
}

/** The calendar's exceptions by year, the latest year first. */
export function calendarView({ coverage, rows }: Calendar): CalendarView {
  const years = new Map<number, CalendarRow[]>()
  for (const row of rows.values()) {
    const { year } = dayParts(row.day)
    years.set(year, [...(years.get(year) ?? []), row])
  }
  return {
    coverage,
    years: [...years]
      .toSorted(([a], [b]) => b - a)
      .map(([year, ofYear]) => {
        const days = ofYear.toSorted((a, b) => a.day - b.day)
        const sources = new Set(days.map(({ source }) => source).filter((text) => text !== ''))
        return {
          year,
          source: [...sources].join('；'),
          days: days.map(({ day, kind, name }) => ({ day, kind, name })),
        }
      }),
  }
}
