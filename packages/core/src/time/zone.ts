import { type Day, day } from './beijing.ts'
import { civilToDays, MS_PER_DAY, MS_PER_MINUTE } from './civil.ts'
import { type Instant, instant } from './instant.ts'

/**
 * When the clocks of one zone changed and to what. Building it asks the platform's tz database
 * some five thousand times (tens of ms), reading it is a look-up: build once, keep it.
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
  /** Which of them holds at the start of each stretch of `STRETCH_MS` since `from`. */
  readonly firsts: readonly number[]
}

const FROM = instant(civilToDays({ year: 1970, month: 1, day: 1 }) * MS_PER_DAY)
const UNTIL = instant(civilToDays({ year: 2100, month: 1, day: 1 }) * MS_PER_DAY)
/** Shorter than any time between two changes, so that none is stepped over (held in a test). */
const STEP_MS = 10 * MS_PER_DAY

/** Short enough that hardly ever more than one change lies in a stretch, and the list is short too. */
const STRETCH_MS = 40 * MS_PER_DAY

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
  return { zone, from: FROM, until: UNTIL, starts, offsetsMs, firsts: firstsOf(starts) }
}

function firstsOf(starts: readonly Instant[]): readonly number[] {
  const firsts: number[] = []
  let index = 0
  for (let at: number = FROM; at < UNTIL; at += STRETCH_MS) {
    while ((starts[index + 1] ?? UNTIL) <= at) index += 1
    firsts.push(index)
  }
  return firsts
}

/** Day and minute at once, for whoever needs both; `undefined` outside the table's years. */
export function localFace(
  table: ZoneTable,
  at: Instant,
): { readonly day: Day; readonly minute: number } | undefined {
  const wall = wallMs(table, at)
  if (wall === undefined) return undefined
  const days = Math.floor(wall / MS_PER_DAY)
  return { day: day(days), minute: Math.floor((wall - days * MS_PER_DAY) / MS_PER_MINUTE) }
}

/** The calendar day that clocks of the zone show; `undefined` outside the table's years. */
export function localDay(table: ZoneTable, at: Instant): Day | undefined {
  return localFace(table, at)?.day
}

/** The minute of the day (0–1439) that clocks show; `undefined` outside the table's years. */
export function localMinute(table: ZoneTable, at: Instant): number | undefined {
  return localFace(table, at)?.minute
}

/** Looked up, not searched: where clocks change twice a year a search costs more than the sum. */
function wallMs(table: ZoneTable, at: Instant): number | undefined {
  const { from, until, starts, offsetsMs, firsts } = table
  if (at < from || at >= until) return undefined
  let index = firsts[Math.floor((at - from) / STRETCH_MS)] ?? 0
  while ((starts[index + 1] ?? until) <= at) index += 1
  const offset = offsetsMs[index]
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
