import { type Day, day } from './beijing.ts'
import { civilToDays, MS_PER_DAY, MS_PER_MINUTE } from './civil.ts'
import { type Instant, instant } from './instant.ts'

/**
 * When the clocks of one zone changed and to what. Building it asks the platform's tz database
 * some five thousand times (tens of ms), reading it is a binary search: build once, keep it.
 */
export interface ZoneTable {
  readonly zone: string
  /** The table answers for [from, until), and for nothing outside. */
  readonly from: Instant
  readonly until: Instant
  /** Instants at which an offset begins; the first is `from`. */
  readonly starts: readonly Instant[]
  /** What the clock is ahead of UTC from the start of the same index on, in ms. */
  readonly offsetsMs: readonly number[]
}

const FROM = instant(civilToDays({ year: 1970, month: 1, day: 1 }) * MS_PER_DAY)
const UNTIL = instant(civilToDays({ year: 2100, month: 1, day: 1 }) * MS_PER_DAY)
/** Shorter than any time between two changes, so that none is stepped over (held in a test). */
const STEP_MS = 10 * MS_PER_DAY

/**
 * The table of an IANA zone such as `Asia/Urumqi`, 1970–2099; `undefined` when the platform knows
 * no zone of that name. Fixed offsets (`+08:00`) are no zones.
 */
export function zoneTable(zone: string): ZoneTable | undefined {
  const clock = clockOf(zone)
  if (clock === undefined) return undefined
  const starts = [FROM]
  const offsetsMs = [offsetAt(clock, FROM)]
  for (let low: number = FROM; low < UNTIL; low += STEP_MS) {
    const high = Math.min(low + STEP_MS, UNTIL - 1)
    const offset = offsetAt(clock, high)
    if (offset === offsetsMs.at(-1)) continue
    starts.push(instant(changeWithin(clock, low, high)))
    offsetsMs.push(offset)
  }
  return { zone, from: FROM, until: UNTIL, starts, offsetsMs }
}

/** The calendar day that clocks of the zone show; `undefined` outside the table's years. */
export function localDay(table: ZoneTable, at: Instant): Day | undefined {
  const wall = wallMs(table, at)
  return wall === undefined ? undefined : day(Math.floor(wall / MS_PER_DAY))
}

/** The minute of the day (0–1439) that clocks show; `undefined` outside the table's years. */
export function localMinute(table: ZoneTable, at: Instant): number | undefined {
  const wall = wallMs(table, at)
  if (wall === undefined) return undefined
  return Math.floor((wall - Math.floor(wall / MS_PER_DAY) * MS_PER_DAY) / MS_PER_MINUTE)
}

function wallMs(table: ZoneTable, at: Instant): number | undefined {
  if (at < table.from || at >= table.until) return undefined
  let low = 0
  let high = table.starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    const start = table.starts[middle]
    if (start !== undefined && start <= at) low = middle
    else high = middle
  }
  const offset = table.offsetsMs[low]
  return offset === undefined ? undefined : at + offset
}

/** The first ms after `low`, at most `high`, at which the offset is that of `high`. */
function changeWithin(clock: Intl.DateTimeFormat, low: number, high: number): number {
  const target = offsetAt(clock, high)
  let [before, after] = [low, high]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(clock, middle) === target) after = middle
    else before = middle
  }
  return after
}

function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!/^[A-Za-z]/.test(zone)) return undefined
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return undefined
  }
}

/** Reads the wall clock and subtracts; exact to the second, which old offsets need. */
function offsetAt(clock: Intl.DateTimeFormat, ms: number): number {
  const parts = new Map(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
  const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN
  const days = civilToDays({ year: read('year'), month: read('month'), day: read('day') })
  const seconds = (read('hour') * 60 + read('minute')) * 60 + read('second')
  return days * MS_PER_DAY + seconds * 1000 - Math.floor(ms / 1000) * 1000
}
