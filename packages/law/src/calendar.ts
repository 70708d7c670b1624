import type { Calendar, CalendarYear } from '@fencun/core/calendar/calendar'
import { extendCalendar } from '@fencun/core/calendar/extend'
import { readCalendar } from './calendar/read-calendar.ts'
import { type Source, sourcesOf } from './sources.ts'

/** The calendar of the pack: `calendar/<year>.yaml`, consecutive years. @throws LawPackError */
export function loadCalendar(sources: readonly Source[]): Calendar {
  const years = sourcesOf(sources, /^calendar\/(\d{4})\.yaml$/)
  return readCalendar(new Map(years.map(({ path, text }) => [path, text])))
}

/**
 * The pack's calendar with the years loaded from notices since it was made, in the order of years.
 * A year that no longer fits (the pack has grown over it, or left a gap before it) is left out: the
 * calendar then answers for fewer days, never wrongly.
 */
export function withLoadedYears(base: Calendar, loaded: readonly CalendarYear[]): Calendar {
  return loaded
    .toSorted((a, b) => a.year - b.year)
    .reduce((calendar, year) => {
      const extended = extendCalendar(calendar, year)
      return extended.ok ? extended.value : calendar
    }, base)
}
