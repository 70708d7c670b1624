import { civilToDays, daysToCivil, isCivilDate } from '@fencun/core/time/civil'
import {
  BESIDE_CALLS,
  type LineLayout,
  TELESEER,
  TELESEER_COLUMNS,
  TELESEER_FIELDS,
  TELESEER_LENGTH_MIN,
  TELESEER_MEANING,
} from '../formats/avaya-cm-teleseer.ts'
import { asciiText, trimmedEnd, trimmedStart } from './bytes.ts'
import { LogProblem } from './log-problem.ts'
import type { LogText } from './log-text.ts'
import type { LineKind, LogPlan } from './plan.ts'
import { type PlannedLog, wallClockOf } from './plan-of.ts'
import type { ReadOptions } from './read-call-log.ts'
import type { RecordFields } from './record.ts'
import { dateOfLine, orderOfDates, type SwitchDate, yearOfFirst } from './switch-dates.ts'
import { isCallLine, layoutOf } from './teleseer-layout.ts'
import type { DateOrder } from './time-text.ts'
import type { WallClock } from './wall-clock.ts'

/** No text holds it: every line is one field, which is cut afterwards. */
export const NO_SEPARATOR = 0x01

const BEIJING = 'Asia/Shanghai'

/**
 * Lines of Teleseer or of another of the switch's formats, if the head of the file holds any;
 * `undefined`: it does not.
 * @throws LogProblem `log-dates-unclear`: the switch writes no year, and nobody told it
 */
export function teleseerPlan(
  head: Uint8Array,
  text: LogText,
  options: ReadOptions,
): PlannedLog | undefined {
  const lines = asciiText(head, 0, Math.min(head.length, 65_536))
    .split(/\r\n|\r|\n/)
    .slice(0, 400)
  const calls = lines.filter(isCallLine).length
  const dates = lines.flatMap((line) => dateOfLine(line) ?? [])
  const filled = lines.filter((line) => line.replace(/[\0 ]/g, '') !== '').length
  if (calls < 1 || calls + dates.length < filled * 0.8) return undefined
  const zone = options.zone ?? BEIJING
  const order = orderOfDates(dates, options.mapping?.dates)
  const year = yearOf(dates, order, options)
  return {
    plan: {
      columns: TELESEER_COLUMNS,
      meaning: TELESEER_MEANING,
      headerRow: 0,
      header: [],
      widths: [TELESEER_FIELDS],
      text,
      columnName: (column) => FIELD_NAMES[column] ?? `column ${column + 1}`,
      ...lineCutter(wallClockOf(zone), layoutOf(lines), (before, date) =>
        dayAfter(before, date, order, year),
      ),
    },
    found: {
      format: TELESEER,
      recognisedBy: 'shape',
      columns: { year: String(year), dates: order, start: 'time of the end less duration' },
      zone,
    },
  }
}

const TIME_TO_CODE = /^([01]\d|2[0-3])([0-5]\d)(\d)(\d{2})(\d)([0-9A-Z])$/

/** Cuts lines, and remembers the day that the last record of the date began. */
function lineCutter(
  wall: WallClock,
  layout: LineLayout,
  dayOf: (before: number | undefined, date: SwitchDate) => number | undefined,
): Required<Pick<LogPlan, 'cut' | 'time' | 'talk'>> {
  let day: number | undefined
  let start = 0
  let talk = 0

  const cut = (record: RecordFields): LineKind => {
    const { bytes } = record
    const end = trimmedEnd(bytes, record.starts[0] ?? 0, record.ends[0] ?? 0)
    const from = trimmedStart(bytes, record.starts[0] ?? 0, end)
    if (end - from < TELESEER_LENGTH_MIN) {
      const date = dateOfLine(asciiText(bytes, from, end))
      if (date === undefined) return wrongLine(record)
      day = dayOf(day, date)
      return 'beside'
    }
    const time = [layout.time, layout.duration, layout.code]
      .map(([first, last]) => asciiText(bytes, from + first, from + last))
      .join('')
    const match = TIME_TO_CODE.exec(time)
    if (match === null) return wrongLine(record)
    const [, hour, minute, hours, minutes, tenths, code = ''] = match
    if (BESIDE_CALLS.includes(code)) return 'beside'
    if (day === undefined) return 'no-date-yet'
    if (time.slice(4, 8) === CLOCK_CHANGED) return 'clock-changed'
    talk = Number(hours) * 3600 + Number(minutes) * 60 + Number(tenths) * 6
    start = wall(day, Number(hour) * 3600 + Number(minute) * 60) - talk
    layOut(record, layout, from, end)
    return 'call'
  }
  return { cut, time: () => start, talk: () => talk }
}

/** The duration of a call during which the switch's clock was set. */
const CLOCK_CHANGED = '9999'

const FIELD_NAMES = [
  'time',
  'duration',
  'condition code',
  'dialled number',
  'calling number',
  'account code',
]

/** A line that is neither has one field, which the count of fields then refuses. */
function wrongLine(record: RecordFields): LineKind {
  record.count = 1
  return 'call'
}

function layOut(record: RecordFields, layout: LineLayout, from: number, end: number): void {
  const { starts, ends } = record
  const { time, duration, code, dialled, calling, account } = layout
  for (const [field, [first, last]] of [
    time,
    duration,
    code,
    dialled,
    calling,
    account,
  ].entries()) {
    starts[field] = Math.min(from + first, end)
    ends[field] = Math.min(from + last, end)
  }
  record.count = TELESEER_FIELDS
}

function yearOf(
  dates: readonly SwitchDate[],
  order: DateOrder,
  { mapping, asOf }: ReadOptions,
): number {
  const given = Number(mapping?.year)
  if (Number.isInteger(given) && given >= 2000 && given < 2100) return given
  const found = yearOfFirst(dates, order, asOf)
  if (found !== undefined) return found
  const detail = 'the switch writes no year; say it, as in `year=2026`'
  throw new LogProblem('log-dates-unclear', detail, 'year')
}

/** The day of a record of the date; a date that goes back has passed the end of the year. */
function dayAfter(
  before: number | undefined,
  date: SwitchDate,
  order: DateOrder,
  firstYear: number,
): number | undefined {
  const [month, day] =
    order === 'month-first' ? [date.first, date.second] : [date.second, date.first]
  const year = date.year ?? (before === undefined ? firstYear : daysToCivil(before).year)
  if (!isCivilDate({ year, month, day })) return undefined
  const days = civilToDays({ year, month, day })
  if (before === undefined || days >= before - 180 || date.year !== undefined) return days
  return civilToDays({ year: year + 1, month, day })
}
