import type { Calendar, CalendarRow, CalendarYear } from '@fencun/core/calendar/calendar'
import { calendarOfYears } from '@fencun/core/calendar/extend'
import { dayParts, formatDay } from '@fencun/core/time/beijing'
import {
  date,
  fields,
  flag,
  LawPackError,
  list,
  type Node,
  oneOf,
  parseYaml,
  text,
  whole,
} from '../read-yaml.ts'

/** The notice numbers that a file's rows may name. */
type Sources = ReadonlySet<string>

/**
 * The calendar of the files `calendar/<year>.yaml`, given as name -> text. Throws `LawPackError` on
 * a malformed row, a day of another year, a day told twice, a missing statutory holiday, or a gap
 * between the years.
 */
export function readCalendar(files: ReadonlyMap<string, string>): Calendar {
  const years = [...files].map(([file, content]) => readYear(parseYaml(content, file)))
  const calendar = calendarOfYears(years.toSorted((a, b) => a.year - b.year))
  if (!calendar.ok) throw new LawPackError(calendar.error.detail, 'calendar')
  return calendar.value
}

function readYear(node: Node): CalendarYear {
  const file = fields(node, ['year', 'provenance', 'sources', 'days'])
  text(file.get('provenance'))
  const year = whole(file.get('year'))
  const sources = new Set(list(file.get('sources'), readSource))
  const rows = list(file.get('days'), (item) => readRow(item, year, sources))
  const days = new Set(rows.map((row) => row.day))
  if (days.size < rows.length) throw new LawPackError('a day is told twice', node.place)
  return { year, rows }
}

function readSource(node: Node): string {
  const source = fields(node, ['number', 'dated'])
  date(source.get('dated'))
  return text(source.get('number'))
}

function readRow(node: Node, year: number, sources: Sources): CalendarRow {
  const row = fields(node, ['day', 'kind', 'zh', 'en', 'source'], ['statutory'])
  const day = date(row.get('day'))
  if (dayParts(day).year !== year) {
    throw new LawPackError(`${formatDay(day)} is not in ${year}`, node.place)
  }
  const source = text(row.get('source'))
  if (!sources.has(source)) throw new LawPackError(`unknown source ${source}`, node.place)
  const statutory = row.find('statutory')
  return {
    day,
    kind: oneOf(row.get('kind'), ['holiday', 'makeup-workday']),
    statutory: statutory === undefined ? false : flag(statutory),
    name: { zh: text(row.get('zh')), en: text(row.get('en')) },
    source,
  }
}
