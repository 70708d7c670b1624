import type { Bilingual } from '../errors/codes.ts'
import { type Failure, failure } from '../errors/failure.ts'
import { err, ok, type Result } from '../result.ts'
import { type Day, dayParts, formatDay, parseDay, plusDays, weekday } from '../time/beijing.ts'
import type { CalendarRow, CalendarYear } from './calendar.ts'

/** The year that a notice arranges, and where it comes from. */
export interface NoticeRows extends CalendarYear {
  /** The number of the notice, such as 国办发明电〔2025〕7号. */
  readonly source: string
  readonly publishedOn: Day
}

/** The longest stretch of days off so far was ten (2020); longer is a slip of the pen. */
const DAYS_OFF_MAX = 15
/** A notice may move days of the December before its year, not earlier. */
const FIRST_MONTH_BEFORE = 12

const ENGLISH: readonly (readonly [string, string])[] = [
  ['元旦', "New Year's Day"],
  ['春节', 'Spring Festival'],
  ['清明', 'Tomb-sweeping Day'],
  ['劳动', 'Labour Day'],
  ['端午', 'Dragon Boat Festival'],
  ['中秋', 'Mid-autumn Festival'],
  ['国庆', 'National Day'],
]

/**
 * Reads the State Council's yearly holiday notice as someone typed it in:
 * `{year, source, publishedOn, holidays: [{name, from, to, statutory?}], workdays: [day…]}`, days as
 * `2027-02-06`, `to` included. `statutory` lists the statutory days of the stretch; left out, all of
 * it counts as statutory, the stricter reading. Every fault is told with its place; with any fault
 * nothing is read.
 */
export function parseNotice(value: unknown): Result<NoticeRows, readonly Failure[]> {
  const faults: Failure[] = []
  const reader = new Reader(faults)
  const fields = reader.fields(value, '', NOTICE_FIELDS)
  if (fields === undefined) return err(faults)
  const year = reader.year(fields['year'])
  const source = reader.text(fields['source'], 'source')
  const publishedOn = reader.day(fields['publishedOn'], 'publishedOn')
  if (year === undefined) return err(faults)
  if (publishedOn !== undefined) reader.published(publishedOn, year)
  const rows = [
    ...reader
      .list(fields['holidays'], 'holidays')
      .flatMap((holiday, index) =>
        reader.holiday(holiday, `holidays[${index}]`, year, source ?? ''),
      ),
    ...reader
      .list(fields['workdays'], 'workdays')
      .flatMap((workday, index) =>
        reader.workday(workday, `workdays[${index}]`, year, source ?? ''),
      ),
  ]
  reader.onceEach(rows)
  if (faults.length > 0 || source === undefined || publishedOn === undefined) return err(faults)
  return ok({ year, source, publishedOn, rows: rows.map(({ row }) => row) })
}

const NOTICE_FIELDS = ['year', 'source', 'publishedOn', 'holidays', 'workdays']
const HOLIDAY_FIELDS = ['name', 'from', 'to', 'statutory']

interface Placed {
  readonly row: CalendarRow
  readonly place: string
}

/** Reads parts and collects what is wrong with them, so that all faults are told at once. */
class Reader {
  readonly #faults: Failure[]

  constructor(faults: Failure[]) {
    this.#faults = faults
  }

  fault(place: string, detail: string): undefined {
    this.#faults.push(failure('notice-invalid', detail, place))
    return undefined
  }

  fields(value: unknown, place: string, known: readonly string[]): Fields | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.fault(place === '' ? 'notice' : place, 'it has to be an object with fields')
    }
    const fields: Fields = { ...value }
    for (const key of Object.keys(fields).filter((name) => !known.includes(name))) {
      this.fault(join(place, key), `no such field; known are ${known.join(', ')}`)
    }
    return fields
  }

  list(value: unknown, place: string): readonly unknown[] {
    if (Array.isArray(value)) return value
    this.fault(place, 'it has to be a list')
    return []
  }

  text(value: unknown, place: string): string | undefined {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 200) return value.trim()
    return this.fault(place, 'it has to be a text of 1 to 200 characters')
  }

  year(value: unknown): number | undefined {
    const found = typeof value === 'number' && Number.isInteger(value) ? value : undefined
    if (found !== undefined && found >= 2008 && found <= 9998) return found
    return this.fault('year', 'it has to be a whole number from 2008 on')
  }

  day(value: unknown, place: string): Day | undefined {
    const found = typeof value === 'string' ? parseDay(value) : undefined
    return found ?? this.fault(place, 'it has to be an existing day written like 2027-02-06')
  }

  published(publishedOn: Day, year: number): void {
    const published = dayParts(publishedOn).year
    if (published === year || published === year - 1) return
    this.fault('publishedOn', `a notice for ${year} is published in that year or the one before`)
  }

  holiday(value: unknown, place: string, year: number, source: string): Placed[] {
    const fields = this.fields(value, place, HOLIDAY_FIELDS)
    if (fields === undefined) return []
    const name = this.text(fields['name'], join(place, 'name'))
    const from = this.dayNear(fields['from'], join(place, 'from'), year)
    const to = this.dayNear(fields['to'], join(place, 'to'), year)
    if (name === undefined || from === undefined || to === undefined) return []
    if (to < from || to - from >= DAYS_OFF_MAX) {
      this.fault(join(place, 'to'), `it has to be 0 to ${DAYS_OFF_MAX - 1} days after from`)
      return []
    }
    const days = Array.from({ length: to - from + 1 }, (_, offset) => plusDays(from, offset))
    const statutory = this.statutory(fields['statutory'], join(place, 'statutory'), days)
    return days.map((day) => ({
      place,
      row: { day, kind: 'holiday', statutory: statutory.has(day), name: bilingual(name), source },
    }))
  }

  statutory(value: unknown, place: string, days: readonly Day[]): ReadonlySet<Day> {
    if (value === undefined) return new Set(days)
    return new Set(
      this.list(value, place).flatMap((item, index) => {
        const found = this.day(item, `${place}[${index}]`)
        if (found !== undefined && !days.includes(found)) {
          this.fault(`${place}[${index}]`, `${formatDay(found)} is not between from and to`)
        }
        return found ?? []
      }),
    )
  }

  workday(value: unknown, place: string, year: number, source: string): Placed[] {
    const day = this.dayNear(value, place, year)
    if (day === undefined) return []
    if (weekday(day) < 6) {
      this.fault(place, `${formatDay(day)} is no Saturday or Sunday and a workday anyway`)
      return []
    }
    const name = { zh: '调休上班', en: 'Make-up workday' }
    return [{ place, row: { day, kind: 'makeup-workday', statutory: false, name, source } }]
  }

  dayNear(value: unknown, place: string, year: number): Day | undefined {
    const found = this.day(value, place)
    if (found === undefined) return undefined
    const parts = dayParts(found)
    if (parts.year === year || (parts.year === year - 1 && parts.month >= FIRST_MONTH_BEFORE)) {
      return found
    }
    return this.fault(place, `${formatDay(found)} is neither in ${year} nor in December before it`)
  }

  onceEach(rows: readonly Placed[]): void {
    const places = new Map<Day, string>()
    for (const { row, place } of rows) {
      const other = places.get(row.day)
      if (other !== undefined) {
        this.fault(place, `${formatDay(row.day)} is already arranged by ${other}`)
      }
      places.set(row.day, place)
    }
  }
}

interface Fields {
  readonly [field: string]: unknown
}

function join(place: string, field: string): string {
  return place === '' ? field : `${place}.${field}`
}

/** The usual English names; a name without one keeps its Chinese. */
function bilingual(zh: string): Bilingual {
  const english = ENGLISH.filter(([part]) => zh.includes(part)).map(([, en]) => en)
  return { zh, en: english.length === 0 ? zh : english.join(', ') }
}
